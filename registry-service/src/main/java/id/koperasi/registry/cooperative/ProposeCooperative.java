package id.koperasi.registry.cooperative;

/**
 * Call the village meeting that shall found a cooperative.
 *
 * @param villageCode the official code of the village
 */
record ProposeCooperative(String villageCode) {}
