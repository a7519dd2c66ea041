package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.statement.PrintedStatement.Row;
import id.koperasi.ledger.statement.PrintedStatement.Weight;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The ratios of a day, and of another beside it when one is asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Ratios",
        description = "The ratios of a day, with the result of the calendar year up to it, and of a day beside it.")
record Ratios(LocalDate asOf, @Nullable LocalDate comparedWith, List<Ratio> ratios) {

    private static final String TITLE = "Rasio Keuangan";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Ratio", description = "One amount in relation to another.")
    record Ratio(
            RatioKind ratio,

            @Schema(examples = "Likuiditas: aset lancar terhadap liabilitas jangka pendek")
            String name,

            Rupiah numerator,
            Rupiah denominator,

            @Schema(
                    description = "In per cent, rounded to two decimals; absent when there is nothing to divide by.",
                    examples = "125.5")
            @Nullable BigDecimal percent,

            @Schema(description = "Whether the denominator is zero, so that there is no ratio.")
            boolean dividedByZero,

            @Schema(description = "The same of the day beside it, where one was asked for.") @Nullable ComparedRatio compared) {

        static Ratio of(RatioKind kind, DayOfRatios day, @Nullable DayOfRatios beside) {
            ComparedRatio own = ComparedRatio.of(kind, day);
            return new Ratio(
                    kind,
                    kind.title(),
                    own.numerator(),
                    own.denominator(),
                    own.percent(),
                    own.percent() == null,
                    beside == null ? null : ComparedRatio.of(kind, beside));
        }

        @Nullable Rupiah comparedNumerator() {
            return compared == null ? null : compared.numerator();
        }

        @Nullable Rupiah comparedDenominator() {
            return compared == null ? null : compared.denominator();
        }

        @Nullable BigDecimal comparedPercent() {
            return compared == null ? null : compared.percent();
        }

        private Row printed() {
            var amounts = new ArrayList<>(List.of(numerator, denominator));
            String said = said(percent);
            if (compared != null) {
                amounts.addAll(List.of(compared.numerator(), compared.denominator()));
                said = said + " (" + said(compared.percent()) + ")";
            }
            return new Row(Weight.LINE, name + ": " + said, amounts);
        }

        private static String said(@Nullable BigDecimal percent) {
            return percent == null ? "-" : percent.toPlainString().replace('.', ',') + " %";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ComparedRatio", description = "A ratio of another day.")
    record ComparedRatio(
            Rupiah numerator,
            Rupiah denominator,

            @Schema(description = "Absent when there is nothing to divide by.", examples = "118.2") @Nullable BigDecimal percent) {

        private static final int DECIMALS = 2;
        private static final int PER_CENT = 2;

        static ComparedRatio of(RatioKind kind, DayOfRatios day) {
            Rupiah numerator = kind.numerator(day.balance(), day.result());
            Rupiah denominator = kind.denominator(day.balance());
            BigDecimal percent = denominator.isZero()
                    ? null
                    : numerator
                            .toBigDecimal()
                            .movePointRight(PER_CENT)
                            .divide(denominator.toBigDecimal(), DECIMALS, RoundingMode.HALF_UP);
            return new ComparedRatio(numerator, denominator, percent);
        }
    }

    /** The statements of a day that ratios are made of. */
    record DayOfRatios(FinancialStatement balance, FinancialStatement result) {}

    /** A ratio for which there is nothing to divide by is left open. */
    PrintedStatement printed(String cooperative) {
        String day = PrintedStatement.days(null, asOf);
        return new PrintedStatement(
                TITLE,
                cooperative,
                comparedWith == null ? day : day + " (" + PrintedStatement.days(null, comparedWith) + ")",
                comparedWith == null
                        ? List.of("Pembilang", "Penyebut")
                        : List.of("Pembilang", "Penyebut", "Pembilang pembanding", "Penyebut pembanding"),
                ratios.stream().map(Ratio::printed).toList());
    }

    Table<Ratio> table(String cooperative) {
        var columns = new ArrayList<Column<Ratio>>();
        columns.add(Column.text("Rasio", Ratio::name));
        columns.add(Column.rupiah("Pembilang", Ratio::numerator));
        columns.add(Column.rupiah("Penyebut", Ratio::denominator));
        columns.add(Column.number("Persen", Ratio::percent));
        if (comparedWith != null) {
            columns.add(Column.rupiah("Pembilang " + comparedWith, Ratio::comparedNumerator));
            columns.add(Column.rupiah("Penyebut " + comparedWith, Ratio::comparedDenominator));
            columns.add(Column.number("Persen " + comparedWith, Ratio::comparedPercent));
        }
        return new Table<>(TITLE + " " + cooperative, columns, ratios.stream());
    }
}
