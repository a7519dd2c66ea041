package id.koperasi.funding.schedule;

import id.koperasi.funding.paper.Paper.Grid;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Table;
import java.util.ArrayList;
import java.util.List;

/** A schedule as a table for a spreadsheet, and for paper. */
public final class ScheduleTables {

    private ScheduleTables() {}

    /**
     * A line with what is owed after it.
     *
     * @param line the line
     * @param left principal that is not due after it
     */
    public record Row(Instalment line, Rupiah left) {}

    /** The lines of a schedule, each with what is owed after it. */
    public static List<Row> rows(RepaymentSchedule schedule) {
        var rows = new ArrayList<Row>();
        Rupiah left = schedule.principal();
        for (Instalment line : schedule.instalments()) {
            left = left.minus(line.principal());
            rows.add(new Row(line, left));
        }
        return rows;
    }

    /** For a spreadsheet. */
    public static Table<Row> table(String title, RepaymentSchedule schedule, Language language) {
        return new Table<>(
                title,
                List.of(
                        Column.number(
                                language.choose("Angsuran", "Instalment"),
                                row -> row.line().number()),
                        Column.date(
                                language.choose("Jatuh tempo", "Due on"),
                                row -> row.line().dueOn()),
                        Column.rupiah(
                                language.choose("Pokok", "Principal"),
                                row -> row.line().principal()),
                        Column.rupiah(
                                language.choose("Jasa", "Interest"),
                                row -> row.line().interest()),
                        Column.rupiah(
                                language.choose("Jasa ditambahkan ke pokok", "Interest added to principal"),
                                row -> row.line().capitalised()),
                        Column.rupiah(
                                language.choose("Jumlah", "Amount"),
                                row -> row.line().amount()),
                        Column.rupiah(language.choose("Sisa pokok", "Principal left"), Row::left)),
                rows(schedule).stream());
    }

    /** For paper, in Indonesian, with a line of sums. */
    public static Grid grid(RepaymentSchedule schedule) {
        var cells = new ArrayList<List<String>>();
        for (Row row : rows(schedule)) {
            Instalment line = row.line();
            cells.add(List.of(
                    Integer.toString(line.number()),
                    line.dueOn().toString(),
                    line.principal().toString(),
                    line.interest().toString(),
                    line.amount().toString(),
                    row.left().toString()));
        }
        Rupiah all = schedule.principal().plus(schedule.interest());
        cells.add(List.of(
                "",
                "Jumlah",
                schedule.principal().toString(),
                schedule.interest().toString(),
                all.toString(),
                ""));
        return new Grid(List.of("No", "Jatuh tempo", "Pokok", "Jasa", "Angsuran", "Sisa pokok"), cells);
    }
}
