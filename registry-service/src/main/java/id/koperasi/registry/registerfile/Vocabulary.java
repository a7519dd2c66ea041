package id.koperasi.registry.registerfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that registers use, as data: what columns are called, and banks. */
public final class Vocabulary {

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");

    private static final Vocabulary COLUMNS = new Vocabulary("columns.csv");
    private static final Vocabulary BANKS = new Vocabulary("banks.csv");

    private final Map<String, String> meanings = new HashMap<>();

    private Vocabulary(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/registers/" + file)) {
            if (in == null) {
                throw new IOException("registers/" + file + " is not on the class path");
            }
            new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .forEach(pair -> meanings.put(key(pair[1]), pair[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a file of {@code registers}: what is meant, and how it is written. */
    public static Vocabulary of(String file) {
        return new Vocabulary(file);
    }

    /** What is meant by these words; null when nobody knows. */
    public @Nullable String meaning(String words) {
        return meanings.get(key(words));
    }

    /** Which field a column of this name is. */
    static @Nullable Field column(String heading) {
        String field = COLUMNS.meaning(heading);
        return field == null ? null : Field.valueOf(field);
    }

    /** The code of the bank of this name, or the code itself. */
    static @Nullable String bank(String name) {
        String key = key(name);
        String bare = key.startsWith("pt_") ? key.substring("pt_".length()) : key;
        if (bare.matches("[0-9]{1,3}")) {
            return "0".repeat(3 - bare.length()) + bare;
        }
        String known = BANKS.meanings.get(bare);
        return known != null || !bare.startsWith("bank_")
                ? known
                : BANKS.meanings.get(bare.substring("bank_".length()));
    }

    /** One spelling for many: case, blanks and signs do not count. */
    private static String key(String words) {
        return EDGES.matcher(NO_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("_"))
                .replaceAll("");
    }
}
