package id.koperasi.ledger.statement;

import java.util.List;

/**
 * What a statement looks like.
 *
 * @param sections from top to bottom
 * @param totals what it adds up at its foot
 */
record StatementForm(List<Section> sections, List<Total> totals) {

    StatementForm {
        sections = List.copyOf(sections);
        totals = List.copyOf(totals);
    }

    /**
     * A part of a statement.
     *
     * @param side 1 when debits count up, -1 when credits do
     */
    record Section(String code, String name, int side, List<Line> lines) {}

    /** A line of a statement. */
    record Line(String code, String name) {}

    /**
     * A sum of sections.
     *
     * @param sections their codes
     * @param lines the lines of them that count; all when empty
     */
    record Total(String code, String name, List<String> sections, List<String> lines) {

        boolean counts(String line) {
            return lines.isEmpty() || lines.contains(line);
        }
    }
}
