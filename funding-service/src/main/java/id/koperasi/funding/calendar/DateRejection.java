package id.koperasi.funding.calendar;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a stated day is refused. */
public sealed interface DateRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "date-in-the-future",
            en = "A fact cannot lie in the future",
            id = "Fakta tidak dapat bertanggal di masa depan",
            enDetail = "You stated {day}; where the cooperative is, today is {today}.",
            idDetail = "Anda menyebut {day}; di tempat koperasi hari ini {today}.")
    record InTheFuture(LocalDate day, LocalDate today) implements DateRejection {}

    @Refusal(
            status = 422,
            code = "date-out-of-order",
            en = "This day lies before what it follows from",
            id = "Tanggal ini mendahului peristiwa yang menjadi dasarnya",
            enDetail = "You stated {day}; it cannot lie before {notBefore}.",
            idDetail = "Anda menyebut {day}; tidak boleh mendahului {notBefore}.")
    record OutOfOrder(LocalDate day, LocalDate notBefore) implements DateRejection {}
}
