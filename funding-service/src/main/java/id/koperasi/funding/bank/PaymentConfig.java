package id.koperasi.funding.bank;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How money reaches the bank. */
@ConfigMapping(prefix = "funding.payment")
public interface PaymentConfig {

    /** Which way to take. */
    @WithDefault("file")
    PaymentChannel.Kind adapter();

    /** How often it is looked whether the bank is to be told or asked something. */
    @WithDefault("1s")
    Duration every();

    /** How long to wait before a bank that has not paid yet is asked; doubled each time. */
    @WithDefault("10s")
    Duration askAgainAfter();

    /** The longest it waits. */
    @WithDefault("30M")
    Duration askAgainAtMost();

    /** How often the bank is asked whether what it paid came back. */
    @WithDefault("1D")
    Duration watchEvery();

    /** For how long it is asked that. */
    @WithDefault("14D")
    Duration watchFor();

    /** How often a bank is asked whose account it is, before that counts as no answer; it waits as it does for a payment. */
    @WithDefault("3")
    @Min(1) @Max(20) int inquiryAttempts();

    /** How long connecting may take. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a whole answer may take; with eight questions at once this stays far below their lease. */
    @WithDefault("5s")
    Duration answerTimeout();

    /** The connection of the adapter {@code snap}. */
    Optional<Snap> snap();

    /** A connection as the standard and the contract with the bank describe it. */
    interface Snap {

        /** The code of the bank that keeps the fund's own account. */
        @Pattern(regexp = "[0-9]{3}") String bankCode();

        /** The fund's own account. */
        @Pattern(regexp = "[0-9]{8,20}") String sourceAccount();

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
    }
}
