package id.koperasi.ledger.cashbook;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a row of a cash book is not decided on as asked. */
sealed interface CashBookRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "cash-row-posted",
            en = "The row stands in the journal already",
            id = "Baris ini sudah dibukukan",
            enDetail = "It is entry {entryNumber}; a mistake is undone by its reversal.",
            idDetail = "Jurnal nomor {entryNumber}; kesalahan diperbaiki dengan jurnal balik.")
    record CashRowPosted(long entryNumber) implements CashBookRejection {}

    @Refusal(
            status = 409,
            code = "cash-row-without-money",
            en = "No money moved in this row, so there is nothing to decide",
            id = "Tidak ada mutasi uang pada baris ini")
    record CashRowWithoutMoney() implements CashBookRejection {}

    @Refusal(
            status = 422,
            code = "cash-row-incomplete",
            en = "A row that counts has a date and an amount on one side",
            id = "Baris yang dihitung memerlukan tanggal dan jumlah pada satu sisi",
            enDetail = "Say date, amount and side where the row does not say them clearly, or leave it out.",
            idDetail = "Isi tanggal, jumlah, dan sisi yang belum jelas, atau keluarkan baris ini.")
    record CashRowIncomplete() implements CashBookRejection {}

    @Refusal(
            status = 422,
            code = "cash-purpose-unfit",
            en = "The purpose says too little, too much, or not what this side of the book can be for",
            id = "Tujuan kurang, berlebih, atau tidak sesuai dengan sisi buku",
            enDetail = "Savings need a member and are the cooperative's own, a transfer another book, anything else an "
                    + "account; parts are whole, come to the sum of the row, and one of them at most names months; "
                    + "a party stands on accounts of income and cost alone.",
            idDetail =
                    "Simpanan memerlukan anggota dan bersumber dana sendiri, pemindahan memerlukan buku lain, selain itu "
                            + "memerlukan akun; bagian harus lengkap, berjumlah sama dengan baris, dan hanya satu yang menyebut "
                            + "bulan; pihak hanya untuk akun pendapatan dan beban.")
    record CashPurposeUnfit() implements CashBookRejection {}

    @Refusal(
            status = 409,
            code = "cash-transfer-seen",
            en = "The other side of this transfer may stand in the journal already",
            id = "Pemindahan ini mungkin sudah dibukukan dari buku lain",
            enDetail =
                    "As much moved the other way in another book on a day nearby. Decide whether it is another transfer.",
            idDetail =
                    "Jumlah yang sama tercatat berlawanan di buku lain pada hari yang berdekatan. Putuskan apakah ini pemindahan lain.")
    record CashTransferSeen() implements CashBookRejection {}

    @Refusal(
            status = 409,
            code = "cash-source-differs",
            en = "The other side of this transfer says that it was another's money",
            id = "Buku lain menyebut sumber dana yang berbeda untuk pemindahan ini",
            enDetail =
                    "Both sides are one entry of one source. Decide whose money it was; an entry that stands is undone first.",
            idDetail =
                    "Kedua sisi adalah satu jurnal dengan satu sumber dana. Putuskan sumbernya; jurnal yang sudah ada "
                            + "dibalik dahulu.")
    record CashSourceDiffers() implements CashBookRejection {}
}
