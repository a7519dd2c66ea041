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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rules of support, yearly budgets, and what was placed out of each. */
@ApplicationScoped
class SupportRules {

    private static final String OF = """
            select ask_days, recommend_days, ceiling_percent, capital_output
              from support_rule
             where programme_code = ? and source = ? and valid_from <= ?
             order by valid_from desc
             limit 1""";
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
     * What holds for a source.
     *
     * @param askDays working days after the due day
     * @param recommendDays working days after it was asked for
     * @param ceilingPercent of the yearly budget; all of it when absent
     * @param capitalOutput whether what the loan bought secures it once support was placed
     */
    record Rule(int askDays, int recommendDays, @Nullable BigDecimal ceilingPercent, boolean capitalOutput) {

        /** How much of a budget may be placed, cut to the sen. */
        Rupiah of(Rupiah budget) {
            return ceilingPercent == null
                    ? budget
                    : Rupiah.ofSen(BigDecimal.valueOf(budget.sen())
                            .multiply(ceilingPercent)
                            .divide(PER_CENT, 0, RoundingMode.DOWN)
                            .longValueExact());
        }
    }

    /**
     * A yearly budget (pagu).
     *
     * @param regionCode whose
     * @param year of which year
     * @param source which fund
     */
    record Budget(String regionCode, int year, SupportSource source) {}

    /** None where the programme knows no support of this kind. */
    Optional<Rule> of(String programmeCode, SupportSource source, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            set(select, programmeCode, source.name(), day);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Rule(row.getInt(1), row.getInt(2), row.getBigDecimal(3), row.getBoolean(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rules of support could not be read", e);
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
