package id.koperasi.funding.proposal;

/** What a cooperative may borrow for: the seven activities of Inpres 9/2025, to which PMK 49/2025 art. 3 binds loans. */
enum Activity {
    /** Office (kantor). */
    OFFICE,
    /** Groceries (sembako). */
    GROCERIES,
    /** Savings and loans (simpan pinjam). */
    SAVINGS_AND_LOANS,
    /** Clinic (klinik). */
    CLINIC,
    /** Pharmacy (apotek). */
    PHARMACY,
    /** Cold storage and warehouse (pergudangan). */
    COLD_STORAGE,
    /** Logistics (logistik). */
    LOGISTICS
}
