package id.koperasi.registry.pilot;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a cooperative is not named a pilot. */
sealed interface PilotRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "pilot-already",
            en = "The cooperative is a pilot already",
            id = "Koperasi ini sudah menjadi percontohan")
    record PilotAlready() implements PilotRejection {}
}
