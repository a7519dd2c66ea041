package id.koperasi.registry.partnership;

/** What cooperative and partner do together. */
enum PartnershipKind {
    /** KHBS, as the ministry calls it. */
    KHBS,
    /** Pasar murah. */
    CHEAP_MARKET,
    /** Subsidised goods: LPG, fertiliser, rice of the price programme. */
    SUBSIDISED_GOODS,
    /** The harvest of the fields is taken off. */
    HARVEST,
    /** The catch or the fish farm's harvest is taken off. */
    FISHERIES,
    /** Goods are distributed for the partner. */
    DISTRIBUTION
}
