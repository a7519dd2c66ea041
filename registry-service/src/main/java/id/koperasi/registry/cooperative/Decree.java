package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeRejection.NoDecreeNumber;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The decree that makes the cooperative a legal entity (keputusan AHU).
 *
 * @param number in the one spelling under which it is unique
 * @param decidedOn the day
 */
record Decree(String number, LocalDate decidedOn) {

    private static final Pattern FORM = Pattern.compile("AHU-\\d{5,7}\\.AH\\.01\\.\\d{2}\\.TAHUN \\d{4}");

    /** Takes a number with or without the space before TAHUN, in whatever case; refuses what is none. */
    static Decree of(String number, LocalDate decidedOn) {
        String settled = number.strip().toUpperCase(Locale.ROOT).replaceAll("\\.\\s?TAHUN\\s", ".TAHUN ");
        if (!FORM.matcher(settled).matches()) {
            throw new RejectedException(new NoDecreeNumber());
        }
        return new Decree(settled, decidedOn);
    }
}
