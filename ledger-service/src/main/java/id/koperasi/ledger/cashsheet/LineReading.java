package id.koperasi.ledger.cashsheet;

import id.koperasi.ledger.cashsheet.BookLine.Kind;
import id.koperasi.ledger.cashsheet.BookLine.Place;
import id.koperasi.ledger.cashsheet.Columns.Heading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a month of a book, one after the other, and tells what is odd about each by itself. */
final class LineReading {

    private static final Pattern OPENING = Pattern.compile(
            "(saldo (awal|bulan|pindahan|lalu|pindah|sebelum)|pindahan|sisa (saldo |kas )?(bulan|lalu)|sisa awal|kas awal).*");
    private static final Pattern TOTAL = Pattern.compile("(jumlah|total|saldo akhir|sisa akhir|sub total).*");
    private static final Pattern ANY_BALANCE = Pattern.compile("saldo.*");

    private final BookSection section;
    private final List<BookLine> lines = new ArrayList<>();
    private @Nullable LocalDate above;

    private LineReading(BookSection section) {
        this.section = section;
    }

    static List<BookLine> of(BookSection section) {
        var reading = new LineReading(section);
        section.rows().forEach(reading::read);
        return reading.lines;
    }

    private void read(TypedRow row) {
        Columns columns = section.columns();
        StatedAmount received = StatedAmount.of(columns.received(row, section.book()));
        StatedAmount paid = StatedAmount.of(columns.paid(row, section.book()));
        StatedAmount balance = StatedAmount.balanceOf(columns.cell(row, Heading.BALANCE));
        Kind kind = kind(row, received, paid, balance);
        var findings = new ArrayList<Finding>();
        StatedDay day = new StatedDay(null, null, List.of());
        if (kind == Kind.TRANSACTION) {
            day = day(row, findings);
            sides(row, received, paid, findings);
            beside(row, findings);
            above = day.isPlain() ? day.day() : above;
        }
        if (kind == Kind.OPENING || kind == Kind.TOTAL) {
            sum(row, kind, findings);
        }
        margin(row, kind, findings);
        lines.add(new BookLine(
                new Place(section.book(), section.month(), section.sheet(), row.number()),
                kind == Kind.OTHER && findings.stream().anyMatch(each -> each.oddity() == Oddity.MARGIN_ALONE)
                        ? Kind.TRANSACTION
                        : kind,
                StatedDay.shown(columns.cell(row, Heading.DATE)),
                day.day(),
                day.proposed(),
                columns.cell(row, Heading.TEXT).text(),
                columns.cell(row, Heading.VOUCHER).text(),
                columns.cell(row, Heading.NOTE).text(),
                received.amount(),
                paid.amount(),
                balance.amount(),
                findings));
    }

    private Kind kind(TypedRow row, StatedAmount received, StatedAmount paid, StatedAmount balance) {
        Columns columns = section.columns();
        String text = columns.cell(row, Heading.TEXT).text().toLowerCase(Locale.ROOT);
        boolean first = lines.stream().allMatch(line -> line.kind() == Kind.OTHER);
        boolean amounts = isFilled(received) || isFilled(paid);
        if (columns.isNumbering(row)) {
            return Kind.OTHER;
        }
        if (amounts && EntryNote.entryIn(columns.cell(row, Heading.NOTE).text()).isPresent()) {
            return Kind.TRANSACTION;
        }
        boolean dated = !columns.cell(row, Heading.DATE).isEmpty()
                || columns.cell(row, Heading.NUMBER).isNumber();
        boolean moved = amounts && dated && !first;
        if ((OPENING.matcher(text).matches() && !moved)
                || (first && ANY_BALANCE.matcher(text).matches())) {
            return Kind.OPENING;
        }
        if (first && !amounts && (balance.amount() != null || balance.oddity() != null)) {
            return Kind.OPENING;
        }
        if (!dated && (TOTAL.matcher(text).matches() || (text.isEmpty() && isTotal(row)))) {
            return Kind.TOTAL;
        }
        if (amounts) {
            return Kind.TRANSACTION;
        }
        return !text.isEmpty() && dated ? Kind.TRANSACTION : Kind.OTHER;
    }

    /** A sum that says so in another column than that of the text. */
    private boolean isTotal(TypedRow row) {
        return TOTAL.matcher(row.words().toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isFilled(StatedAmount amount) {
        return amount.amount() != null
                || (amount.oddity() != null && amount.oddity().needsDecision());
    }

    private StatedDay day(TypedRow row, List<Finding> findings) {
        TypedCell cell = section.columns().cell(row, Heading.DATE);
        StatedDay day = StatedDay.of(cell, section.month(), above);
        findings.addAll(day.findings(cell));
        if (above != null && day.isPlain() && day.day() != null && day.day().isBefore(above)) {
            findings.add(
                    new Finding(Oddity.DATE_OUT_OF_ORDER, "Tanggal", day.day().toString(), above.toString()));
        }
        return day;
    }

    private void sides(TypedRow row, StatedAmount received, StatedAmount paid, List<Finding> findings) {
        Columns columns = section.columns();
        side(received, columns.received(row, section.book()), findings);
        side(paid, columns.paid(row, section.book()), findings);
        if (isFilled(received) && isFilled(paid)) {
            findings.add(Finding.of(
                    Oddity.BOTH_SIDES,
                    "Debet, Kredit",
                    columns.cell(row, Heading.DEBIT).text() + ", "
                            + columns.cell(row, Heading.CREDIT).text()));
        }
        if (!isFilled(received) && !isFilled(paid)) {
            findings.add(Finding.of(Oddity.NO_AMOUNT, "Debet, Kredit", ""));
        }
    }

    private static void side(StatedAmount side, TypedCell cell, List<Finding> findings) {
        if (side.oddity() != null) {
            findings.add(Finding.of(side.oddity(), "Debet, Kredit", cell.text()));
        }
        if (side.amount() != null && side.amount().isNegative()) {
            findings.add(Finding.of(Oddity.NEGATIVE_AMOUNT, "Debet, Kredit", cell.text()));
        }
    }

    private void beside(TypedRow row, List<Finding> findings) {
        Columns columns = section.columns();
        if (columns.cell(row, Heading.TEXT).isError()) {
            findings.add(Finding.of(
                    Oddity.ERROR_CELL, "Uraian", columns.cell(row, Heading.TEXT).text()));
        }
        for (Heading heading : List.of(Heading.NUMBER, Heading.VOUCHER, Heading.BALANCE, Heading.NOTE)) {
            TypedCell cell = columns.cell(row, heading);
            if (cell.isError()) {
                findings.add(Finding.of(Oddity.ERROR_BESIDE, heading.title(), cell.text()));
            }
        }
    }

    /** A balance carried over that shows an error is a question of money; a sum that does is not. */
    private void sum(TypedRow row, Kind kind, List<Finding> findings) {
        for (Heading heading : List.of(Heading.DEBIT, Heading.CREDIT, Heading.BALANCE)) {
            TypedCell cell = section.columns().cell(row, heading);
            if (cell.isError()) {
                findings.add(Finding.of(
                        kind == Kind.OPENING ? Oddity.ERROR_CELL : Oddity.ERROR_BESIDE, heading.title(), cell.text()));
            }
        }
    }

    private void margin(TypedRow row, Kind kind, List<Finding> findings) {
        var untitled = section.columns().untitled(row);
        if (untitled.stream().noneMatch(column -> row.cell(column).isNumber())) {
            return;
        }
        var stated = new StringBuilder();
        untitled.forEach(column -> stated.append(row.cell(column).text()).append(' '));
        boolean alone =
                kind == Kind.OTHER && section.columns().cell(row, Heading.TEXT).isEmpty();
        findings.add(Finding.of(
                alone ? Oddity.MARGIN_ALONE : Oddity.MARGIN_FIGURE,
                "",
                stated.toString().strip()));
    }
}
