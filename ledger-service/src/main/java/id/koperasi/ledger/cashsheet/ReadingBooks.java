package id.koperasi.ledger.cashsheet;

import id.koperasi.ledger.cashsheet.BookLine.Kind;
import id.koperasi.ledger.cashsheet.CashSheetRejection.NoCashBookFound;
import id.koperasi.platform.problem.RejectedException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a workbook of cash books: every row as it stands there, with whatever is odd about it. */
public final class ReadingBooks {

    private final List<Finding> findings = new ArrayList<>();
    private final IdentityHashMap<BookSection, List<BookLine>> lines = new IdentityHashMap<>();

    private ReadingBooks() {}

    /** Reads a workbook; refuses one in which no sheet is a cash book. */
    public static ReadWorkbook read(InputStream file, SentWorkbook sent) {
        Sections sections = Sections.of(SheetReading.sheets(file), sent);
        if (sections.found().isEmpty()) {
            throw new RejectedException(new NoCashBookFound());
        }
        var reading = new ReadingBooks();
        reading.findings.addAll(sections.findings());
        for (CashBook book : CashBook.values()) {
            reading.follow(sections.found().stream()
                    .filter(section -> section.book() == book)
                    .toList());
        }
        var all = new ArrayList<BookLine>();
        sections.found().forEach(section -> all.addAll(reading.lines.getOrDefault(section, List.of())));
        return new ReadWorkbook(Duplicates.told(all), reading.findings);
    }

    private void follow(List<BookSection> ofBook) {
        tellOrder(ofBook);
        var continuity = new Continuity();
        @Nullable YearMonth before = null;
        List<BookSection> inOrder =
                ofBook.stream().sorted(Comparator.comparing(BookSection::month)).toList();
        for (BookSection section : inOrder) {
            boolean next = before != null && !section.month().isAfter(before.plusMonths(1));
            if (before != null && !next) {
                findings.add(Finding.of(
                        Oddity.MONTH_MISSING,
                        section.sheet(),
                        before.plusMonths(1).toString()));
            }
            List<BookLine> read = LineReading.of(section);
            if (read.stream().noneMatch(line -> line.kind() == Kind.OPENING)) {
                findings.add(Finding.of(
                        Oddity.OPENING_MISSING, section.sheet(), section.month().toString()));
            }
            lines.put(section, continuity.follow(read, next));
            before = section.month();
        }
    }

    private void tellOrder(List<BookSection> ofBook) {
        Set<YearMonth> seen = new HashSet<>();
        @Nullable YearMonth latest = null;
        for (BookSection section : ofBook) {
            YearMonth month = section.month();
            if (!seen.add(month)) {
                findings.add(Finding.of(Oddity.MONTH_TWICE, section.sheet(), month.toString()));
            }
            if (latest != null && month.isBefore(latest)) {
                findings.add(
                        new Finding(Oddity.MONTHS_OUT_OF_ORDER, section.sheet(), month.toString(), latest.toString()));
            }
            latest = latest == null || month.isAfter(latest) ? month : latest;
        }
    }
}
