package id.koperasi.ledger.cashsheet;

import id.koperasi.ledger.cashsheet.Columns.Heading;
import id.koperasi.ledger.cashsheet.SheetParts.Part;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out of which book and month each part of a workbook is. */
final class Sections {

    /** Four books side by side, with margins. */
    private static final int USUAL_COLUMNS = 60;

    private final @Nullable CashBook told;
    private final String fileName;
    private final @Nullable Year year;
    private final List<BookSection> found = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Sections(SentWorkbook sent, @Nullable Year year) {
        this.told = sent.book();
        this.fileName = sent.fileName();
        this.year = year;
    }

    /** Of all sheets, in their order; what is no book is told. */
    static Sections of(List<TypedSheet> sheets, SentWorkbook sent) {
        Map<TypedSheet, List<Part>> parts = sheets.stream()
                .collect(
                        Collectors.toMap(Function.identity(), SheetParts::of, (one, other) -> one, LinkedHashMap::new));
        var sections = new Sections(sent, year(parts, sent));
        parts.forEach(sections::take);
        return sections;
    }

    List<BookSection> found() {
        return found;
    }

    List<Finding> findings() {
        return findings;
    }

    private void take(TypedSheet sheet, List<Part> parts) {
        if (parts.isEmpty() && !sheet.rows().isEmpty()) {
            findings.add(Finding.of(Oddity.SHEET_NOT_READ, sheet.name(), ""));
        }
        if (!parts.isEmpty()) {
            tellColumns(sheet);
        }
        for (Part part : parts) {
            Optional<CashBook> book = book(sheet, part, parts.size() > 1);
            Optional<YearMonth> month = month(sheet, part);
            if (book.isEmpty()) {
                findings.add(Finding.of(Oddity.BOOK_UNKNOWN, sheet.name(), part.title()));
            } else if (month.isEmpty()) {
                findings.add(Finding.of(Oddity.MONTH_UNKNOWN, sheet.name(), part.title()));
            } else {
                found.add(new BookSection(
                        book.get(),
                        month.get(),
                        sheet.name(),
                        part.title(),
                        part.columns(),
                        part.rows(),
                        sheet.hidden()));
            }
        }
    }

    /** Whatever stands in columns that nobody sees, or looks for, is read all the same; it has to be known. */
    private void tellColumns(TypedSheet sheet) {
        String hidden =
                sheet.filledHiddenColumns().stream().map(Columns::letters).collect(Collectors.joining(", "));
        if (!hidden.isEmpty()) {
            findings.add(Finding.of(Oddity.HIDDEN_COLUMN, sheet.name(), hidden));
        }
        if (sheet.width() > USUAL_COLUMNS) {
            findings.add(Finding.of(Oddity.WIDE_SHEET, sheet.name(), Columns.letters(sheet.width() - 1)));
        }
    }

    private Optional<CashBook> book(TypedSheet sheet, Part part, boolean severalOnSheet) {
        if (told != null && !severalOnSheet) {
            return Optional.of(told);
        }
        return CashBook.named(part.title())
                .or(() -> CashBook.named(sheet.name()))
                .or(() -> Optional.ofNullable(told))
                .or(() -> CashBook.named(fileName))
                .or(() -> Stream.of(part.title(), sheet.name(), fileName)
                        .flatMap(words -> CashBook.ofShop(words).stream())
                        .findFirst());
    }

    /** The tab says it first: a title is often that of the month it was copied from. */
    private Optional<YearMonth> month(TypedSheet sheet, Part part) {
        Optional<MonthWords.Named> ofTab = MonthWords.in(sheet.name());
        Optional<MonthWords.Named> ofTitle = MonthWords.in(part.title());
        Optional<MonthWords.Named> named = ofTab.isPresent() ? ofTab : ofTitle;
        Year stated = ofTab.map(MonthWords.Named::year)
                .or(() -> ofTitle.map(MonthWords.Named::year))
                .or(() -> Optional.ofNullable(MonthWords.yearIn(part.title())))
                .or(() -> Optional.ofNullable(year))
                .orElse(null);
        if (ofTab.isPresent() && (namesAnotherMonth(ofTab.get(), ofTitle) || namesAnotherYear(part, stated))) {
            findings.add(Finding.of(
                    Oddity.TITLE_DIFFERS,
                    sheet.name(),
                    part.title(),
                    stated == null
                            ? ofTab.get().month().name()
                            : ofTab.get().in(stated).toString()));
        }
        return named.isPresent() && stated != null
                ? named.map(each -> each.in(stated))
                : mostCommon(days(part).map(YearMonth::from).toList());
    }

    private static boolean namesAnotherMonth(MonthWords.Named tab, Optional<MonthWords.Named> title) {
        return title.isPresent() && title.get().month() != tab.month();
    }

    private static boolean namesAnotherYear(Part part, @Nullable Year stated) {
        Year titled = MonthWords.yearIn(part.title());
        return titled != null && stated != null && !titled.equals(stated);
    }

    /** The year that was told, else the one that the file is called after, else that of most days. */
    private static @Nullable Year year(Map<TypedSheet, List<Part>> sheets, SentWorkbook sent) {
        if (sent.year() != null) {
            return sent.year();
        }
        Year named = MonthWords.yearIn(sent.fileName());
        return named != null
                ? named
                : mostCommon(sheets.values().stream()
                                .flatMap(List::stream)
                                .flatMap(Sections::days)
                                .map(Year::from)
                                .toList())
                        .orElse(null);
    }

    private static Stream<LocalDate> days(Part part) {
        return part.rows().stream()
                .map(row -> part.columns().cell(row, Heading.DATE))
                .flatMap(cell -> StatedDay.ofSerial(cell).stream());
    }

    private static <T> Optional<T> mostCommon(List<T> values) {
        return values.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
