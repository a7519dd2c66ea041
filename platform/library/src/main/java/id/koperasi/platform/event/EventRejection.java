package id.koperasi.platform.event;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a command to the machinery of events is refused. */
sealed interface EventRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "unknown-consumer",
            en = "Internal facts are sent again to the programme's own services only",
            id = "Fakta internal hanya dikirim ulang ke layanan milik program",
            enDetail = "Consumer: {consumer}.",
            idDetail = "Konsumen: {consumer}.")
    record UnknownConsumer(String consumer) implements EventRejection {}

    @Refusal(
            status = 409,
            code = "not-the-next-event",
            en = "Only the next event of a stream can be passed over",
            id = "Hanya peristiwa berikutnya dalam satu aliran yang dapat dilewati")
    record NotTheNextEvent() implements EventRejection {}
}
