package id.koperasi.ledger.cashexport;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why cash books are not written out. */
sealed interface CashExportRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "cash-book-too-long",
            en = "A month of a book has more rows than a sheet takes",
            id = "Jumlah baris satu bulan melebihi batas satu lembar",
            enDetail = "{month}, at most {mostRows}; the general ledger lists them page by page.",
            idDetail = "{month}, paling banyak {mostRows}; buku besar menampilkannya per halaman.")
    record CashBookTooLong(String month, int mostRows) implements CashExportRejection {}
}
