package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.statement.LineAmounts.LineAmount;
import id.koperasi.ledger.statement.StatementForm.Section;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the layout of the printed annual report.
 *
 * @param from the first day of its period; null when it is of a day
 * @param until the day, or the last day of the period
 * @param comparedFrom the first day of the period beside it, where one was asked for
 * @param comparedUntil the day, or the last day of the period, beside it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "FinancialStatement",
        description = "A statement, with an earlier day or period beside it when asked for.")
record FinancialStatement(
        StatementKind statement,

        @Schema(examples = "Laporan Posisi Keuangan") String title,

        @Schema(examples = "Koperasi Desa Merah Putih Bojong")
        String cooperative,

        @Nullable LocalDate from,
        LocalDate until,
        @Nullable LocalDate comparedFrom,
        @Nullable LocalDate comparedUntil,
        List<StatementSection> sections,
        List<Figure> totals,

        @Schema(description = "The result of each business unit; null stands for what names none.") @Nullable List<UnitResult> units) {

    /** What stands on a line, in the direction of its section. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StatementFigure", description = "A line or a sum of a statement; costs and payments are negative.")
    record Figure(
            @Schema(examples = "CASH") String code,
            @Schema(examples = "Kas") String name,
            Rupiah amount,
            @Nullable Rupiah compared) {}

    /** A part of a statement. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StatementSection", description = "Lines and their sum.")
    record StatementSection(
            @Schema(examples = "CURRENT_ASSETS") String code,
            @Schema(examples = "Aset lancar") String name,
            List<Figure> lines,
            Rupiah total,
            @Nullable Rupiah compared) {}

    /** What a business unit brought. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnitResult", description = "What a business unit (gerai, unit usaha) brought in the period.")
    record UnitResult(
            @Nullable UUID unitId,
            @Schema(examples = "Gerai sembako") @Nullable String name,
            List<Figure> sections,
            Rupiah result,
            @Nullable Rupiah compared) {}

    /**
     * The columns of a statement.
     *
     * @param amounts what stands on the lines
     * @param compared the same of another day or period
     */
    record Columns(List<LineAmount> amounts, @Nullable List<LineAmount> compared) {

        Figure figure(String code, String name, List<Section> of, Predicate<LineAmount> which) {
            return new Figure(code, name, sum(amounts, of, which), compared == null ? null : sum(compared, of, which));
        }

        /** Every business unit of either column, null for what names none. */
        List<@Nullable UUID> units() {
            return Stream.concat(amounts.stream(), compared == null ? Stream.empty() : compared.stream())
                    .map(LineAmount::unit)
                    .distinct()
                    .toList();
        }

        /** What is a unit's of both columns. */
        Columns ofUnit(@Nullable UUID unit) {
            return new Columns(ofUnit(amounts, unit), compared == null ? null : ofUnit(compared, unit));
        }

        private static List<LineAmount> ofUnit(List<LineAmount> all, @Nullable UUID unit) {
            return all.stream()
                    .filter(amount -> Objects.equals(amount.unit(), unit))
                    .toList();
        }

        private static Rupiah sum(List<LineAmount> amounts, List<Section> of, Predicate<LineAmount> which) {
            Rupiah sum = Rupiah.ZERO;
            for (Section section : of) {
                for (LineAmount amount : amounts) {
                    if (which.test(amount)
                            && section.lines().stream()
                                    .anyMatch(line -> line.code().equals(amount.line()))) {
                        sum = sum.plus(amount.net().times(section.side()));
                    }
                }
            }
            return sum;
        }
    }

    static List<StatementSection> sections(StatementForm form, Columns columns) {
        return form.sections().stream()
                .map(section -> {
                    List<Section> one = List.of(section);
                    Figure total = columns.figure(section.code(), section.name(), one, amount -> true);
                    List<Figure> lines = section.lines().stream()
                            .map(line -> columns.figure(
                                    line.code(),
                                    line.name(),
                                    one,
                                    amount -> amount.line().equals(line.code())))
                            .toList();
                    return new StatementSection(
                            section.code(), section.name(), lines, total.amount(), total.compared());
                })
                .toList();
    }

    static List<Figure> totals(StatementForm form, Columns columns) {
        return form.totals().stream()
                .map(total -> columns.figure(
                        total.code(),
                        total.name(),
                        form.sections().stream()
                                .filter(section -> total.sections().contains(section.code()))
                                .toList(),
                        amount -> total.counts(amount.line())))
                .toList();
    }

    /** One of the sums at its foot. */
    Figure total(String code) {
        return totals.stream()
                .filter(total -> total.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The sum of a section. */
    StatementSection section(String code) {
        return sections.stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
