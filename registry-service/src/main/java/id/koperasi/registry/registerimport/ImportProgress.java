package id.koperasi.registry.registerimport;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param dryRun whether it only looks
 * @param status where it stands
 * @param ignoredColumns columns that nobody understands
 * @param nextRow how many rows are settled
 * @param counts what became of them
 * @param attempts how often it was taken up since it last moved
 * @param leasedUntil until when whoever works on it holds it
 * @param startedAt when its work began
 * @param finishedAt when it ended
 */
record ImportProgress(
        boolean dryRun,
        ImportStatus status,
        List<String> ignoredColumns,
        int nextRow,
        Counts counts,
        int attempts,
        @Nullable Instant leasedUntil,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
