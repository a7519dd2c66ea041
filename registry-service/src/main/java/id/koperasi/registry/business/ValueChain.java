package id.koperasi.registry.business;

/** Where in the chain from field to table a unit works. */
public enum ValueChain {
    PRODUCTION,
    DISTRIBUTION,
    MARKETING,
    SERVICE;

    /** Where a unit of such a kind usually works. */
    static ValueChain usualOf(UnitFunction function) {
        return switch (function) {
            case LIVESTOCK, FISHERY, AGRICULTURE -> PRODUCTION;
            case COLD_STORAGE, LOGISTICS -> DISTRIBUTION;
            case GROCERIES, PHARMACY -> MARKETING;
            case SAVINGS_AND_LOANS, CLINIC, OFFICE, OTHER -> SERVICE;
        };
    }
}
