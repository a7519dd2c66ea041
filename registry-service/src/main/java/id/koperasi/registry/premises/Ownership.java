package id.koperasi.registry.premises;

/** Whose a facility is, in the words of the ministry's form. */
enum Ownership {
    /** Milik sendiri. */
    OWN,
    /** Barang milik desa, BMDes. */
    VILLAGE,
    /** Barang milik daerah, BMD. */
    REGIONAL,
    /** Hibah. */
    GRANT,
    /** Somebody else's, rented. */
    RENTED,
    /** Of the state or of one of its companies. */
    STATE
}
