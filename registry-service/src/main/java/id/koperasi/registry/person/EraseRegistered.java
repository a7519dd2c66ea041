package id.koperasi.registry.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Take the names of somebody whom only a register names out of the texts of a cooperative (UU 27/2022, art. 8).
 *
 * @param cooperativeId in whose texts
 * @param line where he is named
 * @param spellings how he may be called there besides the name in that line
 * @param reason why
 * @param letterNumber of his letter
 * @param letterOn the day of his letter
 */
record EraseRegistered(
        UUID cooperativeId, Line line, List<String> spellings, String reason, String letterNumber, LocalDate letterOn) {

    EraseRegistered {
        spellings = List.copyOf(spellings);
    }

    /** As what a register names somebody. */
    enum Held {
        /** Ketua. */
        CHAIR,
        /** Bendahara. */
        TREASURER
    }

    /**
     * Where a register names somebody.
     *
     * @param importId which import
     * @param number which line of it, as whoever opens the file counts
     * @param held as what
     */
    record Line(UUID importId, int number, Held held) {}
}
