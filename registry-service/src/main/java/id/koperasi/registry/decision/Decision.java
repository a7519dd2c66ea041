package id.koperasi.registry.decision;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What members decide about, and what a village decides before there are members. */
public enum Decision {
    /** To borrow in the cooperative's name, up to a limit. */
    BORROWING,
    /** Who holds office. */
    OFFICERS,
    /** Whom the board may appoint to manage the business (pengelola). */
    MANAGER,
    /** The accounts of a year. */
    YEAR_ACCOUNTS,
    /** How the surplus (SHU) is split. */
    SURPLUS_SPLIT,
    /** Within which range the board sets the rate of loans. */
    LOAN_RATE_RANGE,
    /** To sell or pledge assets. */
    ASSET_SALE,
    /** To change the statutes (anggaran dasar). */
    STATUTES,
    /** To become one with another cooperative (penggabungan). */
    MERGER,
    /** To dissolve the cooperative (pembubaran). */
    DISSOLUTION,
    /** How the village gets its cooperative: founded, developed or revitalised. */
    ROUTE,
    /** How much simpanan pokok and wajib are. */
    SAVINGS,
    /** Which business it shall do, by KBLI. */
    BUSINESS_PLAN,
    /** Where it has its office. */
    OFFICE_ADDRESS;

    /** These, as they are written down. */
    public static Set<Decision> read(String[] written) {
        return Arrays.stream(written).map(Decision::valueOf).collect(Collectors.toSet());
    }

    /** Whether members of a formed cooperative decide it. */
    public boolean ofMembers() {
        return !(this == ROUTE || this == SAVINGS || this == BUSINESS_PLAN || this == OFFICE_ADDRESS);
    }

    /** Whether it is decided on the way to a cooperative. */
    public boolean atFormation() {
        return !ofMembers() || this == OFFICERS || this == STATUTES;
    }
}
