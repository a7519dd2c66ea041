package id.koperasi.funding.misuse;

import id.koperasi.funding.misuse.Claim.Standing;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.UUID;

/** Why money is not claimed back, or not taken as having come back. */
public sealed interface MisuseRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "claim-above-the-line",
            en = "More would be claimed back than was paid out for the line",
            id = "Tagihan pengembalian melebihi pencairan untuk baris anggaran ini",
            enDetail = "{open} of it can be claimed.",
            idDetail = "Yang dapat ditagih {open}.")
    record ClaimAboveTheLine(Rupiah open) implements MisuseRejection {}

    @Refusal(
            status = 403,
            code = "claim-made-by-you",
            duty = true,
            en = "Who made a claim does not confirm it",
            id = "Penyusun tagihan pengembalian tidak boleh mengesahkannya sendiri",
            source = "Pemisahan tugas: penyusun dan pengesah dua orang yang berbeda")
    record ClaimMadeByYou() implements MisuseRejection {}

    @Refusal(
            status = 409,
            code = "claim-not-there",
            en = "The claim is not where this could be done",
            id = "Tahap tagihan pengembalian tidak memungkinkan tindakan ini",
            enDetail = "It is {standing}.",
            idDetail = "Tahapnya {standing}.")
    record ClaimNotThere(Standing standing) implements MisuseRejection {}

    @Refusal(
            status = 422,
            code = "no-payment-for-a-claim",
            en = "This is no early repayment of the loan from the day of the confirmation on",
            id = "Bukan pelunasan dipercepat atas pinjaman ini sejak tagihan disahkan")
    record NoPaymentForClaim() implements MisuseRejection {}

    @Refusal(
            status = 409,
            code = "payment-settles-another-claim",
            en = "This payment settles a claim already",
            id = "Pembayaran ini sudah dipakai untuk tagihan pengembalian")
    record PaymentSettlesAnother() implements MisuseRejection {}

    @Refusal(
            status = 409,
            code = "misuse-open",
            en = "Money that was misused has not come back yet",
            id = "Dana yang disalahgunakan belum dikembalikan",
            enDetail = "{open} of it is open; nothing more is paid out until then.",
            idDetail = "Sisanya {open}; pencairan berikutnya menunggu.")
    record MisuseOpen(UUID claimId, Rupiah open) implements MisuseRejection {}
}
