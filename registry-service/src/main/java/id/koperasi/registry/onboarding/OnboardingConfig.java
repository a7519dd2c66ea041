package id.koperasi.registry.onboarding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long an invitation to tie an account lasts, and how often one may guess. */
@ConfigMapping(prefix = "registry.onboarding")
interface OnboardingConfig {

    /** How long an invitation may be used, by the business clock. */
    @WithDefault("14d")
    Duration validity();

    /** How many tries an account has within {@link #within()}, and an invitation at all, before it is locked. */
    @WithDefault("5")
    @Min(1) @Max(20) int tries();

    /** The time in which the tries of an account are counted. */
    @WithDefault("1h")
    Duration within();
}
