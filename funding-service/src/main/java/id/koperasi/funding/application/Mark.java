package id.koperasi.funding.application;

/**
 * What the analyst himself gives for a criterion that follows from no figure.
 *
 * @param criterion its code
 * @param points of 100
 * @param reason why
 */
record Mark(String criterion, int points, String reason) {}
