package id.koperasi.platform.outside;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as a system outside writes it. Banks write capitals and drop points; they also cut long names, but a cut name may be
 * somebody else's, as the next village's, so nothing less than the whole name counts as the same.
 *
 * @param value as somebody wrote it
 */
public record WrittenName(String value) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    public boolean isSameAs(WrittenName other) {
        return plain().equals(other.plain());
    }

    private String plain() {
        String letters = ACCENTS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD))
                .replaceAll("");
        return NO_LETTERS
                .matcher(letters.toUpperCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
