package id.koperasi.funding.support;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The rules of support, yearly budgets, and what was placed out of each. The steps are those of the version that a loan was
 * signed under; how much of a yearly budget may be taken is law for the budget from a day on, whatever was signed.
 */
@ApplicationScoped
class SupportRules {

    private static final String OF = """
            select p.ask_days, p.recommend_days, p.capital_output
              from loan l
              join programme_version v on v.programme_code = l.programme_code and v.version = l.programme_version
              join programme_support p on p.version_id = v.id
             where l.id = ? and p.source = ?""";
    private static final String CEILING = """
            select percent from support_ceiling_rule where source = ? and valid_from <= ? order by valid_from desc limit 1""";
    private static final String BUDGET = """
            select amount_sen from yearly_budget where region_code = ? and year = ? and source = ? order by id desc limit 1""";
    private static final String RECORD = """
            insert into yearly_budget (id, region_code, year, source, amount_sen, reference, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String BEGIN =
            "insert into support_quota (region_code, year, source) values (?, ?, ?) on conflict do nothing";
    private static final String TAKE = """
            update support_quota set placed_sen = placed_sen + ?
             where region_code = ? and year = ? and source = ? and placed_sen + ? <= ?""";
    private static final String PLACED =
            "select placed_sen from support_quota where region_code = ? and year = ? and source = ?";
    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    private final DataSource database;
    private final BusinessClock clock;
    private final Ids ids;

    SupportRules(DataSource database, BusinessClock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What a version says of a source.
     *
     * @param askDays working days after the due day
     * @param recommendDays working days after it was asked for
     * @param capitalOutput whether what the loan bought secures it once support was placed
     */
    record Rule(int askDays, int recommendDays, boolean capitalOutput) {}

    /**
     * A yearly budget (pagu).
     *
     * @param regionCode whose
     * @param year of which year
     * @param source which fund
     */
    record Budget(String regionCode, int year, SupportSource source) {}

    /** None where the version of the loan knows no support of this kind. */
    Optional<Rule> of(UUID loanId, SupportSource source) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            set(select, loanId, source.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Rule(row.getInt(1), row.getInt(2), row.getBoolean(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rules of support could not be read", e);
        }
    }

    /** How much of an amount of a yearly budget may be placed by the law of a day, cut to the sen. */
    Rupiah mostOf(Rupiah amount, SupportSource source, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CEILING)) {
            set(select, source.name(), day);
            try (ResultSet row = select.executeQuery()) {
                BigDecimal percent = row.next() ? row.getBigDecimal(1) : null;
                return percent == null
                        ? amount
                        : Rupiah.ofSen(BigDecimal.valueOf(amount.sen())
                                .multiply(percent)
                                .divide(PER_CENT, 0, RoundingMode.DOWN)
                                .longValueExact());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("how much of a budget may be placed could not be read", e);
        }
    }

    /** How much it is by the last word. */
    Optional<Rupiah> amount(Budget budget) {
        return amount(BUDGET, budget);
    }

    /** What was placed out of it. */
    Rupiah placed(Budget budget) {
        return amount(PLACED, budget).orElse(Rupiah.ZERO);
    }

    void record(Budget budget, Rupiah amount, String reference, String by) {
        write(
                RECORD,
                ids.next(),
                budget.regionCode(),
                budget.year(),
                budget.source().name(),
                amount.sen(),
                reference,
                clock.now().atOffset(ZoneOffset.UTC),
                by);
    }

    /** Takes so much unless more than the limit would be placed; false when it would. */
    boolean take(Budget budget, Rupiah amount, Rupiah limit) {
        write(BEGIN, budget.regionCode(), budget.year(), budget.source().name());
        return write(
                        TAKE,
                        amount.sen(),
                        budget.regionCode(),
                        budget.year(),
                        budget.source().name(),
                        amount.sen(),
                        limit.sen())
                == 1;
    }

    private Optional<Rupiah> amount(String sql, Budget budget) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, budget.regionCode(), budget.year(), budget.source().name());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Rupiah.ofSen(row.getLong(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a yearly budget could not be read", e);
        }
    }

    private int write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a yearly budget could not be written", e);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
