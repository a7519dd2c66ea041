package id.koperasi.ledger.journal;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why an entry is not undone. */
public sealed interface ReversalRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "entry-reversed-already",
            en = "The entry has been undone already",
            id = "Jurnal ini sudah dibalik")
    record ReversedAlready() implements ReversalRejection {}

    @Refusal(
            status = 409,
            code = "reversal-of-reversal",
            en = "What undoes an entry is not undone itself: post the entry again",
            id = "Jurnal pembalik tidak dapat dibalik: catat kembali jurnalnya")
    record ReversalOfReversal() implements ReversalRejection {}

    @Refusal(
            status = 409,
            code = "entry-of-event",
            en = "What another service told of is undone when that service says so",
            id = "Jurnal dari layanan lain hanya dibatalkan apabila layanan tersebut menyatakannya")
    record EntryOfEvent() implements ReversalRejection {}

    @Refusal(
            status = 409,
            code = "entry-of-unidentified-payment",
            en = "Money that nobody has claimed yet is assigned or given back, and not undone",
            id = "Pembayaran yang belum dikenali diteruskan atau dikembalikan, bukan dibatalkan")
    record EntryOfUnidentifiedPayment() implements ReversalRejection {}

    @Refusal(
            status = 422,
            code = "reversal-before-original",
            en = "An entry is undone on its own day at the earliest",
            id = "Jurnal pembalik tidak boleh mendahului jurnal asalnya")
    record ReversalBeforeOriginal() implements ReversalRejection {}

    @Refusal(
            status = 409,
            code = "entry-of-term-deposit",
            en = "An entry of a term deposit is undone by the commands of the deposit",
            id = "Jurnal simpanan berjangka dibatalkan melalui simpanannya")
    record EntryOfTermDeposit() implements ReversalRejection {}

    @Refusal(
            status = 409,
            code = "entry-of-membership",
            en = "Whoever has paid his simpanan pokok is a member: he leaves, or his membership is annulled",
            id = "Simpanan pokok anggota aktif tidak dibalik: anggota keluar, atau keanggotaannya dibatalkan",
            source = "UU 25/1992 pasal 17")
    record EntryOfMembership() implements ReversalRejection {}
}
