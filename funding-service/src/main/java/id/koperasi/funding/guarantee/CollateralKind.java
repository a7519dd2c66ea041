package id.koperasi.funding.guarantee;

/** What an asset is; by it a part of its value counts, and it is bound. */
enum CollateralKind {
    /** Land, with what is built on it. */
    LAND_AND_BUILDING,
    VEHICLE,
    EQUIPMENT,
    /** Goods in store. */
    STOCK,
    /** Money at a bank. */
    DEPOSIT
}
