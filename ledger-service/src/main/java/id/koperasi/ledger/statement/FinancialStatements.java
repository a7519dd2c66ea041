package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.KnownBook;
import id.koperasi.ledger.statement.FinancialStatement.Columns;
import id.koperasi.ledger.statement.FinancialStatement.Figure;
import id.koperasi.ledger.statement.FinancialStatement.UnitResult;
import id.koperasi.ledger.statement.LineAmounts.LineAmount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements of a book, made when they are asked for; nothing is typed into them and nothing is kept of them. */
@ApplicationScoped
class FinancialStatements {

    private static final String UNITS =
            "select id, name from business_unit where cooperative_id = :cooperative limit 1000";

    private final StatementForms forms;
    private final LineAmounts amounts;
    private final EntityManager entities;

    FinancialStatements(StatementForms forms, LineAmounts amounts, EntityManager entities) {
        this.forms = forms;
        this.amounts = amounts;
        this.entities = entities;
    }

    /** A statement of a day. */
    FinancialStatement onDay(StatementKind kind, KnownBook book, LocalDate day, @Nullable LocalDate compareWith) {
        var columns = new Columns(
                amounts.onDay(kind, book, day), compareWith == null ? null : amounts.onDay(kind, book, compareWith));
        StatementForm form = forms.of(kind);
        return new FinancialStatement(
                kind,
                kind.title(),
                book.book().name(),
                null,
                day,
                null,
                compareWith,
                FinancialStatement.sections(form, columns),
                FinancialStatement.totals(form, columns),
                null);
    }

    /** A statement of a period. */
    FinancialStatement ofPeriod(
            StatementKind kind, KnownBook book, StatementPeriod period, @Nullable StatementPeriod compared) {
        var columns = new Columns(of(kind, book, period), compared == null ? null : of(kind, book, compared));
        StatementForm form = forms.of(kind);
        return new FinancialStatement(
                kind,
                kind.title(),
                book.book().name(),
                period.from(),
                period.until(),
                compared == null ? null : compared.from(),
                compared == null ? null : compared.until(),
                FinancialStatement.sections(form, columns),
                FinancialStatement.totals(form, columns),
                kind == StatementKind.INCOME_STATEMENT ? units(book.cooperativeId(), form, columns) : null);
    }

    private List<LineAmount> of(StatementKind kind, KnownBook book, StatementPeriod period) {
        return switch (kind) {
            case INCOME_STATEMENT -> amounts.result(book, period);
            case CASH_FLOW -> amounts.cashFlow(book, period);
            case BALANCE_SHEET, NOTES -> throw new IllegalArgumentException(kind + " is of a day");
        };
    }

    private List<UnitResult> units(UUID cooperativeId, StatementForm form, Columns all) {
        Map<UUID, String> names = names(cooperativeId);
        return all.units().stream()
                .map(unit -> {
                    Columns own = all.ofUnit(unit);
                    List<Figure> sections = form.sections().stream()
                            .map(section ->
                                    own.figure(section.code(), section.name(), List.of(section), amount -> true))
                            .toList();
                    Figure result = own.figure("", "", form.sections(), amount -> true);
                    return new UnitResult(
                            unit, unit == null ? null : names.get(unit), sections, result.amount(), result.compared());
                })
                .sorted(Comparator.comparing(UnitResult::name, Comparator.nullsLast(Comparator.<String>naturalOrder())))
                .toList();
    }

    private Map<UUID, String> names(UUID cooperativeId) {
        List<?> rows = entities.createNativeQuery(UNITS, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        Map<UUID, String> names = new HashMap<>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> names.put(row.get("id", UUID.class), row.get("name", String.class)));
        return names;
    }
}
