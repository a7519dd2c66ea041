package id.koperasi.ledger.cashrule;

import id.koperasi.ledger.journal.SourceOfFunds;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recognises whose money it is in what is written. */
final class SourceWords {

    private final List<Word> words;

    SourceWords(List<Word> words) {
        this.words = List.copyOf(words);
    }

    /** What a word says. */
    enum Says {
        STATE_LOAN,
        CSR,
        OTHER_GRANT,
        OWN,
        /** That it is somebody else's, but not whose. */
        ASK,
        /** Nothing, where a shorter word in it would mislead. */
        NOTHING
    }

    /**
     * A word.
     *
     * @param side which way the money went; null for both
     * @param general whether it gives way to any that is not
     */
    record Word(String words, @Nullable Side side, Says says, boolean general) {

        private boolean covers(Word other) {
            return words.length() > other.words.length() && padded(words).contains(padded(other.words));
        }
    }

    /**
     * What a text says.
     *
     * @param source whose money it is; null when it says nothing, or nothing clear
     * @param doubtful whether it speaks of money without saying whose, or of several sources
     */
    record Whose(@Nullable SourceOfFunds source, boolean doubtful) {

        static final Whose UNTOLD = new Whose(null, false);
        static final Whose DOUBTFUL = new Whose(null, true);

        static Whose of(SourceOfFunds source) {
            return new Whose(source, false);
        }

        /** Whether it says anything. */
        boolean told() {
            return source != null || doubtful;
        }

        /** What both say: the other where this says nothing; two that differ say nothing clear. */
        Whose and(Whose other) {
            if (!told() || !other.told()) {
                return told() ? this : other;
            }
            return equals(other) ? this : DOUBTFUL;
        }
    }

    /** What a text says of money that went this way. */
    Whose in(String text, Side side) {
        String plain = padded(RuleWords.letters(text));
        List<Word> found = words.stream()
                .filter(word -> word.side() == null || word.side() == side)
                .filter(word -> plain.contains(padded(word.words())))
                .toList();
        List<Word> longest = found.stream()
                .filter(word -> found.stream().noneMatch(other -> other.covers(word)))
                .filter(word -> word.says() != Says.NOTHING)
                .toList();
        List<Word> special = longest.stream().filter(word -> !word.general()).toList();
        Set<Says> said = (special.isEmpty() ? longest : special)
                .stream().map(Word::says).collect(Collectors.toCollection(() -> EnumSet.noneOf(Says.class)));
        if (said.isEmpty()) {
            return Whose.UNTOLD;
        }
        return said.size() > 1 ? Whose.DOUBTFUL : whose(said.iterator().next());
    }

    private static Whose whose(Says says) {
        return switch (says) {
            case STATE_LOAN -> Whose.of(SourceOfFunds.STATE_LOAN);
            case CSR -> Whose.of(SourceOfFunds.CSR);
            case OTHER_GRANT -> Whose.of(SourceOfFunds.OTHER_GRANT);
            case OWN -> Whose.of(SourceOfFunds.OWN);
            case ASK -> Whose.DOUBTFUL;
            case NOTHING -> Whose.UNTOLD;
        };
    }

    private static String padded(String text) {
        return " " + text + " ";
    }
}
