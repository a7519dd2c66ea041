package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.KnownBook;
import id.koperasi.ledger.statement.EquityChanges.EquityChange;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the equity in a period, read from totals of days. */
@ApplicationScoped
class ChangesInEquity {

    /** Each line as it was the day before the period, as it is called now, and what the period did to it. */
    private static final String CHANGES = """
            with mapped as (
                select d.effective_date, d.credit_sen, d.debit_sen, s.line, s.later_line
                  from day_total d
                  join statement_account s
                    on s.statement = 'BALANCE_SHEET' and s.account = split_part(d.account, '.', 1)
                   and :until between s.valid_from and coalesce(s.valid_until, :until)
                 where d.cooperative_id = :cooperative and d.effective_date <= :until
            ), moved as (
                select case when later_line is not null and effective_date < :yearBefore then later_line else line end
                           as line,
                       credit_sen - debit_sen as opening, 0 as before, 0 as increase, 0 as decrease, 0 as surplus
                  from mapped
                 where effective_date < :from
                union all
                select case when later_line is not null and effective_date < :yearNow then later_line else line end, 0,
                       case when effective_date < :from then credit_sen - debit_sen else 0 end,
                       case when effective_date >= :from and later_line is null then credit_sen else 0 end,
                       case when effective_date >= :from and later_line is null then -debit_sen else 0 end,
                       case when effective_date >= :from and later_line is not null then credit_sen - debit_sen else 0 end
                  from mapped
            )
            select l.code, l.name, coalesce(sum(m.opening), 0) as opening, coalesce(sum(m.before), 0) as before,
                   coalesce(sum(m.increase), 0) as increase, coalesce(sum(m.decrease), 0) as decrease,
                   coalesce(sum(m.surplus), 0) as surplus
              from statement_line l
              left join moved m on m.line = l.code
             where l.statement = 'BALANCE_SHEET' and l.section = 'EQUITY'
             group by l.code, l.name, l.place
             order by l.place""";

    private final EntityManager entities;

    ChangesInEquity(EntityManager entities) {
        this.entities = entities;
    }

    EquityChanges of(KnownBook book, StatementPeriod period, @Nullable StatementPeriod compared) {
        return EquityChanges.of(
                book.book().name(), period, lines(book, period), compared == null ? null : of(book, compared, null));
    }

    private List<EquityChange> lines(KnownBook book, StatementPeriod period) {
        List<?> rows = DayTotals.query(entities, CHANGES, book)
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .setParameter("yearBefore", period.from().minusDays(1).withDayOfYear(1))
                .setParameter("yearNow", period.until().withDayOfYear(1))
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(ChangesInEquity::change).toList();
    }

    private static EquityChange change(Tuple row) {
        Rupiah opening = sen(row, "opening");
        Rupiah before = sen(row, "before");
        Rupiah increase = sen(row, "increase");
        Rupiah decrease = sen(row, "decrease");
        Rupiah surplus = sen(row, "surplus");
        return new EquityChange(
                row.get("code", String.class),
                row.get("name", String.class),
                opening,
                before.minus(opening),
                increase,
                decrease,
                surplus,
                before.plus(increase).plus(decrease).plus(surplus));
    }

    private static Rupiah sen(Tuple row, String column) {
        return Rupiah.ofSen(row.get(column, BigDecimal.class).longValueExact());
    }
}
