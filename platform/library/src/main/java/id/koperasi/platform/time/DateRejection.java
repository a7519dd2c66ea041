package id.koperasi.platform.time;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a day that a caller states is not believed. */
public sealed interface DateRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "date-in-the-future",
            en = "The date has not come yet",
            id = "Tanggal tersebut belum tiba",
            enDetail = "{stated} lies after {today}, the business date where the fact belongs.",
            idDetail = "{stated} lebih lambat dari {today}, tanggal setempat.")
    record DateInTheFuture(LocalDate stated, LocalDate today) implements DateRejection {}

    @Refusal(
            status = 422,
            code = "date-out-of-order",
            en = "This day lies before what it follows from",
            id = "Tanggal ini mendahului peristiwa yang menjadi dasarnya",
            enDetail = "{stated} lies before {earliest}.",
            idDetail = "{stated} lebih awal dari {earliest}.")
    record DateOutOfOrder(LocalDate stated, LocalDate earliest) implements DateRejection {}
}
