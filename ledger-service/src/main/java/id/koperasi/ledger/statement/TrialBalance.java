package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.statement.PrintedStatement.Row;
import id.koperasi.ledger.statement.PrintedStatement.Weight;
import id.koperasi.ledger.statement.Statements.AccountBalance;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All accounts on a day, and on another beside it when one is asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TrialBalance", description = "All accounts on a day; the two sides are equal.")
record TrialBalance(
        LocalDate asOf,
        List<Line> lines,
        Rupiah debit,
        Rupiah credit,
        @Nullable LocalDate comparedWith,
        @Nullable Rupiah comparedDebit,
        @Nullable Rupiah comparedCredit) {

    private static final String TITLE = "Neraca Saldo";

    /** An account with what stands on it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TrialBalanceLine", description = "An account with what stands on it.")
    record Line(
            @Schema(examples = "111") String account,
            @Schema(examples = "Kas") String name,
            Rupiah debit,
            Rupiah credit,
            @Nullable Rupiah comparedDebit,
            @Nullable Rupiah comparedCredit) {}

    /** A day with its balances. */
    record Day(LocalDate day, List<AccountBalance> balances) {

        private Rupiah sum(Function<AccountBalance, Rupiah> side) {
            return balances.stream().map(side).reduce(Rupiah.ZERO, Rupiah::plus);
        }
    }

    static TrialBalance of(Day shown, @Nullable Day compared) {
        var lines = new TreeMap<String, Line>();
        for (AccountBalance each : shown.balances()) {
            Rupiah beside = compared == null ? null : Rupiah.ZERO;
            lines.put(
                    each.account(), new Line(each.account(), each.name(), each.debit(), each.credit(), beside, beside));
        }
        for (AccountBalance each : compared == null ? List.<AccountBalance>of() : compared.balances()) {
            Line known = lines.get(each.account());
            lines.put(
                    each.account(),
                    new Line(
                            each.account(),
                            each.name(),
                            known == null ? Rupiah.ZERO : known.debit(),
                            known == null ? Rupiah.ZERO : known.credit(),
                            each.debit(),
                            each.credit()));
        }
        return new TrialBalance(
                shown.day(),
                List.copyOf(lines.values()),
                shown.sum(AccountBalance::debit),
                shown.sum(AccountBalance::credit),
                compared == null ? null : compared.day(),
                compared == null ? null : compared.sum(AccountBalance::debit),
                compared == null ? null : compared.sum(AccountBalance::credit));
    }

    /** The same on paper, or in a spreadsheet. */
    PrintedStatement printed(String cooperative) {
        String day = PrintedStatement.days(null, asOf);
        var columns = new ArrayList<>(List.of("Debet " + day, "Kredit " + day));
        if (comparedWith != null) {
            String other = PrintedStatement.days(null, comparedWith);
            columns.addAll(List.of("Debet " + other, "Kredit " + other));
        }
        var rows = new ArrayList<Row>();
        lines.forEach(line -> rows.add(new Row(
                Weight.LINE,
                line.account() + " " + line.name(),
                amounts(line.debit(), line.credit(), line.comparedDebit(), line.comparedCredit()))));
        rows.add(new Row(Weight.SUM, "Jumlah", amounts(debit, credit, comparedDebit, comparedCredit)));
        return new PrintedStatement(TITLE, cooperative, day, columns, rows);
    }

    private static List<Rupiah> amounts(
            Rupiah debit, Rupiah credit, @Nullable Rupiah comparedDebit, @Nullable Rupiah comparedCredit) {
        return comparedDebit == null || comparedCredit == null
                ? List.of(debit, credit)
                : List.of(debit, credit, comparedDebit, comparedCredit);
    }
}
