package id.koperasi.funding.guidance;

import id.koperasi.funding.filing.HandedInFile;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of a piece of guidance.
 *
 * @param code of the guidance
 * @param title of the guidance
 * @param version from 1
 * @param letter what it says of itself
 * @param file itself
 */
record Guidance(String code, String title, int version, Letter letter, HandedInFile file) {

    /**
     * What a version says of itself.
     *
     * @param number of the letter it came with
     * @param issuedOn when
     * @param validFrom from which day on, until a later version is
     * @param addressees who is to confirm that he has it
     * @param programmes to which versions of programmes it belongs
     */
    record Letter(
            String number, LocalDate issuedOn, LocalDate validFrom, List<Addressee> addressees, List<Tie> programmes) {

        Letter {
            addressees = List.copyOf(addressees);
            programmes = List.copyOf(programmes);
        }
    }

    /**
     * A version of a programme.
     *
     * @param programme its code
     * @param version which one
     */
    record Tie(String programme, int version) {

        static final String SHAPE = "[A-Z0-9-]{1,40}:[1-9][0-9]{0,3}";

        /** Reads {@code LPDB-PILOT:2}. */
        static Tie of(String written) {
            int colon = written.indexOf(':');
            return new Tie(written.substring(0, colon), Integer.parseInt(written.substring(colon + 1)));
        }
    }
}
