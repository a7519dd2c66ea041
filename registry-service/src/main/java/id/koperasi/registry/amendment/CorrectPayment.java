package id.koperasi.registry.amendment;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.cooperative.Particular;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.founding.Payment;
import java.util.UUID;

/**
 * Tell anew what a founder has paid in.
 *
 * @param cooperativeId whose founder
 * @param payment what he has paid in truth
 * @param why the reason, and where it is written
 */
record CorrectPayment(UUID cooperativeId, Payment payment, Why why) {

    /** What follows from it for the sum of all payments. */
    TellAnew sum(Rupiah paidIn) {
        return new TellAnew(
                cooperativeId,
                Particular.PAID_IN,
                paidIn.toBigDecimal().toPlainString(),
                null,
                why.reason(),
                why.evidence());
    }
}
