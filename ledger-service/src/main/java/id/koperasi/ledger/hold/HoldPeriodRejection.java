package id.koperasi.ledger.hold;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.Instant;

/** Why nothing is held until that moment. */
sealed interface HoldPeriodRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "hold-too-short-or-long",
            en = "A reservation ends later than now and within its longest time",
            id = "Batas waktu penahanan dana harus sesudah sekarang dan tidak melampaui waktu terlama",
            enDetail = "At the latest at {latest}.",
            idDetail = "Paling lambat {latest}.")
    record HoldTooShortOrLong(Instant latest) implements HoldPeriodRejection {}
}
