package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.cooperative.Route;
import id.koperasi.registry.decision.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a village or founding meeting agreed on, as far as it did.
 *
 * @param route how the village gets its cooperative
 * @param principal simpanan pokok, rupiah a member, once
 * @param mandatory simpanan wajib, rupiah a member and month
 * @param kbli the kinds of business of the plan, five digits each
 * @param officeAddress where the cooperative has its office
 */
record Agreed(
        @Nullable Route route,
        @Nullable Rupiah principal,
        @Nullable Rupiah mandatory,
        List<String> kbli,
        @Nullable String officeAddress) {

    Agreed {
        kbli = List.copyOf(kbli);
    }

    /** Whether it says what a decision comes to; of the others the votes say enough. */
    boolean says(Decision decision) {
        return switch (decision) {
            case ROUTE -> route != null;
            case SAVINGS -> principal != null && principal.isPositive() && mandatory != null && mandatory.isPositive();
            case BUSINESS_PLAN -> !kbli.isEmpty();
            case OFFICE_ADDRESS -> officeAddress != null;
            case BORROWING,
                    OFFICERS,
                    MANAGER,
                    YEAR_ACCOUNTS,
                    SURPLUS_SPLIT,
                    LOAN_RATE_RANGE,
                    ASSET_SALE,
                    STATUTES,
                    MERGER,
                    DISSOLUTION -> true;
        };
    }
}
