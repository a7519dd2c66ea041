package id.koperasi.registry.older;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why what is told of an older cooperative is not taken. */
sealed interface OlderRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "older-cooperative-says-so-already",
            en = "The record of the older cooperative says so already",
            id = "Catatan koperasi lama sudah menyatakan demikian")
    record OlderSaysSoAlready() implements OlderRejection {}
}
