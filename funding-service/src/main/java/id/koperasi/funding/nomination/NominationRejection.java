package id.koperasi.funding.nomination;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a nomination is not recorded. */
sealed interface NominationRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "nomination-recorded",
            en = "The office has nominated this cooperative already",
            id = "Koperasi ini sudah diusulkan oleh dinas tersebut")
    record NominationRecorded() implements NominationRejection {}
}
