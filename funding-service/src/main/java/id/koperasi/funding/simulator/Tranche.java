package id.koperasi.funding.simulator;

import id.koperasi.funding.simulator.SimulationRejection.NoSuchDay;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A part of the loan that would be paid out.
 *
 * @param day when
 * @param amount rupiah
 */
record Tranche(LocalDate day, Rupiah amount) {

    static final String SHAPE = "\\d{4}-\\d{2}-\\d{2}:[1-9]\\d{0,12}(\\.\\d{1,2})?";

    /** Reads {@code 2026-01-12:150000000}. */
    static Tranche of(String written) {
        int colon = written.indexOf(':');
        return new Tranche(
                day(written.substring(0, colon)), Rupiah.parse(new BigDecimal(written.substring(colon + 1))));
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new RejectedException(new NoSuchDay(written));
        }
    }
}
