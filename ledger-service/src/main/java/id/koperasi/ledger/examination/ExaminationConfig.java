package id.koperasi.ledger.examination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What an operator may tune about the examination of books. */
@ConfigMapping(prefix = "ledger.examination")
interface ExaminationConfig {

    /** How often books are looked at in which something was posted since, or that nobody examined for a day. */
    @WithDefault("60s")
    String every();

    /** How many of them at a time. */
    @WithDefault("20")
    @Min(1) @Max(1_000) int batch();
}
