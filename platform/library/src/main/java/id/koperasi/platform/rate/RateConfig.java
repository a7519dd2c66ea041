package id.koperasi.platform.rate;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;

/** How often somebody may ask one instance of a service. */
@ConfigMapping(prefix = "platform.rate")
public interface RateConfig {

    /** Of each account. */
    Allowance account();

    /** Of each address, of those who have not signed in or whose token was refused; many villages may share one. */
    Allowance address();

    /** What is left over is saved up to so many at once. */
    interface Allowance {

        @Min(1) int perSecond();

        @Min(1) int atOnce();
    }
}
