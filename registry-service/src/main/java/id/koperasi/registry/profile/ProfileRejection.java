package id.koperasi.registry.profile;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why what a cooperative says of itself is not taken. */
sealed interface ProfileRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "profile-says-so-already",
            en = "The cooperative says so already",
            id = "Profil koperasi sudah menyatakan demikian")
    record ProfileSaysSoAlready() implements ProfileRejection {}
}
