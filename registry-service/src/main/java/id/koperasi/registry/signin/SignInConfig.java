package id.koperasi.registry.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How the identity provider is told whose an account is; one that is not set is told nothing. */
@ConfigMapping(prefix = "registry.sign-in")
public interface SignInConfig {

    /** How long to wait before it is told again; doubled each time. */
    @WithDefault("5s")
    Duration retryAfter();

    /** The longest such wait: it is told until it holds what it was told. */
    @WithDefault("10m")
    Duration longestWait();

    /** How long connecting may take. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a whole answer may take; four of them for each of four accounts stay below their lease. */
    @WithDefault("5s")
    Duration answerTimeout();

    /** The administration interface of a Keycloak. */
    Optional<Keycloak> keycloak();

    /** Such an interface. */
    interface Keycloak {

        /** Where it listens, without the path of a realm. */
        URI address();

        /** The realm of the accounts. */
        String realm();

        /** The client of this service. */
        String clientId();

        /** Its secret. */
        String clientSecret();
    }
}
