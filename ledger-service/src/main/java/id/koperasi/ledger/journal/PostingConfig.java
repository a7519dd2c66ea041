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

    /**
     * How many carriers pass over books that others hold; beside them one waits for those. One makes the largest batches,
     * and a statement costs the same whatever is in it; more pay where commits are slow and processors many.
     */
    @WithDefault("1")
    @Min(1) @Max(16) int carriers();

    /** Longest wait of a request for its outcome. */
    @WithDefault("5S")
    Duration patience();

    /** How often entries that wait for their book are looked at, even when no event wakes them. */
    @WithDefault("1S")
    Duration awaitedPoll();
}
