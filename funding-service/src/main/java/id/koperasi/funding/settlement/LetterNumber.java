package id.koperasi.funding.settlement;

import java.util.Locale;

/**
 * The number of a settlement letter.
 *
 * @param programmeCode of which programme
 * @param year of its issue
 * @param serial the how-manyeth
 */
record LetterNumber(String programmeCode, int year, long serial) {

    /** As it stands on the paper. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "SKL/%s/%d/%06d", programmeCode, year, serial);
    }

    /** Where the code on the paper leads. */
    String path() {
        return String.format(Locale.ROOT, "/v1/settlement-letters/%s/%d/%06d", programmeCode, year, serial);
    }
}
