package id.koperasi.registry.premises;

/** What a facility is. */
enum FacilityKind {
    LAND,
    OFFICE,
    /** Gerai. */
    OUTLET,
    WAREHOUSE,
    DISTRIBUTION_CENTRE,
    COLD_STORAGE,
    OTHER
}
