package id.koperasi.ledger.book;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.Instant;

/** Why a book is not read as known at a moment. */
public sealed interface KnownAtRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "known-in-the-future",
            en = "Nobody knows yet what will be known then",
            id = "Saat pengetahuan yang diminta belum tiba",
            enDetail = "It is {now}.",
            idDetail = "Sekarang {now}.")
    record KnownInTheFuture(Instant now) implements KnownAtRejection {}
}
