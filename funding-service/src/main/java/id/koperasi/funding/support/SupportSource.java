package id.koperasi.funding.support;

import id.koperasi.funding.registry.KnownCooperative;

/** Whose money supports a cooperative. */
enum SupportSource {
    /** The village fund, for a KDMP. */
    DANA_DESA,
    /** General and revenue-sharing funds of the regency, for a KKMP. */
    DAU_DBH;

    private static final int REGENCY = 5;

    static SupportSource of(KnownCooperative cooperative) {
        return cooperative.kind().equals("KDMP") ? DANA_DESA : DAU_DBH;
    }

    /** Whose yearly budget it is: of the village itself, or of the regency it is in. */
    String regionOf(String villageCode) {
        return this == DANA_DESA ? villageCode : villageCode.substring(0, REGENCY);
    }
}
