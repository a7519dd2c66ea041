package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeRejection.NoDecreeNumber;
import id.koperasi.registry.cooperative.CooperativeRejection.NoPaperNumber;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the number of an AHU decree is written. */
public final class DecreeNumber {

    private static final Pattern FORM = Pattern.compile("AHU-\\d{5,7}\\.AH\\.01\\.\\d{2}\\.TAHUN \\d{4}");

    /** Amendments and letters are numbered in series of which no form is known: something that says a number. */
    private static final Pattern LENIENT = Pattern.compile("(?=.*\\d)[\\p{L}\\d][\\p{L}\\d .,/()-]{2,59}");

    private DecreeNumber() {}

    /** The number of a paper whose series has no known form, in capitals and without double spaces; refuses what is none. */
    public static String lenient(String number) {
        String settled = number.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (!LENIENT.matcher(settled).matches()) {
            throw new RejectedException(new NoPaperNumber());
        }
        return settled;
    }

    /** The one spelling under which it is unique, with or without the space before TAHUN; refuses what is none. */
    public static String settled(String number) {
        String settled = number.strip().toUpperCase(Locale.ROOT).replaceAll("\\.\\s?TAHUN\\s", ".TAHUN ");
        if (!FORM.matcher(settled).matches()) {
            throw new RejectedException(new NoDecreeNumber());
        }
        return settled;
    }
}
