package id.koperasi.registry.accessgrant;

/** How far a letter lets somebody read. */
enum AccessScope {
    NATION,
    REGION,
    COOPERATIVE
}
