package id.koperasi.ledger.seal;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why there is no proof of a line. */
sealed interface SealRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "line-not-sealed",
            en = "The line is not sealed yet",
            id = "Baris ini belum disegel",
            enDetail = "Books are sealed each minute; ask again then.",
            idDetail = "Pembukuan disegel setiap menit; coba lagi sesudah itu.",
            retryAfterSeconds = 60)
    record LineNotSealed() implements SealRejection {}
}
