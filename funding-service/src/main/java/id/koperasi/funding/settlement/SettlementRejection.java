package id.koperasi.funding.settlement;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why the fund does not confirm that a loan is repaid. */
sealed interface SettlementRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "loan-not-settled",
            en = "The loan is not repaid",
            id = "Pinjaman belum lunas",
            enDetail =
                    "Open are {principal} of principal and {interest} of interest, due or not; {undrawn} may still be drawn.",
            idDetail = "Masih ada pokok {principal} dan jasa {interest}; {undrawn} masih dapat dicairkan.")
    record LoanNotSettled(Rupiah principal, Rupiah interest, Rupiah undrawn) implements SettlementRejection {}

    @Refusal(
            status = 409,
            code = "settlement-letter-issued",
            en = "The settlement letter of this loan is issued already",
            id = "Surat keterangan lunas pinjaman ini sudah diterbitkan",
            enDetail = "Its number is {number}.",
            idDetail = "Nomornya {number}.")
    record LetterIssued(String number) implements SettlementRejection {}
}
