package id.koperasi.registry.standing;

/**
 * The periods of a merger as they were on one day.
 *
 * @param objectionDays so long creditors may object
 * @param assetTransferDays within so many days the assets pass over
 */
record StandingRule(int objectionDays, int assetTransferDays) {}
