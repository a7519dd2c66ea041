package id.koperasi.registry.cooperative;

import java.time.LocalDate;

/**
 * The decree that makes the cooperative a legal entity (keputusan AHU).
 *
 * @param number in the one spelling under which it is unique
 * @param decidedOn the day
 */
record Decree(String number, LocalDate decidedOn) {

    /** Takes a number in whatever spelling; refuses what is none. */
    static Decree of(String number, LocalDate decidedOn) {
        return new Decree(DecreeNumber.settled(number), decidedOn);
    }
}
