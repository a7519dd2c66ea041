package id.koperasi.funding.loan;

import id.koperasi.funding.loan.Loan.Agreed;
import id.koperasi.funding.loan.Loan.Sums;
import id.koperasi.funding.schedule.AllocationOrder;
import id.koperasi.funding.schedule.DayCount;
import id.koperasi.funding.schedule.DueDayRule;
import id.koperasi.funding.schedule.DueDays;
import id.koperasi.funding.schedule.EarlyEffect;
import id.koperasi.funding.schedule.RepaymentMethod;
import id.koperasi.funding.schedule.RepaymentTerms;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The loans within the caller's reach. */
@ApplicationScoped
public class Loans {

    private static final String ONE = "select * from loan where id = ?";
    /** Whoever bills a loan, and names it by that, waits for nobody who pays it, and keeps nobody waiting. */
    private static final String SOME = "select * from loan where id = any (?) order by id for no key update";

    private static final String NUMBERED = "select id from loan where upper(agreement_number) = any (?)";
    private static final String OF_COOPERATIVE = "select * from loan where cooperative_id = ? order by id";
    private static final String OPEN = """
            insert into loan (id, cooperative_id, village_code, programme_code, programme_version, agreement_number, purpose,
                              amount_sen, annual_rate_percent, tenor_months, grace_months, grace_capitalised,
                              repayment_method, day_count, due_day, allocation_order, early_effect, rounding_sen,
                              billed_days_before, collectibility, signed_on, draw_by, holiday_calendar, due_day_rule,
                              status, horizon)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SIGNED', ?)""";
    private static final String MOVE = """
            update loan l
               set status = n.status, first_disbursed_on = n.first_disbursed_on, disbursed_sen = n.disbursed,
                   lapsed_sen = n.lapsed, capitalised_sen = n.capitalised, principal_paid_sen = n.principal_paid,
                   interest_paid_sen = n.interest_paid, credit_sen = n.credit, schedule_version = n.version,
                   horizon = n.horizon, stale = false
              from unnest(?::uuid[], ?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::int[], ?::date[])
                   as n (id, status, first_disbursed_on, disbursed, lapsed, capitalised, principal_paid, interest_paid,
                         credit, version, horizon)
             where l.id = n.id""";

    private static final String CHANGE_RATE = "update loan set restructured_rate_percent = ? where id = ?";

    private final DataSource database;
    private final AuditTrail audit;

    Loans(DataSource database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** The loan, or the refusal that tells nobody whether it exists. */
    public Loan get(UUID id) {
        return known(read(ONE, id));
    }

    private Loan known(List<Loan> found) {
        Loan loan = found.stream().findFirst().orElseThrow(() -> new RejectedException(new NotFound()));
        audit.concerns(loan.cooperativeId(), loan.villageCode());
        return loan;
    }

    /** The loan, once the agreement is signed. */
    public Optional<Loan> find(UUID id) {
        return read(ONE, id).stream().findFirst();
    }

    /** The loan, for this transaction alone. */
    public Loan locked(UUID id) {
        return known(read(ONE + " for no key update", id));
    }

    /** Some loans, for this transaction alone, in the order in which everybody locks them. */
    List<Loan> locked(List<UUID> some) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SOME)) {
            select.setArray(1, connection.createArrayOf("uuid", some.toArray()));
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("loans could not be read", e);
        }
    }

    /** All loans of a cooperative, the oldest first. */
    public List<Loan> of(UUID cooperativeId) {
        return read(OF_COOPERATIVE, cooperativeId);
    }

    /** The loans whose agreements have one of these numbers, in upper case. */
    public List<UUID> numbered(Collection<String> agreementNumbers) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NUMBERED)) {
            select.setArray(1, connection.createArrayOf("text", agreementNumbers.toArray()));
            try (ResultSet row = select.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("loans could not be found", e);
        }
    }

    void open(Loan loan) {
        Agreed agreed = loan.agreement();
        RepaymentTerms terms = agreed.terms();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(OPEN)) {
            set(
                    insert,
                    loan.id(),
                    loan.cooperativeId(),
                    loan.villageCode(),
                    loan.programmeCode(),
                    agreed.programmeVersion(),
                    agreed.number(),
                    agreed.purpose(),
                    agreed.amount().sen(),
                    terms.annualRatePercent(),
                    terms.tenorMonths(),
                    terms.graceMonths(),
                    terms.graceCapitalised(),
                    terms.method().name(),
                    terms.dayCount().name(),
                    terms.dueDay(),
                    terms.allocation().name(),
                    terms.early().name(),
                    terms.rounding().sen(),
                    agreed.billedDaysBefore(),
                    agreed.collectibility(),
                    agreed.signedOn(),
                    agreed.drawBy(),
                    agreed.dueDays().calendar(),
                    agreed.dueDays().rule().name(),
                    loan.horizon());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a loan could not be opened", e);
        }
    }

    /** Writes how locked loans stand now. */
    void move(List<Loan> loans) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(MOVE)) {
            var columns = new Columns<>(connection, loans);
            set(
                    update,
                    columns.of("uuid", Loan::id),
                    columns.of("text", loan -> loan.status().name()),
                    columns.of("date", loan -> loan.sums().firstDisbursedOn()),
                    columns.of("int8", loan -> loan.sums().disbursed().sen()),
                    columns.of("int8", loan -> loan.sums().lapsed().sen()),
                    columns.of("int8", loan -> loan.sums().capitalised().sen()),
                    columns.of("int8", loan -> loan.sums().principalPaid().sen()),
                    columns.of("int8", loan -> loan.sums().interestPaid().sen()),
                    columns.of("int8", loan -> loan.sums().credit().sen()),
                    columns.of("int4", Loan::scheduleVersion),
                    columns.of("date", Loan::horizon));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("loans could not be moved on", e);
        }
    }

    /** From now on interest of a locked loan runs at this rate. */
    public void changeRate(UUID id, BigDecimal annualRatePercent) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(CHANGE_RATE)) {
            set(update, annualRatePercent, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the rate of a loan could not be changed", e);
        }
    }

    private List<Loan> read(String query, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, id);
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("loans could not be read", e);
        }
    }

    private static List<Loan> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            var loans = new ArrayList<Loan>();
            while (row.next()) {
                loans.add(read(row));
            }
            return loans;
        }
    }

    private static Loan read(ResultSet row) throws SQLException {
        return new Loan(
                row.getObject("id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                row.getString("village_code"),
                row.getString("programme_code"),
                new Agreed(
                        row.getString("agreement_number"),
                        row.getInt("programme_version"),
                        amount(row, "amount_sen"),
                        row.getString("purpose"),
                        terms(row),
                        new DueDays(
                                row.getString("holiday_calendar"), DueDayRule.valueOf(row.getString("due_day_rule"))),
                        row.getInt("billed_days_before"),
                        row.getString("collectibility"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("draw_by", LocalDate.class)),
                LoanStatus.valueOf(row.getString("status")),
                new Sums(
                        row.getObject("first_disbursed_on", LocalDate.class),
                        amount(row, "disbursed_sen"),
                        amount(row, "lapsed_sen"),
                        amount(row, "capitalised_sen"),
                        amount(row, "principal_paid_sen"),
                        amount(row, "interest_paid_sen"),
                        amount(row, "credit_sen")),
                row.getInt("schedule_version"),
                row.getObject("horizon", LocalDate.class));
    }

    private static RepaymentTerms terms(ResultSet row) throws SQLException {
        return new RepaymentTerms(
                row.getBigDecimal("annual_rate_percent").stripTrailingZeros(),
                row.getInt("tenor_months"),
                row.getInt("grace_months"),
                row.getBoolean("grace_capitalised"),
                RepaymentMethod.valueOf(row.getString("repayment_method")),
                DayCount.valueOf(row.getString("day_count")),
                row.getInt("due_day"),
                AllocationOrder.valueOf(row.getString("allocation_order")),
                EarlyEffect.valueOf(row.getString("early_effect")),
                amount(row, "rounding_sen"));
    }

    static Rupiah amount(ResultSet row, String column) throws SQLException {
        return Rupiah.ofSen(row.getLong(column));
    }

    static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
