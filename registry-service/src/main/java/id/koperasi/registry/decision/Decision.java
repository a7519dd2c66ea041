package id.koperasi.registry.decision;

/** What members decide about. */
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
    DISSOLUTION
}
