package id.koperasi.ledger.statement;

import id.koperasi.ledger.statement.FinancialStatement.Figure;
import id.koperasi.ledger.statement.FinancialStatement.StatementSection;
import id.koperasi.ledger.statement.FinancialStatement.UnitResult;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A statement on paper or in a spreadsheet, in Indonesian.
 *
 * @param days of which it tells
 * @param columns what stands above the amounts
 */
public record PrintedStatement(String title, String cooperative, String days, List<String> columns, List<Row> rows) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));

    /** What a row is. */
    public enum Weight {
        HEADING,
        LINE,
        SUM
    }

    /**
     * A row.
     *
     * @param amounts one for each column; none in a heading
     */
    public record Row(Weight weight, String label, List<Rupiah> amounts) {

        static Row of(Weight weight, String label, Rupiah amount, @Nullable Rupiah compared) {
            return new Row(weight, label, compared == null ? List.of(amount) : List.of(amount, compared));
        }

        @Nullable Rupiah amount(int column) {
            return column < amounts.size() ? amounts.get(column) : null;
        }
    }

    static PrintedStatement of(FinancialStatement statement) {
        var columns = new ArrayList<>(List.of(days(statement.from(), statement.until())));
        if (statement.comparedUntil() != null) {
            columns.add(days(statement.comparedFrom(), statement.comparedUntil()));
        }
        var rows = new ArrayList<Row>();
        for (StatementSection section : statement.sections()) {
            rows.add(new Row(Weight.HEADING, section.name(), List.of()));
            for (Figure line : section.lines()) {
                rows.add(Row.of(Weight.LINE, line.name(), line.amount(), line.compared()));
            }
            rows.add(Row.of(
                    Weight.SUM,
                    "Jumlah " + section.name().substring(0, 1).toLowerCase(Locale.ROOT)
                            + section.name().substring(1),
                    section.total(),
                    section.compared()));
        }
        statement
                .totals()
                .forEach(total -> rows.add(Row.of(Weight.SUM, total.name(), total.amount(), total.compared())));
        rows.addAll(units(statement.units()));
        return new PrintedStatement(statement.title(), statement.cooperative(), columns.getFirst(), columns, rows);
    }

    /** What each business unit brought, once there is one; together that is the result above. */
    private static List<Row> units(@Nullable List<UnitResult> units) {
        if (units == null || units.stream().allMatch(unit -> unit.unitId() == null)) {
            return List.of();
        }
        var rows = new ArrayList<>(List.of(new Row(Weight.HEADING, "Hasil per unit usaha", List.of())));
        for (UnitResult unit : units) {
            String name = unit.name() == null ? "Tanpa unit usaha" : unit.name();
            rows.add(Row.of(Weight.LINE, name, unit.result(), unit.compared()));
        }
        return rows;
    }

    static PrintedStatement of(EquityChanges changes) {
        var rows = new ArrayList<>(rows(changes));
        if (changes.compared() != null) {
            rows.addAll(rows(changes.compared()));
        }
        return new PrintedStatement(
                EquityChanges.TITLE,
                changes.cooperative(),
                days(changes.from(), changes.until()),
                EquityChanges.COLUMNS,
                rows);
    }

    private static List<Row> rows(EquityChanges changes) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(Weight.HEADING, days(changes.from(), changes.until()), List.of()));
        changes.lines().forEach(line -> rows.add(new Row(Weight.LINE, line.name(), line.amounts())));
        rows.add(new Row(Weight.SUM, changes.total().name(), changes.total().amounts()));
        return rows;
    }

    /** The same as a table. */
    public Table<Row> table() {
        var all = new ArrayList<Column<Row>>();
        all.add(Column.text("Uraian", Row::label));
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            all.add(Column.rupiah(columns.get(i), row -> row.amount(column)));
        }
        return new Table<>(title + " " + cooperative, all, rows.stream());
    }

    /** A day, or the first and the last of some. */
    public static String days(@Nullable LocalDate from, LocalDate until) {
        return from == null ? DAY.format(until) : DAY.format(from) + " s.d. " + DAY.format(until);
    }
}
