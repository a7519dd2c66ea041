package id.koperasi.ledger.duesrun;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Start a run.
 *
 * @param kind what it takes
 * @param month which month's dues, or wages
 * @param cooperativeId of one cooperative
 * @param regionCode of a region; with neither, of the nation
 */
record StartDuesRun(
        RunKind kind,
        YearMonth month,
        @Nullable UUID cooperativeId,
        @Nullable String regionCode) {}
