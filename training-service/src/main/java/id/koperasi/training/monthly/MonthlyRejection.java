package id.koperasi.training.monthly;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why there is no report. */
sealed interface MonthlyRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "report-of-nobody",
            en = "A report is of a coach or of a regency",
            id = "Laporan harus menyebut pendamping atau kabupaten/kota")
    record ReportOfNobody() implements MonthlyRejection {}

    @Refusal(status = 422, code = "month-to-come", en = "The month has not begun", id = "Bulan tersebut belum dimulai")
    record MonthToCome(LocalDate firstDay) implements MonthlyRejection {}
}
