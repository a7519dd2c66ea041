package id.koperasi.ledger.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How members pay from outside. */
@ConfigMapping(prefix = "ledger.payment")
public interface PaymentConfig {

    /** How long an order may be paid; what comes later is taken all the same. */
    @WithDefault("7D")
    Duration orderValidity();

    /** How long a payment waits for its order before it counts as unmatched. */
    @WithDefault("1M")
    Duration patience();

    /** How often stored payments are looked at. */
    @WithDefault("1s")
    String settleEvery();

    /** Most payments that are settled at a time. */
    @WithDefault("50")
    @Min(1) @Max(500) int batch();

    /** The path under which the bank calls, as it signs it, before {@code /transfer-va/payment}. */
    @WithDefault("/v1/payment-notifications")
    String notificationPath();

    /** How far the bank's clock may be from ours. */
    @WithDefault("5M")
    Duration clockSkew();

    /** How often the bank is asked about orders. */
    @WithDefault("1s")
    String askEvery();

    /** How long to wait before a bank that did not answer is asked again; doubled each time. */
    @WithDefault("10s")
    Duration askAgainAfter();

    /** How long connecting to the bank may take. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a whole answer of the bank may take. */
    @WithDefault("5s")
    Duration answerTimeout();

    /** The bank that gives us virtual accounts and tells of payments; nobody pays from outside without one. */
    Optional<Snap> snap();

    /** What the contract with the bank says, in the words of SNAP, Bank Indonesia's standard for open payments. */
    interface Snap {

        /** Who the bank is when it calls: {@code X-PARTNER-ID}. */
        String partnerId();

        /** Through which channel it calls: {@code CHANNEL-ID}. */
        String channelId();

        /** The base64 of the bank's RSA key (X.509), under which it signs what it tells. */
        String publicKey();

        /** Our number at the bank, with which our virtual accounts begin: {@code partnerServiceId} without blanks. */
        @Pattern(regexp = "[0-9]{1,8}") String serviceId();

        /** How we ask the bank; without it virtual accounts are good by what was agreed about their range, and no QR is shown. */
        Optional<Outbound> outbound();
    }

    /** How the bank is asked to open and close what members pay into. */
    interface Outbound {

        /** Where it listens; its path, if it has one, is part of what is signed. */
        URI address();

        /** Who we are when we ask for an access token: {@code X-CLIENT-KEY}. */
        String clientKey();

        /** The secret that signs each question. */
        String clientSecret();

        /** The base64 of our RSA key (PKCS #8), which signs the request for an access token. */
        String privateKey();

        /** Who we are when we ask: {@code X-PARTNER-ID}. */
        String partnerId();

        /** The channel the bank gave us: {@code CHANNEL-ID}. */
        String channelId();

        /** Our number as a merchant of QRIS. */
        String merchantId();
    }
}
