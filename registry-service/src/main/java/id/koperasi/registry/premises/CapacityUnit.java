package id.koperasi.registry.premises;

/** In what a store is measured. */
enum CapacityUnit {
    TONNE,
    CUBIC_METRE
}
