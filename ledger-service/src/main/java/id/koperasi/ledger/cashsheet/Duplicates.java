package id.koperasi.ledger.cashsheet;

import id.koperasi.ledger.cashsheet.BookLine.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells rows of a book that say what another has said: the same day, words, voucher, note and amounts. */
final class Duplicates {

    private Duplicates() {}

    static List<BookLine> told(List<BookLine> lines) {
        Map<BookLine, BookLine> first = new HashMap<>();
        var told = new ArrayList<BookLine>(lines.size());
        for (BookLine line : lines) {
            BookLine earlier = line.kind() == Kind.TRANSACTION && line.isOneSided()
                    ? first.putIfAbsent(line.withoutPlace(), line)
                    : null;
            told.add(earlier == null ? line : duplicate(line, earlier));
        }
        return told;
    }

    private static BookLine duplicate(BookLine line, BookLine earlier) {
        var findings = new ArrayList<>(line.findings());
        findings.add(Finding.of(
                Oddity.DUPLICATE,
                earlier.place().sheet(),
                Integer.toString(earlier.place().row())));
        return line.with(findings);
    }
}
