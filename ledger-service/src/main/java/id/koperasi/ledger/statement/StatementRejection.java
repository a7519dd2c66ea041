package id.koperasi.ledger.statement;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a statement is not shown. */
sealed interface StatementRejection extends Rejection {

    @Refusal(
            status = 403,
            code = "statement-not-sealed",
            en = "Members read statements of closed months",
            id = "Anggota membaca laporan dari bulan yang sudah ditutup",
            enDetail = "The days asked for end after the last closed month.",
            idDetail = "Tanggal yang diminta melewati bulan terakhir yang sudah ditutup.")
    record StatementNotSealed() implements StatementRejection {}
}
