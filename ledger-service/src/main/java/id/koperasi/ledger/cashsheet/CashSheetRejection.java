package id.koperasi.ledger.cashsheet;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a workbook is not read at all; what is odd inside one is told row by row. */
public sealed interface CashSheetRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "workbook-unreadable",
            en = "The file is no workbook that can be read",
            id = "Berkas ini bukan buku kerja yang dapat dibaca",
            enDetail = "Send an XLSX workbook.",
            idDetail = "Kirim buku kerja XLSX.")
    record WorkbookUnreadable() implements CashSheetRejection {}

    @Refusal(
            status = 422,
            code = "workbook-too-large",
            en = "The workbook holds more than one import takes",
            id = "Isi buku kerja melebihi batas satu impor",
            enDetail = "At most {mostSheets} sheets and {mostRows} rows.",
            idDetail = "Paling banyak {mostSheets} lembar dan {mostRows} baris.")
    record WorkbookTooLarge(int mostSheets, int mostRows) implements CashSheetRejection {}

    @Refusal(
            status = 422,
            code = "no-cash-book-found",
            en = "No sheet of the workbook is one of the four cash books",
            id = "Tidak ada lembar yang merupakan salah satu dari empat buku kas",
            enDetail =
                    "A sheet needs a row of headings with Tanggal, Debet and Kredit, the name of its book and its month.",
            idDetail = "Lembar memerlukan baris judul kolom Tanggal, Debet, dan Kredit, nama buku, dan bulannya.")
    record NoCashBookFound() implements CashSheetRejection {}
}
