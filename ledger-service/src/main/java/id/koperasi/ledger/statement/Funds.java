package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.ledger.statement.PrintedStatement.Row;
import id.koperasi.ledger.statement.PrintedStatement.Weight;
import id.koperasi.ledger.statement.Statements.Receipt;
import id.koperasi.ledger.statement.UsesOfFunds.Net;
import id.koperasi.ledger.statement.UsesOfFunds.Use;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Capital that came in and what it was used for, by source, on a day and on another beside it when one is asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Funds", description = "Capital that came in and what it was used for, by source.")
record Funds(LocalDate asOf, @Nullable LocalDate comparedWith, List<Fund> sources) {

    private static final String TITLE = "Sumber dan Penggunaan Dana";

    /** One receipt of capital. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FundReference", description = "One receipt of capital.")
    record FundReference(
            @Schema(description = "FOUNDING, GRANT or LOAN.")
            String kind,

            @Schema(description = "The tranche or grant that was paid out.") @Nullable UUID causeId,

            @Nullable String donor,
            Rupiah amount,
            LocalDate receivedOn,
            long entryNumber) {

        static FundReference of(Receipt receipt) {
            return new FundReference(
                    receipt.kind(),
                    receipt.causeId(),
                    receipt.donor(),
                    receipt.amount(),
                    receipt.receivedOn(),
                    receipt.entryNumber());
        }
    }

    /** What stands on an account from one source. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FundLine", description = "What stands on an account from one source.")
    record FundLine(
            @Schema(examples = "114") String account,
            @Schema(examples = "Persediaan") String name,
            Rupiah amount,
            @Nullable Rupiah compared) {

        private Row printed() {
            return Row.of(Weight.LINE, account + " " + name, amount, compared);
        }
    }

    /**
     * What is known of a source on a day.
     *
     * @param receipts capital that came in
     * @param use what became of it
     */
    record Day(List<Receipt> receipts, Use use) {

        private Rupiah received() {
            return receipts.stream().map(Receipt::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        }
    }

    /** What came from one source and what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "Fund",
            description =
                    "What came from one source and what became of it: what is left is what was obtained, less what "
                            + "was used, and what other sources put in.")
    record Fund(
            SourceOfFunds source,

            @Schema(description = "Capital that came in.") Rupiah received,

            List<FundReference> references,

            @Schema(description = "By account of debt, capital and income, less what was paid back.")
            List<FundLine> obtained,

            @Schema(description = "By account of assets and costs.")
            List<FundLine> uses,

            @Schema(description = "What entries between sources brought in; negative when they took it out.")
            Rupiah fromOtherSources,

            @Schema(description = "In cash and bank.") Rupiah left,

            @Schema(description = "Capital that had come in until the day beside it.") @Nullable Rupiah comparedReceived,

            @Nullable Rupiah comparedFromOtherSources,
            @Nullable Rupiah comparedLeft) {

        static Fund of(SourceOfFunds source, Day day, @Nullable Day beside) {
            return new Fund(
                    source,
                    day.received(),
                    day.receipts().stream().map(FundReference::of).toList(),
                    lines(
                            -1,
                            day.use().obtained(),
                            beside == null ? null : beside.use().obtained()),
                    lines(
                            1,
                            day.use().used(),
                            beside == null ? null : beside.use().used()),
                    day.use().fromOthers(),
                    day.use().left(),
                    beside == null ? null : beside.received(),
                    beside == null ? null : beside.use().fromOthers(),
                    beside == null ? null : beside.use().left());
        }

        private static List<FundLine> lines(int side, List<Net> nets, @Nullable List<Net> beside) {
            var lines = new TreeMap<String, FundLine>();
            Rupiah none = beside == null ? null : Rupiah.ZERO;
            nets.forEach(net -> lines.put(
                    net.account(),
                    new FundLine(net.account(), net.name(), net.net().times(side), none)));
            if (beside != null) {
                for (Net net : beside) {
                    FundLine known = lines.get(net.account());
                    lines.put(
                            net.account(),
                            new FundLine(
                                    net.account(),
                                    net.name(),
                                    known == null ? Rupiah.ZERO : known.amount(),
                                    net.net().times(side)));
                }
            }
            return List.copyOf(lines.values());
        }

        private String title() {
            return switch (source) {
                case STATE_LOAN -> "Pinjaman pemerintah";
                case CSR -> "CSR";
                case OTHER_GRANT -> "Hibah lain";
                case OWN -> "Modal sendiri";
            };
        }

        private void print(List<Row> rows) {
            rows.add(new Row(Weight.HEADING, title(), List.of()));
            rows.add(Row.of(Weight.LINE, "Modal yang diterima", received, comparedReceived));
            obtained.forEach(line -> rows.add(line.printed()));
            rows.add(new Row(Weight.HEADING, "Penggunaan", List.of()));
            uses.forEach(line -> rows.add(line.printed()));
            rows.add(Row.of(Weight.LINE, "Dari sumber lain (neto)", fromOtherSources, comparedFromOtherSources));
            rows.add(Row.of(Weight.SUM, "Sisa pada kas dan bank", left, comparedLeft));
        }
    }

    /** The same on paper, or in a spreadsheet. */
    PrintedStatement printed(String cooperative) {
        String day = PrintedStatement.days(null, asOf);
        var rows = new ArrayList<Row>();
        sources.forEach(fund -> fund.print(rows));
        return new PrintedStatement(
                TITLE,
                cooperative,
                day,
                comparedWith == null ? List.of(day) : List.of(day, PrintedStatement.days(null, comparedWith)),
                rows);
    }
}
