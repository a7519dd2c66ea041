package id.koperasi.registry.date;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a stated date is not believed. */
public sealed interface BusinessDateRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "date-in-the-future",
            en = "The date has not come yet",
            id = "Tanggal tersebut belum tiba",
            enDetail = "{stated} lies after {today}, the business date where the cooperative is.",
            idDetail = "{stated} lebih lambat dari {today}, tanggal setempat koperasi ini.")
    record DateInTheFuture(LocalDate stated, LocalDate today) implements BusinessDateRejection {}
}
