package id.koperasi.registry.cooperative;

import id.koperasi.registry.region.Village;

/** What a cooperative is by the kind of its village. */
public enum Kind {
    /** Koperasi Desa Merah Putih. */
    KDMP,
    /** Koperasi Kelurahan Merah Putih. */
    KKMP;

    /** A desa adat counts as a desa. */
    static Kind of(Village village) {
        return village.urban() ? KKMP : KDMP;
    }

    /** The same of the code of a village. */
    static Kind ofVillage(String code) {
        return Village.urban(code) ? KKMP : KDMP;
    }
}
