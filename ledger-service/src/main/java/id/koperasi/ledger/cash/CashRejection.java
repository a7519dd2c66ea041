package id.koperasi.ledger.cash;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why cash is not counted, or a count not confirmed. */
sealed interface CashRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "place-not-counted",
            en = "This place holds no notes and coins",
            id = "Tempat ini tidak berisi uang tunai",
            enDetail = "It is {account}.",
            idDetail = "Akun: {account}.")
    record PlaceNotCounted(String account) implements CashRejection {}

    @Refusal(
            status = 422,
            code = "unknown-denomination",
            en = "There is no note or coin of this value, or it is listed twice",
            id = "Pecahan ini tidak ada atau tercantum dua kali",
            enDetail = "It is Rp{value}.",
            idDetail = "Pecahan: Rp{value}.")
    record UnknownDenomination(Rupiah value) implements CashRejection {}

    @Refusal(
            status = 409,
            code = "count-confirmed",
            en = "The count is confirmed already",
            id = "Hasil hitung kas ini sudah disahkan")
    record CountConfirmed() implements CashRejection {}

    @Refusal(
            status = 403,
            code = "counted-by-oneself",
            duty = true,
            en = "Who counted as a teller does not confirm the count",
            id = "Kasir yang menghitung tidak mengesahkan hasil hitungnya sendiri")
    record CountedByOneself() implements CashRejection {}

    @Refusal(
            status = 422,
            code = "difference-unexplained",
            en = "A difference is confirmed with its reason",
            id = "Selisih kas disahkan dengan alasannya",
            enDetail = "It is Rp{difference}.",
            idDetail = "Selisih: Rp{difference}.")
    record DifferenceUnexplained(Rupiah difference) implements CashRejection {}

    @Refusal(
            status = 409,
            code = "count-outdated",
            en = "The books have changed since the count: count again",
            id = "Pembukuan berubah setelah penghitungan: hitung kembali")
    record CountOutdated() implements CashRejection {}
}
