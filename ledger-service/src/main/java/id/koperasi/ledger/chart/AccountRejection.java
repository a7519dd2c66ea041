package id.koperasi.ledger.chart;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a cooperative does not open an account. */
sealed interface AccountRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "account-not-a-root",
            en = "No account of a cooperative's own stands under this one",
            id = "Akun sendiri tidak dapat dibuka di bawah akun ini",
            enDetail = "It is {root}; the chart says which accounts have others under them.",
            idDetail = "Akun {root}; lihat bagan akun untuk akun yang dapat dirinci.",
            source = "Permenkop UKM 2/2024")
    record AccountNotARoot(String root) implements AccountRejection {}

    @Refusal(
            status = 409,
            code = "account-opened-already",
            en = "The cooperative has this account already",
            id = "Koperasi sudah memiliki akun ini")
    record AccountOpenedAlready() implements AccountRejection {}
}
