package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.KnownBook;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands on the lines of statements: from totals of days, and from postings only where these do not tell enough. */
@ApplicationScoped
class LineAmounts {

    private static final String ON_A_DAY = """
            select case when s.later_line is not null and d.effective_date < :year then s.later_line else s.line end
                       as line,
                   sum(d.debit_sen - d.credit_sen) as net_sen
              from day_total d
              join statement_account s
                on s.statement = :statement and s.account = split_part(d.account, '.', 1)
               and :day between s.valid_from and coalesce(s.valid_until, :day)
             where d.cooperative_id = :cooperative and d.effective_date <= :day
             group by 1""";
    private static final String CASH = """
            select case when d.effective_date < :from then 'CASH_BEFORE' else s.line end as line,
                   sum(d.debit_sen - d.credit_sen) as net_sen
              from day_total d
              join statement_account s
                on s.statement = 'CASH_FLOW' and s.account = split_part(d.account, '.', 1) and s.line = 'CASH'
               and :until between s.valid_from and coalesce(s.valid_until, :until)
             where d.cooperative_id = :cooperative and d.effective_date <= :until
             group by 1""";
    private static final String RESULT =
            "select line, unit_id, net_sen from result_lines(:cooperative, :from, :until, :entries)";
    private static final String FLOWS = "select line, net_sen from cash_lines(:cooperative, :from, :until, :entries)";

    private final EntityManager entities;

    LineAmounts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What stands on a line.
     *
     * @param unit the business unit it belongs to, where it is told
     * @param net debits less credits
     */
    record LineAmount(String line, @Nullable UUID unit, Rupiah net) {

        static LineAmount of(Tuple row, @Nullable UUID unit) {
            return new LineAmount(
                    row.get("line", String.class),
                    unit,
                    Rupiah.ofSen(row.get("net_sen", BigDecimal.class).longValueExact()));
        }
    }

    List<LineAmount> onDay(StatementKind kind, KnownBook book, LocalDate day) {
        return rows(DayTotals.query(entities, ON_A_DAY, book)
                        .setParameter("statement", kind.name())
                        .setParameter("year", day.withDayOfYear(1))
                        .setParameter("day", day))
                .map(row -> LineAmount.of(row, null))
                .toList();
    }

    /** Income and cost of a period, by business unit. */
    List<LineAmount> result(KnownBook book, StatementPeriod period) {
        return rows(inPeriod(of(RESULT, book), period))
                .map(row -> LineAmount.of(row, row.get("unit_id", UUID.class)))
                .toList();
    }

    /** What came into cash and bank in a period and left, and what was there before. */
    List<LineAmount> cashFlow(KnownBook book, StatementPeriod period) {
        return Stream.of(of(FLOWS, book), DayTotals.query(entities, CASH, book))
                .flatMap(query -> rows(inPeriod(query, period)))
                .map(row -> LineAmount.of(row, null))
                .toList();
    }

    private Query of(String ofPostings, KnownBook book) {
        return entities.createNativeQuery(ofPostings, Tuple.class)
                .setParameter("cooperative", book.cooperativeId())
                .setParameter("entries", book.entries());
    }

    private static Query inPeriod(Query query, StatementPeriod period) {
        return query.setParameter("from", period.from()).setParameter("until", period.until());
    }

    private static Stream<Tuple> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast);
    }
}
