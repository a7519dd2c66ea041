package id.koperasi.funding.restructuring;

import id.koperasi.funding.restructuring.Restructuring.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What the version that a loan was signed under says about restructuring it. */
@ApplicationScoped
class RestructuringRules {

    private static final String OF = """
            select v.restructure_most_times, v.restructure_longest_months, v.restructure_resolution
              from loan l
              join programme_version v on v.programme_code = l.programme_code and v.version = l.programme_version
             where l.id = ? and v.restructure_most_times is not null""";
    private static final String HELD = """
            select r.class_held, r.instalments
              from loan l
              join programme_version v on v.programme_code = l.programme_code and v.version = l.programme_version
              left join loan_standing s on s.loan_id = l.id
              join programme_held_class r on r.version_id = v.id and r.class_before = coalesce(s.class, 1)
             where l.id = ?""";

    private final DataSource database;

    RestructuringRules(DataSource database) {
        this.database = database;
    }

    /**
     * What the version says.
     *
     * @param mostTimes how often one loan
     * @param longestMonths how many instalments in all, those before included
     * @param resolutionWhenLonger whether more of them than were agreed need a resolution of the members
     */
    record Rule(int mostTimes, int longestMonths, boolean resolutionWhenLonger) {}

    /** None where the version does not restructure. */
    Optional<Rule> of(UUID loanId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, loanId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Rule(row.getInt(1), row.getInt(2), row.getBoolean(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rules of restructuring could not be read", e);
        }
    }

    /** The class that a loan holds when it is restructured now; none where nothing says so. */
    Optional<Held> held(UUID loanId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HELD)) {
            select.setObject(1, loanId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Held(row.getInt(1), row.getInt(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("classes after restructuring could not be read", e);
        }
    }
}
