package id.koperasi.ledger.duesrun;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a run is.
 *
 * @param regionCode of which region, of a cooperative's its village; empty for the nation
 * @param cooperativeId of one cooperative alone
 * @param kind what it takes
 * @param payrollListId the one employer's list that is posted; null of a run of many
 * @param cooperatives in how many there is something to take
 */
record RunScope(
        String regionCode,
        @Nullable UUID cooperativeId,
        RunKind kind,
        @Nullable UUID payrollListId,
        int cooperatives) {}
