package id.koperasi.ledger.journal;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why opening balances are not posted, or not undone. */
public sealed interface OpeningRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "opening-balances-stand",
            en = "The book has its opening balances; undo them to correct them",
            id = "Saldo awal sudah dicatat; balik jurnalnya untuk memperbaiki")
    record OpeningStands() implements OpeningRejection {}

    @Refusal(
            status = 409,
            code = "opening-balances-settled",
            en = "Opening balances stay as they are once the first month is closed",
            id = "Saldo awal tidak dapat diubah setelah bulan pertama ditutup")
    record OpeningTooLate() implements OpeningRejection {}
}
