package id.koperasi.funding.loan;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What is to come back to a pool, by the schedules that count now. */
@ApplicationScoped
class PoolForecasts {

    private static final String OF = """
            select m.month, coalesce(sum(i.principal), 0)::bigint,
                   coalesce(sum(i.interest), 0)::bigint
              from (select generate_series(?::date, ?::date, interval '1 month')::date as month) m
              left join (select greatest(date_trunc('month', i.due_on)::date, ?::date) as month,
                                i.principal_sen - i.principal_paid_sen as principal,
                                i.interest_sen - i.interest_paid_sen as interest
                           from instalment i
                           join loan l on l.id = i.loan_id
                          where l.programme_code = ? and l.status not in ('TRANSFERRED', 'WRITTEN_OFF') and i.due_on < ?
                            and (i.principal_paid_sen < i.principal_sen or i.interest_paid_sen < i.interest_sen)) i
                     on i.month = m.month
             group by m.month
             order by m.month""";

    private final DataSource database;

    PoolForecasts(DataSource database) {
        this.database = database;
    }

    /**
     * What is due in a month and not paid.
     *
     * @param month its first day
     * @param principal what would come back to the pool
     * @param interest what would be earned
     */
    record Month(LocalDate month, Rupiah principal, Rupiah interest) {}

    /** Month by month; before the first month stands what should have come by then. */
    List<Month> of(String programmeCode, LocalDate first, int months) {
        LocalDate before = first.minusMonths(1);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            Loans.set(select, before, first.plusMonths(months - 1L), before, programmeCode, first.plusMonths(months));
            try (ResultSet row = select.executeQuery()) {
                var forecast = new ArrayList<Month>();
                while (row.next()) {
                    forecast.add(new Month(
                            row.getObject(1, LocalDate.class),
                            Rupiah.ofSen(row.getLong(2)),
                            Rupiah.ofSen(row.getLong(3))));
                }
                return forecast;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a forecast could not be read", e);
        }
    }
}
