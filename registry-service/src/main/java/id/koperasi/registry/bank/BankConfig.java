package id.koperasi.registry.bank;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How the banks are reached. */
@ConfigMapping(prefix = "registry.bank")
public interface BankConfig {

    /** The ways to a bank. */
    enum Adapter {
        /** No bank is asked; evidence on paper verifies an account. */
        MANUAL,
        /** The account inquiry of SNAP, Bank Indonesia's standard for open payment interfaces. */
        SNAP
    }

    /** Which way to take. */
    @WithDefault("manual")
    Adapter adapter();

    /** After how many questions without an answer one stops asking. */
    @WithDefault("3")
    @Min(1) @Max(20) int attempts();

    /** How long to wait before a question is put again; doubled each time. */
    @WithDefault("10s")
    Duration retryAfter();

    /** How long connecting may take. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a whole answer may take; with eight questions at once this stays far below their lease. */
    @WithDefault("5s")
    Duration answerTimeout();

    /** The connection of the adapter {@code snap}. */
    Optional<Snap> snap();

    /** A connection as the standard and the contract with its provider describe it. */
    interface Snap {

        /** Where the provider listens; its path, if it has one, is part of what is signed. */
        URI address();

        /** Codes of the banks that can be asked through it. */
        Set<String> banks();

        /** Who we are when we ask for an access token: {@code X-CLIENT-KEY}. */
        String clientKey();

        /** The secret that signs each question. */
        String clientSecret();

        /** The base64 of our RSA key (PKCS #8), which signs the request for an access token. */
        String privateKey();

        /** Who we are when we ask about an account: {@code X-PARTNER-ID}. */
        String partnerId();

        /** The channel the provider gave us: {@code CHANNEL-ID}. */
        String channelId();
    }
}
