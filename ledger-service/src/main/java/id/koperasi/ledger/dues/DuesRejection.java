package id.koperasi.ledger.dues;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why dues are not settled, waived or set as asked. */
public sealed interface DuesRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "months-do-not-fit",
            en = "The amount is not what the months named still owe",
            id = "Jumlah setoran tidak sama dengan tunggakan bulan yang disebut",
            enDetail = "Together they owe Rp{open}, and each must owe something.",
            idDetail = "Bulan-bulan itu masih terutang Rp{open}; tiap bulan harus masih terutang.")
    record MonthsDoNotFit(Rupiah open) implements DuesRejection {}

    @Refusal(
            status = 422,
            code = "months-of-other-receipt",
            en = "Months are named for mandatory savings, one receipt at a time",
            id = "Bulan hanya disebut pada setoran simpanan wajib, satu per satu")
    record MonthsOfOtherReceipt() implements DuesRejection {}

    @Refusal(
            status = 409,
            code = "month-not-owed",
            en = "Nothing is owed for this month",
            id = "Bulan ini tidak terutang",
            enDetail = "{month} is paid, waived or lies before the admission.",
            idDetail = "{month} sudah lunas, dibebaskan, atau mendahului keanggotaan.")
    record MonthNotOwed(String month) implements DuesRejection {}

    @Refusal(
            status = 403,
            code = "own-dues",
            duty = true,
            en = "Nobody waives his own dues",
            id = "Simpanan wajib sendiri tidak boleh dibebaskan sendiri")
    record OwnDues() implements DuesRejection {}

    @Refusal(
            status = 409,
            code = "months-paid-already",
            en = "The amount changes for months to come that nobody has paid for",
            id = "Besaran simpanan wajib hanya berubah untuk bulan mendatang yang belum dibayar",
            enDetail = "It can change from {earliest} on.",
            idDetail = "Dapat berubah mulai {earliest}.")
    record MonthsPaidAlready(String earliest) implements DuesRejection {}

    @Refusal(
            status = 409,
            code = "dues-amount-decided",
            en = "The amount from this month on is decided already",
            id = "Besaran simpanan wajib mulai bulan ini sudah diputuskan")
    record DuesAmountDecided() implements DuesRejection {}
}
