package id.koperasi.ledger.payment;

import org.jspecify.annotations.Nullable;

/**
 * A call of a bank as it came in.
 *
 * @param partner {@code X-PARTNER-ID}
 * @param channel {@code CHANNEL-ID}
 * @param externalId {@code X-EXTERNAL-ID}, a number of the bank's, once a day
 * @param timestamp {@code X-TIMESTAMP}, ISO 8601
 * @param signature {@code X-SIGNATURE}, base64
 * @param body as it was sent
 */
record Notification(
        @Nullable String partner,
        @Nullable String channel,
        @Nullable String externalId,
        @Nullable String timestamp,
        @Nullable String signature,
        String body) {}
