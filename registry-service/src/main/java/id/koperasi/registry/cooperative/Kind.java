package id.koperasi.registry.cooperative;

import id.koperasi.registry.region.Village;

/** What a cooperative is by the kind of its village. */
public enum Kind {
    /** Koperasi Desa Merah Putih. */
    KDMP("Koperasi Desa Merah Putih"),
    /** Koperasi Kelurahan Merah Putih. */
    KKMP("Koperasi Kelurahan Merah Putih");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    static Kind of(Village village) {
        return village.urban() ? KKMP : KDMP;
    }

    /** The name of the cooperative of this village (Juklak Menkop 1/2025, Bab II). */
    String nameIn(Village village) {
        return title + " " + village.name();
    }
}
