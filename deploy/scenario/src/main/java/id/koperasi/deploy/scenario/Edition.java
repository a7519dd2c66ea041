package id.koperasi.deploy.scenario;

import id.koperasi.deploy.scenario.client.RunFailedException;

/**
 * How much of the story is told: all of it, or a part with the same turns in a tenth of the time.
 *
 * @param name of the edition
 * @param banten where every village forms and gets its coaches: the province, or the villages of the other two below
 * @param campaign where the campaign of Kalimantan Tengah runs
 * @param tangerang where the grants go and the pilots are
 * @param pilots how many pilots are named there
 */
record Edition(String name, String banten, String campaign, String tangerang, int pilots) {

    static final Edition WHOLE = new Edition("whole", "36", "62", "36.03", 58);

    /** Kota Serang as it is, the city of Palangka Raya for its province, one kecamatan for Kabupaten Tangerang. */
    static final Edition SMALL = new Edition("small", "36.73", "62.71", "36.03.01", 3);

    /** The city that began by a memorandum of understanding, in every edition. */
    static final String SERANG = "36.73";

    static Edition named(String name) {
        return switch (name) {
            case "whole" -> WHOLE;
            case "small" -> SMALL;
            default -> throw new RunFailedException("there is no edition " + name + "; whole and small there are");
        };
    }

    boolean isWhole() {
        return equals(WHOLE);
    }
}
