package id.koperasi.funding.restructuring;

import id.koperasi.funding.restructuring.Restructuring.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What programmes say about restructuring, from a day on. */
@ApplicationScoped
class RestructuringRules {

    private static final String OF = """
            select most_times, longest_months, resolution_when_longer
              from restructuring_rule
             where programme_code = ? and valid_from <= ?
             order by valid_from desc
             limit 1""";
    private static final String HELD = """
            select r.class_held, r.instalments
              from loan l
              left join loan_standing s on s.loan_id = l.id
              join restructured_class r on r.method = l.collectibility and r.class_before = coalesce(s.class, 1)
             where l.id = ? and r.valid_from <= ?
             order by r.valid_from desc
             limit 1""";

    private final DataSource database;

    RestructuringRules(DataSource database) {
        this.database = database;
    }

    /**
     * What a programme says.
     *
     * @param mostTimes how often one loan
     * @param longestMonths how many instalments in all, those before included
     * @param resolutionWhenLonger whether more of them than were agreed need a resolution of the members
     */
    record Rule(int mostTimes, int longestMonths, boolean resolutionWhenLonger) {}

    /** None where the programme does not restructure. */
    Optional<Rule> of(String programmeCode, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setString(1, programmeCode);
            select.setObject(2, day);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Rule(row.getInt(1), row.getInt(2), row.getBoolean(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rules of restructuring could not be read", e);
        }
    }

    /** The class that a loan holds when it is restructured on a day; none where nothing says so. */
    Optional<Held> held(UUID loanId, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HELD)) {
            select.setObject(1, loanId);
            select.setObject(2, day);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Held(row.getInt(1), row.getInt(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("classes after restructuring could not be read", e);
        }
    }
}
