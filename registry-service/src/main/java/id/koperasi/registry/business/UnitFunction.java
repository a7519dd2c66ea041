package id.koperasi.registry.business;

/** What a business unit (gerai, unit usaha) is for. */
public enum UnitFunction {
    /** Sembako. */
    GROCERIES,
    /** Unit simpan pinjam. */
    SAVINGS_AND_LOANS,
    /** Klinik. */
    CLINIC,
    /** Apotek. */
    PHARMACY,
    /** Cold storage and pergudangan. */
    COLD_STORAGE,
    /** Logistik. */
    LOGISTICS,
    /** Kantor. */
    OFFICE,
    /** Peternakan. */
    LIVESTOCK,
    /** Perikanan. */
    FISHERY,
    /** Pertanian. */
    AGRICULTURE,
    /** Whatever else. */
    OTHER
}
