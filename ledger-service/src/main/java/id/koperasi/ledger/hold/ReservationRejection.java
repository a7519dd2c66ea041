package id.koperasi.ledger.hold;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.Instant;

/** Why nothing is held, or not paid out this way. */
sealed interface ReservationRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "hold-too-short-or-long",
            en = "A reservation ends later than now and within its longest time",
            id = "Batas waktu penahanan dana harus sesudah sekarang dan tidak melampaui waktu terlama",
            enDetail = "At the latest at {latest}.",
            idDetail = "Paling lambat {latest}.")
    record HoldTooShortOrLong(Instant latest) implements ReservationRejection {}

    @Refusal(
            status = 422,
            code = "account-not-held",
            en = "Amounts are held of what is owed, and of cash and bank",
            id = "Dana hanya ditahan pada akun liabilitas, kas, dan bank",
            enDetail = "It is {account}. Deposits for a term and unidentified receipts have records of their own.",
            idDetail = "Akun: {account}. Simpanan berjangka dan titipan yang belum dikenali punya catatan sendiri.")
    record AccountNotHeld(String account) implements ReservationRejection {}

    @Refusal(
            status = 422,
            code = "hold-of-member-unclear",
            en = "An account that is kept per member is held of a member, and no other is",
            id = "Akun per anggota ditahan atas nama anggota, akun lain tidak",
            enDetail = "It is {account}.",
            idDetail = "Akun: {account}.")
    record HoldOfMemberUnclear(String account) implements ReservationRejection {}

    @Refusal(
            status = 422,
            code = "capture-unclear",
            en = "What is owed is paid from cash or bank or becomes another account; money is paid for one",
            id = "Pembayaran dana yang ditahan menyebut kas/bank atau satu akun lawan")
    record CaptureUnclear() implements ReservationRejection {}

    @Refusal(
            status = 403,
            code = "capture-writes-in-journal",
            en = "Whatever is not a withdrawal of voluntary savings is captured by who writes in the general journal",
            id =
                    "Selain penarikan simpanan sukarela, dana yang ditahan dibayarkan oleh yang berwenang atas jurnal umum")
    record CaptureWritesInJournal() implements ReservationRejection {}
}
