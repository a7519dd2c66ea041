package id.koperasi.ledger.cashsheet;

import id.koperasi.ledger.cashsheet.BookLine.Beside;
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
        StatedAmount received = StatedAmount.of(columns.cell(row, columns.receivedUnder(section.book())));
        StatedAmount paid = StatedAmount.of(columns.cell(row, columns.paidUnder(section.book())));
        StatedAmount balance = StatedAmount.balanceOf(columns.cell(row, Heading.BALANCE));
        Kind kind = kind(row, received, paid, balance);
        var findings = new CellFindings(section, row);
        StatedDay day = new StatedDay(null, null, List.of());
        if (kind == Kind.TRANSACTION) {
            day = StatedDay.of(columns.cell(row, Heading.DATE), section.month(), above);
            findings.ofTransaction(day, above, received, paid, balance);
            above = day.isPlain() ? day.day() : above;
        }
        if (kind == Kind.OPENING || kind == Kind.TOTAL) {
            findings.ofSum(kind, received, paid, balance);
        }
        findings.ofMargin(kind);
        lines.add(new BookLine(
                new Place(section.book(), section.month(), section.sheet(), row.number()),
                kind == Kind.OTHER && findings.has(Oddity.MARGIN_ALONE) ? Kind.TRANSACTION : kind,
                StatedDay.shown(columns.cell(row, Heading.DATE)),
                day.day(),
                day.proposed(),
                columns.cell(row, Heading.TEXT).text(),
                columns.cell(row, Heading.VOUCHER).text(),
                columns.cell(row, Heading.NOTE).text(),
                new Beside(
                        section.title(),
                        columns.cell(row, Heading.UNIT).text(),
                        columns.cell(row, Heading.SOURCE).text(),
                        columns.cell(row, Heading.PARTY).text()),
                received.amount(),
                paid.amount(),
                balance.amount(),
                findings.all()));
    }

    private Kind kind(TypedRow row, StatedAmount received, StatedAmount paid, StatedAmount balance) {
        Columns columns = section.columns();
        String text = columns.cell(row, Heading.TEXT).text().toLowerCase(Locale.ROOT);
        boolean first = lines.stream().allMatch(line -> line.kind() == Kind.OTHER);
        boolean amounts = received.isFilled() || paid.isFilled();
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
}
