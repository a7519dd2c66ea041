package id.koperasi.funding.settlement;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The settlement letters that were issued. */
@ApplicationScoped
class SettlementLetters {

    private static final String OF = """
            select loan_id, programme_code, year, serial, cooperative_name, agreement_number, issued_on, settled_on,
                   principal_paid_sen, interest_paid_sen, credit_sen
              from settlement_letter
             where loan_id = ?""";
    private static final String ADD = """
            insert into settlement_letter (loan_id, programme_code, year, serial, cooperative_name, agreement_number,
                                           issued_on, settled_on, principal_paid_sen, interest_paid_sen, credit_sen,
                                           issued_by, issued_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String NEXT = "select nextval('settlement_letter_number')";
    private static final String NUMBERED = "select * from settlement_letter_numbered(?, ?, ?)";

    private final DataSource database;
    private final BusinessClock clock;

    SettlementLetters(DataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What anybody may read of a letter.
     *
     * @param cooperativeName to whom
     * @param agreementNumber of the agreement
     * @param issuedOn when
     * @param settledOn the day of the last payment that was needed
     */
    record Genuine(String cooperativeName, String agreementNumber, LocalDate issuedOn, LocalDate settledOn) {}

    /** That of a loan within reach. */
    Optional<SettlementLetter> of(UUID loanId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, loanId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a settlement letter could not be read", e);
        }
    }

    /** The letter of a number, for anybody. */
    Optional<Genuine> numbered(LetterNumber number) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NUMBERED)) {
            select.setString(1, number.programmeCode());
            select.setInt(2, number.year());
            select.setLong(3, number.serial());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Genuine(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a settlement letter could not be checked", e);
        }
    }

    long nextSerial() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("a settlement letter could not be numbered", e);
        }
    }

    void add(SettlementLetter letter, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, letter.loanId());
            insert.setString(2, letter.number().programmeCode());
            insert.setInt(3, letter.number().year());
            insert.setLong(4, letter.number().serial());
            insert.setString(5, letter.cooperativeName());
            insert.setString(6, letter.agreementNumber());
            insert.setObject(7, letter.issuedOn());
            insert.setObject(8, letter.settledOn());
            insert.setLong(9, letter.principalPaid().sen());
            insert.setLong(10, letter.interestPaid().sen());
            insert.setLong(11, letter.credit().sen());
            insert.setString(12, by);
            insert.setObject(13, clock.now().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a settlement letter could not be kept", e);
        }
    }

    private static SettlementLetter read(ResultSet row) throws SQLException {
        return new SettlementLetter(
                row.getObject(1, UUID.class),
                new LetterNumber(row.getString(2), row.getInt(3), row.getLong(4)),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                Rupiah.ofSen(row.getLong(9)),
                Rupiah.ofSen(row.getLong(10)),
                Rupiah.ofSen(row.getLong(11)));
    }
}
