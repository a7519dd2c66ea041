package id.koperasi.ledger.duesrun;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why dues are not deducted as asked. */
sealed interface DuesRunRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "deduction-not-resolved",
            en = "No cooperative there has resolved that dues are deducted for this month",
            id = "Belum ada koperasi yang memutuskan pemotongan simpanan wajib untuk bulan ini",
            enDetail = "A members' meeting resolves it, and the cooperative records the resolution.",
            idDetail = "Rapat anggota memutuskannya, dan koperasi mencatat keputusan itu.")
    record DeductionNotResolved() implements DuesRunRejection {}

    @Refusal(
            status = 409,
            code = "no-payroll-list-released",
            en = "No list of an employer waits there for a run of this month",
            id = "Tidak ada daftar potongan gaji bulan ini yang menunggu dibukukan",
            enDetail = "A list is without a fault, and whoever sends it releases it.",
            idDetail = "Daftar harus bebas kesalahan dan dilepas oleh pengirimnya.")
    record NoPayrollListReleased() implements DuesRunRejection {}

    @Refusal(
            status = 422,
            code = "dues-run-scope",
            en = "A run is of one cooperative or of one region within reach",
            id = "Pemotongan berlaku untuk satu koperasi atau satu wilayah dalam jangkauan")
    record DuesRunScope() implements DuesRunRejection {}

    @Refusal(
            status = 409,
            code = "dues-run-not-so",
            en = "The run does not stand so that this could happen",
            id = "Status pemotongan tidak memungkinkan tindakan ini",
            enDetail = "It is {standing}.",
            idDetail = "Statusnya {standing}.")
    record DuesRunNotSo(String standing) implements DuesRunRejection {}

    @Refusal(
            status = 422,
            code = "dues-run-month-ahead",
            en = "Dues are deducted for this month or an earlier one",
            id = "Simpanan wajib hanya dipotong untuk bulan ini atau sebelumnya")
    record MonthAhead() implements DuesRunRejection {}

    @Refusal(
            status = 409,
            code = "deduction-resolved-already",
            en = "The deduction from this month on is recorded already",
            id = "Pemotongan mulai bulan ini sudah dicatat")
    record DeductionResolvedAlready() implements DuesRunRejection {}

    @Refusal(
            status = 409,
            code = "deduction-failed",
            en = "The dues of this cooperative could not be taken",
            id = "Simpanan wajib koperasi ini tidak dapat dipotong",
            enDetail = "A run tried several times and went on. Another run can be started for the cooperative.",
            idDetail = "Sudah beberapa kali dicoba, lalu dilewati. Pemotongan baru untuk koperasi ini dapat dimulai.")
    record DeductionFailed() implements DuesRunRejection {}

    @Refusal(
            status = 409,
            code = "payroll-list-runs",
            en = "The list is posted already, or about to be",
            id = "Daftar sudah atau sedang dibukukan",
            enDetail = "Its run tells how far it has come.",
            idDetail = "Proses pembukuannya menunjukkan kemajuannya.")
    record PayrollListRuns() implements DuesRunRejection {}
}
