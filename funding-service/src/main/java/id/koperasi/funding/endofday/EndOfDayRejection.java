package id.koperasi.funding.endofday;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a business day does not end. */
sealed interface EndOfDayRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "business-day-closed",
            en = "The programme has ended this business day already",
            id = "Hari kerja ini sudah ditutup",
            enDetail = "The last one is {last}.",
            idDetail = "Yang terakhir {last}.")
    record DayClosed(LocalDate last) implements EndOfDayRejection {}

    @Refusal(
            status = 409,
            code = "end-of-day-running",
            en = "The end of another day is under way",
            id = "Penutupan hari lain sedang berjalan",
            enDetail = "That of {day}.",
            idDetail = "Untuk {day}.")
    record DayRunning(@Nullable LocalDate day) implements EndOfDayRejection {}
}
