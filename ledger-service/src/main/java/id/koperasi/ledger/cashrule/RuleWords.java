package id.koperasi.ledger.cashrule;

import id.koperasi.ledger.cashsheet.MonthWords;
import java.util.Locale;

/** Words as rules compare them: lower case, letters alone, single blanks, no month. */
public final class RuleWords {

    private static final int LONGEST = 100;

    private RuleWords() {}

    /** The words of a text. */
    public static String of(String text) {
        String words = letters(MonthWords.without(text));
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip();
    }

    /** The same, without somebody's name in it, so that a rule speaks of no person. */
    static String without(String text, String name) {
        String words = of(text);
        return name.isEmpty() ? words : letters((" " + words + " ").replace(" " + letters(name) + " ", " "));
    }

    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    }
}
