package id.koperasi.funding.recovery;

import id.koperasi.funding.recovery.Recovery.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** When a loan counts as lost, by the version it was signed under. */
@ApplicationScoped
class RecoveryRules {

    private static final String OF = """
            select r.class_least, r.letters_least, r.months_after_transfer
              from loan l
              join programme_version v on v.programme_code = l.programme_code and v.version = l.programme_version
              join programme_recovery r on r.version_id = v.id
             where l.id = ? and r.kind = ?""";
    private static final String STANDING = """
            select s.class, (select count(*) from billing_letter b where b.loan_id = s.loan_id and b.issued_on >= s.arrears_since)
              from loan_standing s
             where s.loan_id = ?""";

    private final DataSource database;

    RecoveryRules(DataSource database) {
        this.database = database;
    }

    /**
     * What must be so.
     *
     * @param classLeast the class it is in, or a worse one
     * @param lettersLeast how many billing letters were written of its arrears
     * @param monthsAfterTransfer how long ago it was given to PUPN
     */
    record Rule(int classLeast, int lettersLeast, int monthsAfterTransfer) {}

    /**
     * How a loan stands.
     *
     * @param loanClass in which class
     * @param letters how many were written of its arrears
     */
    record Standing(int loanClass, int letters) {}

    /** None where such loans are not given away or written off here. */
    Optional<Rule> of(UUID loanId, Kind kind) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, loanId);
            select.setString(2, kind.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Rule(row.getInt(1), row.getInt(2), row.getInt(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rules for lost loans could not be read", e);
        }
    }

    /** As of the end of the latest business day; in no class before the first. */
    Standing standing(UUID loanId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STANDING)) {
            select.setObject(1, loanId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Standing(row.getInt(1), row.getInt(2)) : new Standing(1, 0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("how a loan stands could not be read", e);
        }
    }
}
