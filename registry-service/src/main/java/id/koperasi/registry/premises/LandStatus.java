package id.koperasi.registry.premises;

/** How far the ministry's check of land has come ({@code aset_koperasi.status}). */
enum LandStatus {
    /** Terverifikasi. */
    VERIFIED,
    /** Sedang Diverifikasi. */
    BEING_VERIFIED,
    /** Tidak Ada Lahan. */
    NO_LAND,
    /** Dipertimbangkan. */
    CONSIDERED
}
