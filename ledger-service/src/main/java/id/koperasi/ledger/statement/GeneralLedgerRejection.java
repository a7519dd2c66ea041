package id.koperasi.ledger.statement;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why an account is not written into one file. */
sealed interface GeneralLedgerRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "ledger-too-long",
            en = "The account has more lines than one file takes",
            id = "Akun ini memuat lebih banyak baris daripada batas satu berkas",
            enDetail =
                    "At most {most}; ask for fewer days with `from` and `until`. Its pages as JSON have no such bound.",
            idDetail = "Paling banyak {most}; batasi harinya dengan `from` dan `until`. Halaman JSON tidak dibatasi.")
    record LedgerTooLong(int most) implements GeneralLedgerRejection {}
}
