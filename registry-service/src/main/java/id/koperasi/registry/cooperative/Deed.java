package id.koperasi.registry.cooperative;

import java.time.LocalDate;

/**
 * The notary's deed (akta pendirian).
 *
 * @param number as the notary counts
 * @param signedOn the day
 * @param notaryName who drew it up
 */
record Deed(String number, LocalDate signedOn, String notaryName) {}
