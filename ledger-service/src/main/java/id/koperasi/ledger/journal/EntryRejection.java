package id.koperasi.ledger.journal;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why an entry is not posted. */
public sealed interface EntryRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "book-frozen",
            en = "Nothing is posted to this book until it has been examined",
            id = "Pembukuan ini dibekukan sampai selesai diperiksa")
    record BookFrozen() implements EntryRejection {}

    @Refusal(
            status = 422,
            code = "date-before-opening",
            en = "The business date lies before the opening of the book",
            id = "Tanggal transaksi mendahului pembukaan buku",
            enDetail = "The book was opened on {openedOn}.",
            idDetail = "Buku dibuka pada {openedOn}.")
    record DateBeforeOpening(LocalDate openedOn) implements EntryRejection {}

    @Refusal(
            status = 409,
            code = "period-closed",
            en = "The month of the business date is closed",
            id = "Bulan dari tanggal transaksi sudah ditutup",
            enDetail = "{period} takes no entry unless it is reopened by a decision.",
            idDetail = "{period} hanya dapat dibuka kembali dengan keputusan.")
    record PeriodClosed(String period) implements EntryRejection {}

    @Refusal(
            status = 422,
            code = "unknown-member",
            en = "The cooperative has no such member",
            id = "Koperasi tidak memiliki anggota ini",
            source = "UU 25/1992 pasal 17")
    record UnknownMember() implements EntryRejection {}

    @Refusal(
            status = 422,
            code = "insufficient-savings",
            en = "The savings do not suffice",
            id = "Simpanan tidak mencukupi",
            enDetail = "Rp{available} are there.",
            idDetail = "Tersedia Rp{available}.")
    record InsufficientSavings(Rupiah available) implements EntryRejection {}

    @Refusal(
            status = 422,
            code = "insufficient-cash",
            en = "There is not so much money in that place",
            id = "Kas atau rekening bank tidak mencukupi",
            enDetail = "Account {account} holds Rp{available}.",
            idDetail = "Akun {account} berisi Rp{available}.")
    record InsufficientCash(String account, Rupiah available) implements EntryRejection {}

    @Refusal(
            status = 409,
            code = "principal-savings-paid",
            en = "Principal savings are paid once, in the amount agreed",
            id = "Simpanan pokok dibayar satu kali sebesar yang disepakati",
            enDetail = "Paid so far: Rp{paid} of Rp{agreed}.",
            idDetail = "Sudah dibayar Rp{paid} dari Rp{agreed}.",
            source = "Juklak Menkop 1/2025, Bab I")
    record PrincipalSavingsPaid(Rupiah paid, Rupiah agreed) implements EntryRejection {}

    @Refusal(
            status = 422,
            code = "balance-out-of-bounds",
            en = "A balance would grow beyond Rp90 trillion",
            id = "Saldo akan melampaui Rp90 triliun")
    record BalanceOutOfBounds() implements EntryRejection {}
}
