package id.koperasi.funding.spending;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a use of a loan is not recorded. */
sealed interface SpendingRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "spent-beyond-the-line",
            en = "More would be spent of the line than was paid out for it",
            id = "Penggunaan melebihi pencairan untuk baris anggaran ini",
            enDetail = "{open} of it is paid out and not accounted for.",
            idDetail = "Yang sudah cair dan belum dipertanggungjawabkan {open}.")
    record SpentBeyondTheLine(Rupiah open) implements SpendingRejection {}

    @Refusal(
            status = 422,
            code = "spent-before-it-was-paid",
            en = "Nothing was paid out for this line by that day",
            id = "Pada tanggal itu belum ada pencairan untuk baris anggaran ini")
    record SpentBeforeItWasPaid() implements SpendingRejection {}

    @Refusal(
            status = 409,
            code = "receipt-recorded",
            en = "This receipt of this supplier is recorded already",
            id = "Kuitansi pemasok ini sudah dicatat")
    record ReceiptRecorded() implements SpendingRejection {}

    @Refusal(
            status = 422,
            code = "deviation-not-approved",
            en = "The fund had not approved such a deviation by that day",
            id = "Pada tanggal itu penyimpangan penggunaan belum disetujui pengelola dana")
    record DeviationNotApproved() implements SpendingRejection {}

    @Refusal(
            status = 422,
            code = "above-deviation",
            en = "More would be spent than the fund allowed",
            id = "Penggunaan melebihi penyimpangan yang disetujui",
            enDetail = "{open} of it is open.",
            idDetail = "Sisanya {open}.")
    record AboveDeviation(Rupiah open) implements SpendingRejection {}

    @Refusal(
            status = 409,
            code = "deviation-decided",
            en = "The fund has decided about this deviation",
            id = "Penyimpangan ini sudah diputus pengelola dana")
    record DeviationDecided() implements SpendingRejection {}
}
