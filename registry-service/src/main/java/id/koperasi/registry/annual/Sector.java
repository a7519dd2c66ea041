package id.koperasi.registry.annual;

/** The ministry's kinds of cooperatives that hold annual meetings ({@code jenis_sektor_koperasi}). */
enum Sector {
    /** Koperasi desa or kelurahan Merah Putih. */
    KDKMP,
    /** Riil. */
    REAL,
    /** Riil + USP Konvensional. */
    REAL_AND_SAVINGS_CONVENTIONAL,
    /** Riil + USP Syariah. */
    REAL_AND_SAVINGS_SHARIA
}
