package id.koperasi.ledger.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What an operator may tune about posting. */
@ConfigMapping(prefix = "ledger.posting")
public interface PostingConfig {

    /** Most entries that ride in one statement and one commit; bounds how long the books of a batch are locked. */
    @WithDefault("200")
    @Min(1) @Max(500) int batch();

    /** Most entries that wait for a place; who comes when it is full is asked to come again. */
    @WithDefault("2000")
    @Min(1) @Max(100_000) int queue();

    /** How many statements run side by side; while one waits for its commit to be durable the next is computed. */
    @WithDefault("2")
    @Min(1) @Max(16) int carriers();

    /** Longest wait of a request for its outcome. */
    @WithDefault("5S")
    Duration patience();

    /** How often entries that wait for their book are looked at, even when no event wakes them. */
    @WithDefault("1S")
    Duration awaitedPoll();
}
