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

    private static final int FEWEST_SWAPPED = 2;

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
            List<BookLine> followed = WrittenSums.told(section, continuity.follow(read, next));
            tellSwapped(section, followed);
            lines.put(
                    section,
                    followed.stream().map(line -> located(section, line)).toList());
            before = section.month();
        }
    }

    /** A bank's book that is kept the cooperative's way round is told once, beside each of its rows. */
    private void tellSwapped(BookSection section, List<BookLine> month) {
        long rows = month.stream().filter(BookLine::isOneSided).count();
        long swapped = month.stream()
                .filter(line -> line.findings().stream().anyMatch(each -> each.oddity() == Oddity.SIDES_SWAPPED))
                .count();
        if (swapped >= FEWEST_SWAPPED && swapped * 2 > rows) {
            findings.add(Finding.of(Oddity.SIDES_SWAPPED, section.sheet(), Long.toString(swapped)));
        }
    }

    /** The same row, with the cell of each finding. */
    private static BookLine located(BookSection section, BookLine line) {
        int row = line.place().row();
        return line.with(line.findings().stream()
                .map(each -> each.place() == null || each.cell() != null
                        ? each
                        : each.at(section.columns().addresses(each.place(), row)))
                .toList());
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
                        Finding.of(Oddity.MONTHS_OUT_OF_ORDER, section.sheet(), month.toString(), latest.toString()));
            }
            latest = latest == null || month.isAfter(latest) ? month : latest;
        }
    }
}
