package id.koperasi.funding.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a document: a title, a line below it, facts, a table, words, and who signs.
 *
 * @param title on top
 * @param subtitle below it: a number, a day
 * @param facts a word and what it is, one below the other
 * @param table none when null
 * @param words paragraphs below
 * @param signers who signs, side by side
 * @param check where a code on it leads, to find out whether it is genuine; none when null
 */
public record Paper(
        String title,
        String subtitle,
        List<Fact> facts,
        @Nullable Grid table,
        List<String> words,
        List<String> signers,
        @Nullable String check) {

    /**
     * One of the facts on top.
     *
     * @param label what it is
     * @param value what it says
     */
    public record Fact(String label, String value) {}

    /**
     * Cells under headings; figures stand on the right.
     *
     * @param headings one a column
     * @param rows as many cells each
     */
    public record Grid(List<String> headings, List<List<String>> rows) {

        public Grid {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public Paper {
        facts = List.copyOf(facts);
        words = List.copyOf(words);
        signers = List.copyOf(signers);
    }

    /** A document with nothing but its head. */
    public static Paper of(String title, String subtitle) {
        return new Paper(title, subtitle, List.of(), null, List.of(), List.of(), null);
    }

    /** The same with one more fact. */
    public Paper fact(String label, Object value) {
        var more = new ArrayList<>(facts);
        more.add(new Fact(label, value.toString()));
        return new Paper(title, subtitle, more, table, words, signers, check);
    }

    /** The same with this table. */
    public Paper table(Grid grid) {
        return new Paper(title, subtitle, facts, grid, words, signers, check);
    }

    /** The same with one more paragraph. */
    public Paper words(String paragraph) {
        var more = new ArrayList<>(words);
        more.add(paragraph);
        return new Paper(title, subtitle, facts, table, more, signers, check);
    }

    /** The same, signed by these. */
    public Paper signedBy(String... who) {
        return new Paper(title, subtitle, facts, table, words, List.of(who), check);
    }

    /** The same, with a code that leads to its check. */
    public Paper checkedAt(String address) {
        return new Paper(title, subtitle, facts, table, words, signers, address);
    }
}
