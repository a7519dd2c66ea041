package id.koperasi.ledger.chart;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Open an account of a cooperative's own.
 *
 * @param cooperativeId whose
 * @param code the code of its root, a dot and two digits
 * @param name what it is called
 * @param openedOn the first business date of an entry on it
 */
record OpenAccount(UUID cooperativeId, String code, String name, LocalDate openedOn) {

    /** The account of all cooperatives that it stands under. */
    String root() {
        return code.substring(0, code.indexOf('.'));
    }
}
