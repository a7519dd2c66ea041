package id.koperasi.funding.schedule;

/** What a payment pays first. */
public enum AllocationOrder {
    /** The oldest instalment first, and of it the interest first. */
    OLDEST_INTEREST_FIRST(true, true),
    /** The oldest instalment first, and of it the principal first. */
    OLDEST_PRINCIPAL_FIRST(true, false),
    /** The interest of all that is due, then the principal. */
    ALL_INTEREST_FIRST(false, true),
    /** The principal of all that is due, then the interest. */
    ALL_PRINCIPAL_FIRST(false, false);

    private final boolean oldestFirst;
    private final boolean interestFirst;

    AllocationOrder(boolean oldestFirst, boolean interestFirst) {
        this.oldestFirst = oldestFirst;
        this.interestFirst = interestFirst;
    }

    /** Whether an instalment is paid as a whole before the next is begun. */
    boolean oldestFirst() {
        return oldestFirst;
    }

    boolean interestFirst() {
        return interestFirst;
    }
}
