package id.koperasi.registry.authority;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How the authorities are reached; one that is not set is not asked, and evidence on paper takes its place. */
@ConfigMapping(prefix = "registry.authority")
public interface AuthorityConfig {

    /** After how many questions without an answer one stops asking. */
    @WithDefault("3")
    @Min(1) @Max(20) int attempts();

    /** How long to wait before a question is put again; doubled each time. */
    @WithDefault("30s")
    Duration retryAfter();

    /** How long connecting may take. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a whole answer may take. */
    @WithDefault("5s")
    Duration answerTimeout();

    /** The page that answers the form of the ministry's look-up of cooperative numbers. */
    Optional<URI> cooperativeLookup();

    /** From which per cent of likeness on a name counts as the same in the civil registry. */
    @WithDefault("90")
    @Min(1) @Max(100) int sameNamePercent();

    /** The access to the civil registry, as the contract with it says. */
    Optional<Population> population();

    /** Such an access. */
    interface Population {

        /** Where it listens, with the path before the name of the customer. */
        URI address();

        /** The name of the customer in the path. */
        String customer();

        /** Who asks. */
        String userId();

        /** The secret of who asks. */
        String password();

        /** From which address, as the contract names it. */
        String ip();
    }
}
