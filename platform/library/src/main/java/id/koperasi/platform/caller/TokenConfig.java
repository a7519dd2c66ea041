package id.koperasi.platform.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What an operator may tune about tokens. */
@ConfigMapping(prefix = "platform.tokens")
interface TokenConfig {

    /**
     * How long a token that was verified is taken without verifying it again, never past its own end. It is also how long
     * a key that the issuer withdrew still counts for tokens that were seen before; zero verifies each request.
     */
    @WithDefault("30S")
    Duration kept();

    /** Most tokens that are remembered; bounds the memory they take. */
    @WithDefault("10000")
    @Min(1) @Max(1_000_000) int most();
}
