package id.koperasi.funding.supplieraccount;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a supplier as his quotation has it. Banks write capitals and drop points; nothing less than the whole name counts as
 * the same, for a name that was cut may be another's.
 *
 * @param value as somebody wrote it
 */
record HolderName(String value) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    boolean isSameAs(String other) {
        return plain(value).equals(plain(other));
    }

    private static String plain(String name) {
        String letters = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        return NO_LETTERS
                .matcher(letters.toUpperCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
