package id.koperasi.funding.loan;

import id.koperasi.funding.holiday.HolidaysChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Marks the loans that have due days in a year whose holidays changed; their schedules follow at the end of day. They are locked
 * in the order in which everybody locks them, those too that are marked: whoever tells one anew beside it may be reading the
 * holidays as they were.
 */
@ApplicationScoped
class MovingDueDays {

    private static final String MARK = """
            with touched as (
                select l.id, l.stale
                  from loan l
                 where l.status = 'RUNNING'
                   and exists (select from instalment i
                                where i.loan_id = l.id and i.nominal_on >= make_date(?, 1, 1)
                                  and i.nominal_on < make_date(? + 1, 1, 1))
                 order by l.id
                   for update)
            update loan l set stale = true from touched t where l.id = t.id and not t.stale""";

    /**
     * All loans of the nation are marked at once, which takes longer than what a caller waits for, and still less than a
     * connection waits for its database: else the statement would go on without anybody.
     */
    private static final String PATIENCE = "select set_config('statement_timeout', '25000', true)";

    private final DataSource database;

    MovingDueDays(DataSource database) {
        this.database = database;
    }

    void mark(@Observes HolidaysChanged changed) {
        try (Connection connection = database.getConnection();
                PreparedStatement patience = connection.prepareStatement(PATIENCE);
                PreparedStatement update = connection.prepareStatement(MARK)) {
            patience.execute();
            Loans.set(update, changed.year(), changed.year());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("due days could not be marked", e);
        }
    }
}
