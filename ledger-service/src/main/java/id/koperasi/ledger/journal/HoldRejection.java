package id.koperasi.ledger.journal;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a reservation is neither paid out nor released. */
public sealed interface HoldRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "hold-not-open",
            en = "Nothing is held any more: it was paid out, released, or its time is over",
            id = "Dana ini tidak lagi ditahan: sudah dibayarkan, dilepaskan, atau lewat waktu")
    record HoldNotOpen() implements HoldRejection {}

    @Refusal(
            status = 422,
            code = "hold-exceeded",
            en = "Less is held than shall be paid out",
            id = "Dana yang ditahan kurang dari yang akan dibayarkan",
            enDetail = "Rp{held} are held.",
            idDetail = "Ditahan Rp{held}.")
    record HoldExceeded(Rupiah held) implements HoldRejection {}
}
