package id.koperasi.registry.premises;

/** By what right a facility of somebody else is used, in the words of the ministry's form. */
enum Usage {
    /** Pinjaman. */
    LENT,
    /** Sewa. */
    RENTED,
    /** Bangun serah guna. */
    BUILD_AND_HAND_OVER,
    /** The cooperative runs it for its owner under an agreement. */
    OPERATED
}
