package id.koperasi.ledger.duesrun;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a run is.
 *
 * @param regionCode of which region, of a cooperative's its village; empty for the nation
 * @param cooperativeId of one cooperative alone
 * @param payrollListId the employer's list that is posted, where it is no deduction of dues
 * @param cooperatives how many have resolved that dues may be deducted
 */
record RunScope(
        String regionCode,
        @Nullable UUID cooperativeId,
        @Nullable UUID payrollListId,
        int cooperatives) {}
