package id.koperasi.ledger.cashsheet;

import id.koperasi.ledger.cashsheet.BookLine.Kind;
import id.koperasi.ledger.cashsheet.Columns.Heading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what is odd about the cells of one row, whatever stands around it. */
final class CellFindings {

    private static final String SIDES = "Debet, Kredit";

    private final BookSection section;
    private final TypedRow row;
    private final Columns columns;
    private final List<Finding> findings = new ArrayList<>();

    CellFindings(BookSection section, TypedRow row) {
        this.section = section;
        this.row = row;
        this.columns = section.columns();
    }

    List<Finding> all() {
        return findings;
    }

    /** Whether this is among them. */
    boolean has(Oddity oddity) {
        return findings.stream().anyMatch(each -> each.oddity() == oddity);
    }

    /** Of a row in which money moved. */
    void ofTransaction(
            StatedDay day, @Nullable LocalDate above, StatedAmount received, StatedAmount paid, StatedAmount balance) {
        day(day, above);
        side(received, columns.receivedUnder(section.book()));
        side(paid, columns.paidUnder(section.book()));
        sides(received.isFilled(), paid.isFilled());
        beside(balance);
        if (CreditWords.in(columns.cell(row, Heading.TEXT).text() + " "
                + columns.cell(row, Heading.NOTE).text())) {
            tell(Oddity.ON_CREDIT, Heading.TEXT);
        }
        if (section.hidden()) {
            findings.add(Finding.of(Oddity.HIDDEN_SHEET, section.sheet(), null));
        } else if (row.hidden()) {
            findings.add(Finding.of(Oddity.HIDDEN_ROW, section.sheet(), Integer.toString(row.number())));
        }
    }

    private void day(StatedDay day, @Nullable LocalDate above) {
        findings.addAll(day.findings(columns.cell(row, Heading.DATE)));
        if (above != null && day.isPlain() && day.day() != null && day.day().isBefore(above)) {
            findings.add(Finding.of(
                    Oddity.DATE_OUT_OF_ORDER, Heading.DATE.title(), day.day().toString(), above.toString()));
        }
    }

    private void side(StatedAmount side, Heading heading) {
        if (side.oddity() != null) {
            tell(side.oddity(), heading);
        }
        if (side.amount() != null && side.amount().isNegative()) {
            tell(Oddity.NEGATIVE_AMOUNT, heading);
        }
    }

    private void sides(boolean received, boolean paid) {
        if (received && paid) {
            findings.add(Finding.of(
                    Oddity.BOTH_SIDES,
                    SIDES,
                    columns.cell(row, Heading.DEBIT).text() + ", "
                            + columns.cell(row, Heading.CREDIT).text()));
        }
        if (!received && !paid) {
            findings.add(Finding.of(Oddity.NO_AMOUNT, SIDES, ""));
        }
    }

    private void beside(StatedAmount balance) {
        if (columns.cell(row, Heading.TEXT).isBroken()) {
            tell(columns.cell(row, Heading.TEXT).fault(true), Heading.TEXT);
        }
        for (Heading heading : List.of(
                Heading.NUMBER,
                Heading.VOUCHER,
                Heading.BALANCE,
                Heading.NOTE,
                Heading.UNIT,
                Heading.SOURCE,
                Heading.PARTY)) {
            TypedCell cell = columns.cell(row, heading);
            if (cell.isBroken()) {
                tell(cell.fault(false), heading);
            }
        }
        balance(balance);
    }

    /** A balance that shows an error was told of already. */
    private void balance(StatedAmount balance) {
        if (balance.oddity() != null && !columns.cell(row, Heading.BALANCE).isBroken()) {
            tell(
                    balance.oddity() == Oddity.TEXT_AMOUNT ? Oddity.TEXT_AMOUNT : Oddity.BALANCE_UNREADABLE,
                    Heading.BALANCE);
        }
    }

    /** Of a balance carried over, or a sum: one that shows an error is a question of money, the other is not. */
    void ofSum(Kind kind, StatedAmount received, StatedAmount paid, StatedAmount balance) {
        for (Heading heading : List.of(Heading.DEBIT, Heading.CREDIT, Heading.BALANCE)) {
            TypedCell cell = columns.cell(row, heading);
            if (cell.isBroken()) {
                tell(cell.fault(kind == Kind.OPENING), heading);
            }
        }
        sum(received, columns.receivedUnder(section.book()));
        sum(paid, columns.paidUnder(section.book()));
        balance(balance);
    }

    private void sum(StatedAmount sum, Heading heading) {
        if (sum.oddity() == Oddity.TEXT_AMOUNT) {
            tell(Oddity.TEXT_AMOUNT, heading);
        }
    }

    /** Of figures in columns without a title. */
    void ofMargin(Kind kind) {
        var untitled = columns.untitled(row);
        if (untitled.stream().noneMatch(column -> row.cell(column).isNumber())) {
            return;
        }
        String stated = untitled.stream().map(column -> row.cell(column).text()).collect(Collectors.joining(" "));
        String cells = untitled.stream()
                .map(column -> Columns.address(column, row.number()))
                .collect(Collectors.joining(", "));
        boolean alone = kind == Kind.OTHER && columns.cell(row, Heading.TEXT).isEmpty();
        findings.add(Finding.of(alone ? Oddity.MARGIN_ALONE : Oddity.MARGIN_FIGURE, "", stated)
                .at(cells));
    }

    private void tell(Oddity oddity, Heading heading) {
        findings.add(
                Finding.of(oddity, heading.title(), columns.cell(row, heading).text()));
    }
}
