package id.koperasi.ledger.journal;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why an entry of the general journal (jurnal umum) is not posted. */
public sealed interface JournalRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "entry-unbalanced",
            en = "Debits and credits differ",
            id = "Jumlah debet dan kredit berbeda",
            enDetail = "Debits are Rp{debit}, credits Rp{credit}.",
            idDetail = "Debet Rp{debit}, kredit Rp{credit}.")
    record EntryUnbalanced(Rupiah debit, Rupiah credit) implements JournalRejection {}

    @Refusal(
            status = 422,
            code = "unknown-account",
            en = "The chart of the cooperative has no such account on that day",
            id = "Akun ini tidak ada dalam bagan akun koperasi pada tanggal tersebut",
            enDetail = "It is {account}.",
            idDetail = "Akun: {account}.")
    record UnknownAccount(String account) implements JournalRejection {}

    @Refusal(
            status = 422,
            code = "account-of-members",
            en = "This account is kept per member and moves by receipts, withdrawals and loans alone",
            id = "Akun ini dikelola per anggota dan hanya bergerak melalui setoran, penarikan, dan pinjaman",
            enDetail = "It is {account}.",
            idDetail = "Akun: {account}.")
    record AccountOfMembers(String account) implements JournalRejection {}

    @Refusal(
            status = 422,
            code = "unknown-business-unit",
            en = "The cooperative has opened no such business unit",
            id = "Koperasi tidak memiliki unit usaha ini")
    record UnknownUnit() implements JournalRejection {}

    @Refusal(
            status = 422,
            code = "party-not-of-account",
            en = "This account does not take that party",
            id = "Akun ini tidak menerima pihak tersebut",
            enDetail = "It is {account}.",
            idDetail = "Akun: {account}.",
            source = "UU 25/1992 pasal 45")
    record PartyOfAccount(String account) implements JournalRejection {}

    @Refusal(
            status = 409,
            code = "reference-taken",
            en = "Another entry of the cooperative has this reference",
            id = "Nomor bukti ini sudah dipakai pada jurnal lain",
            enDetail = "It is {reference}.",
            idDetail = "Nomor bukti: {reference}.")
    record ReferenceTaken(String reference) implements JournalRejection {}

    @Refusal(
            status = 422,
            code = "debt-overpaid",
            en = "More would be paid than is owed",
            id = "Pembayaran melebihi utang",
            enDetail = "Account {account} owes Rp{owed}.",
            idDetail = "Utang pada akun {account}: Rp{owed}.")
    record DebtOverpaid(String account, Rupiah owed) implements JournalRejection {}
}
