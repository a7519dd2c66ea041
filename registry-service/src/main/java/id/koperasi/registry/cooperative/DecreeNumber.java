package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeRejection.NoDecreeNumber;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the number of an AHU decree is written. */
public final class DecreeNumber {

    private static final Pattern FORM = Pattern.compile("AHU-\\d{5,7}\\.AH\\.01\\.\\d{2}\\.TAHUN \\d{4}");

    private DecreeNumber() {}

    /** The one spelling under which it is unique, with or without the space before TAHUN; refuses what is none. */
    public static String settled(String number) {
        String settled = number.strip().toUpperCase(Locale.ROOT).replaceAll("\\.\\s?TAHUN\\s", ".TAHUN ");
        if (!FORM.matcher(settled).matches()) {
            throw new RejectedException(new NoDecreeNumber());
        }
        return settled;
    }
}
