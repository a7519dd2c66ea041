package id.koperasi.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks names under the programme's key, and finds in a text what is marked: so one service can tell another which names to
 * take out, and neither the event nor the topic that keeps it holds one.
 */
@Singleton
public class NameMarks {

    /** What stands in the place of a name. */
    public static final String ERASED = "(dihapus)";

    private static final String LABEL = "name\0";
    private static final int LETTERS_MIN = 3;
    private static final int WORDS_MAX = 20;
    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}]+";
    private static final Pattern WORD = Pattern.compile(LETTERS);

    /** The letter of an escape is no part of the word behind it. */
    private static final Pattern WORD_IN_JSON = Pattern.compile("\\\\(?:u\\p{XDigit}{4}|.)|" + LETTERS);

    /** Between the words of one name; a quotation mark would lead into another value. */
    private static final Pattern GAP = Pattern.compile("(?:[\\s.,()'’`_/-]|\\\\[nrt])*");

    private final KeyedDigest digest;

    NameMarks(PrivacyKeys keys) {
        digest = keys.person();
    }

    private record Word(int start, int end, String spelt) {}

    /** The mark of a name; empty for one that is too short to be looked for, or longer than names are. */
    public Optional<NameMark> of(String name) {
        List<Word> words = words(name, WORD);
        int letters = words.stream().mapToInt(word -> word.spelt().length()).sum();
        return letters < LETTERS_MIN || words.size() > WORDS_MAX ? Optional.empty() : Optional.of(mark(words));
    }

    /** The marks of several names. */
    public List<NameMark> ofAll(Collection<String> names) {
        return names.stream().flatMap(name -> of(name).stream()).distinct().toList();
    }

    /** A text without the marked names, whatever their letters' case and what stands between their words. */
    public String without(String written, Collection<NameMark> names) {
        return without(written, words(written, WORD), names);
    }

    /** The same of a JSON text, which stays one. */
    public String withoutInJson(String written, Collection<NameMark> names) {
        return without(written, words(written, WORD_IN_JSON), names);
    }

    private String without(String written, List<Word> words, Collection<NameMark> names) {
        List<Integer> lengths = names.stream()
                .map(NameMark::words)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        var left = new StringBuilder();
        int copied = 0;
        int at = 0;
        while (at < words.size()) {
            int found = named(written, words, at, lengths, names);
            if (found > 0) {
                left.append(written, copied, words.get(at).start()).append(ERASED);
                copied = words.get(at + found - 1).end();
            }
            at += Math.max(found, 1);
        }
        return left.append(written, copied, written.length()).toString();
    }

    /** How many words from here on are a name, the longest first; zero when none is. */
    private int named(String written, List<Word> words, int at, List<Integer> lengths, Collection<NameMark> names) {
        for (int length : lengths) {
            if (at + length <= words.size()) {
                List<Word> some = words.subList(at, at + length);
                if (together(written, some) && names.contains(mark(some))) {
                    return length;
                }
            }
        }
        return 0;
    }

    private static boolean together(String written, List<Word> words) {
        Matcher gap = GAP.matcher(written);
        for (int i = 1; i < words.size(); i++) {
            if (!gap.region(words.get(i - 1).end(), words.get(i).start()).matches()) {
                return false;
            }
        }
        return true;
    }

    private NameMark mark(List<Word> words) {
        String spelt = String.join(" ", words.stream().map(Word::spelt).toList());
        return new NameMark(words.size() + "." + HexFormat.of().formatHex(digest.of((LABEL + spelt).getBytes(UTF_8))));
    }

    private static List<Word> words(String written, Pattern pattern) {
        var words = new ArrayList<Word>();
        Matcher word = pattern.matcher(written);
        while (word.find()) {
            if (word.group().charAt(0) != '\\') {
                String spelt =
                        Normalizer.normalize(word.group(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
                words.add(new Word(word.start(), word.end(), spelt));
            }
        }
        return words;
    }
}
