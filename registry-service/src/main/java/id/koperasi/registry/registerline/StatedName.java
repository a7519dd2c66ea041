package id.koperasi.registry.registerline;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a register calls a cooperative, taken apart: after which village, and what it says of what lies above that.
 *
 * @param village the name of a village, in small letters
 * @param district the kecamatan it names
 * @param regency the kabupaten or kota it names, with that word
 * @param urban whether it says that the village is a kelurahan, and not a desa
 */
record StatedName(
        String village,
        @Nullable String district,
        @Nullable String regency,
        @Nullable Boolean urban) {

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:koperasi|kop\\.?)\\s+)?(?:(?:desa|kelurahan|kel\\.?)\\s+)?merah\\s+putih\\s+|^(?:kdmp|kkmp|kopdes|kmp)\\s+");
    private static final Pattern SUFFIX =
            Pattern.compile("[\\s,]+(?:kecamatan|kec\\.?|kabupaten|kab\\.?|kota)\\s.*$|\\s[0-9.]{13}$");
    private static final Pattern DISTRICT =
            Pattern.compile("[\\s,](?:kecamatan|kec\\.?)\\s+(.+?)(?:[\\s,]+(?:kabupaten|kab\\.?|kota)\\s.*)?$");
    private static final Pattern REGENCY = Pattern.compile("[\\s,]((?:kabupaten|kab\\.?|kota)\\s+.+)$");
    private static final Pattern URBAN =
            Pattern.compile("^(?:koperasi\\s+|kop\\.?\\s+)?(?:kelurahan|kel\\.?)\\s|^kkmp\\s");
    private static final Pattern RURAL = Pattern.compile("^(?:koperasi\\s+|kop\\.?\\s+)?desa\\s|^kdmp\\s|^kopdes\\s");

    static StatedName of(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return new StatedName(bare(lower), group(DISTRICT, lower), group(REGENCY, lower), urban(lower));
    }

    /** The letters and digits of a name. */
    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Whether it is the name of this one, or is called after a village of this name. */
    static boolean calls(String stated, String cooperative, String village) {
        return letters(stated).equals(letters(cooperative))
                || letters(of(stated).village()).equals(letters(village));
    }

    private static String bare(String lower) {
        Matcher prefix = PREFIX.matcher(lower);
        return SUFFIX.matcher(prefix.find() ? lower.substring(prefix.end()) : lower)
                .replaceAll("")
                .strip();
    }

    private static @Nullable Boolean urban(String lower) {
        if (URBAN.matcher(lower).find()) {
            return true;
        }
        return RURAL.matcher(lower).find() ? false : null;
    }

    private static @Nullable String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : null;
    }
}
