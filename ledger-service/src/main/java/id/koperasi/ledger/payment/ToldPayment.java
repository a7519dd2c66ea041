package id.koperasi.ledger.payment;

import id.koperasi.platform.money.Rupiah;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a bank told of, read.
 *
 * @param channel by which it came
 * @param address the virtual account, or the reference of the order; empty when it names none
 * @param place the merchant or the account it came to; null where the address says it
 * @param reference names it at the bank
 */
record ToldPayment(
        PaymentChannel channel,
        String address,
        @Nullable String place,
        String reference,
        Rupiah amount,
        Instant paidAt) {

    private static final String REFERENCE = "[A-Za-z0-9.-]{1,128}";

    /** Whole when all of it is there and well written; empty otherwise. */
    static Optional<ToldPayment> of(
            PaymentChannel channel,
            @Nullable String address,
            @Nullable String place,
            @Nullable String reference,
            @Nullable ToldAmount amount,
            @Nullable String paidAt) {
        if (address == null || reference == null || !reference.matches(REFERENCE) || amount == null || paidAt == null) {
            return Optional.empty();
        }
        try {
            Instant moment = OffsetDateTime.parse(paidAt).toInstant();
            return amount.rupiah().map(rupiah -> new ToldPayment(channel, address, place, reference, rupiah, moment));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
