package id.koperasi.funding.portfolio;

import id.koperasi.platform.caller.Reach;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Loans added up, as each stood at the end of the latest business day. */
@ApplicationScoped
class Portfolios {

    private static final int PROVINCE = 2;
    private static final int REGENCY = 5;
    private static final int DISTRICT = 8;

    private static final String OF_LOANS = """
             count(*), sum(s.outstanding_sen)::bigint, sum(s.overdue_principal_sen)::bigint,
                   sum(s.overdue_interest_sen)::bigint, sum(s.accrued_sen)::bigint,
                   coalesce(sum(s.outstanding_sen) filter (where s.non_performing), 0)::bigint
              from loan_standing s
             where s.outstanding_sen > 0""";
    /** Sums and what is not added to them yet, in one statement. */
    private static final String OF_SUMS = """
             sum(s.loans)::bigint, sum(s.outstanding_sen)::bigint, sum(s.overdue_principal_sen)::bigint,
                   sum(s.overdue_interest_sen)::bigint, sum(s.accrued_sen)::bigint,
                   coalesce(sum(s.outstanding_sen) filter (where s.non_performing), 0)::bigint
              from (select province, programme_code, purpose, vintage, class, non_performing, state, loans, outstanding_sen,
                           overdue_principal_sen, overdue_interest_sen, accrued_sen
                      from portfolio_sum
                    union all
                    select province, programme_code, purpose, vintage, class, non_performing, state, loans, outstanding_sen,
                           overdue_principal_sen, overdue_interest_sen, accrued_sen
                      from portfolio_delta) s
             where true""";
    /** What is written off is no part of the portfolio any more. */
    private static final String NOT_WRITTEN_OFF = " and s.state <> 'WRITTEN_OFF'";

    private static final String DUE = """
            select s.next_due_on, s.loan_id, s.cooperative_id, s.village_code, s.programme_code, s.next_due_sen,
                   s.overdue_principal_sen + s.overdue_interest_sen, s.class
              from loan_standing s
             where s.state = 'RUNNING' and s.next_due_on is not null and (s.next_due_on, s.loan_id) > (?, ?) and s.next_due_on <= ?""";
    private static final String PROGRAMME = " and s.programme_code = ?";
    private static final String IN_ORDER = " order by s.next_due_on, s.loan_id limit ?";

    private final DataSource database;

    Portfolios(DataSource database) {
        this.database = database;
    }

    /**
     * Which loans are meant.
     *
     * @param region a region and all below it; the nation without it
     * @param programme one programme; all without it
     * @param reach which of them the caller may see: said again to the database, which can then look at fewer rows
     */
    record Asked(@Nullable String region, @Nullable String programme, Reach reach) {}

    /**
     * Some loans added up.
     *
     * @param key what they have in common
     * @param loans how many
     * @param outstanding principal that is owed
     * @param overduePrincipal principal that should have been paid
     * @param overdueInterest interest that should have been paid
     * @param accrued interest of running periods
     * @param nonPerforming principal of loans in classes that count as non-performing
     */
    record Sum(
            String key,
            long loans,
            Rupiah outstanding,
            Rupiah overduePrincipal,
            Rupiah overdueInterest,
            Rupiah accrued,
            Rupiah nonPerforming) {}

    /**
     * The next instalment of a loan.
     *
     * @param dueOn when
     * @param loanId of which loan
     * @param cooperativeId who owes it
     * @param villageCode where that is
     * @param programmeCode whose money it is
     * @param amount how much
     * @param overdue what should have been paid before
     * @param loanClass in which class it is
     */
    record Due(
            LocalDate dueOn,
            UUID loanId,
            UUID cooperativeId,
            String villageCode,
            String programmeCode,
            Rupiah amount,
            Rupiah overdue,
            int loanClass) {}

    /** From the sums of provinces for whoever sees all of them, unless what is below a province is asked for. */
    List<Sum> sums(Asked asked, Dimension by) {
        String region = asked.region();
        boolean ofProvinces = asked.reach().everything()
                && (region == null || (region.length() == PROVINCE && by != Dimension.REGION));
        var values = new ArrayList<Object>();
        String sql = ofProvinces ? ofProvinces(asked, by, values) : ofLoans(asked, by, values);
        return query(
                sql,
                values,
                row -> new Sum(
                        row.getString(1),
                        row.getLong(2),
                        Rupiah.ofSen(row.getLong(3)),
                        Rupiah.ofSen(row.getLong(4)),
                        Rupiah.ofSen(row.getLong(5)),
                        Rupiah.ofSen(row.getLong(6)),
                        Rupiah.ofSen(row.getLong(7))));
    }

    private static String ofLoans(Asked asked, Dimension by, List<Object> values) {
        Key key = key(by, "left(s.village_code, " + below(asked.region()) + ")");
        return "select " + key.shown() + ", " + OF_LOANS + written(by) + conditions(asked, values) + " group by "
                + key.grouped() + " order by 1";
    }

    private static String ofProvinces(Asked asked, Dimension by, List<Object> values) {
        Key key = key(by, "s.province");
        var sql = new StringBuilder("select " + key.shown() + ", " + OF_SUMS + written(by));
        if (asked.region() != null) {
            sql.append(" and s.province = ?");
            values.add(asked.region());
        }
        if (asked.programme() != null) {
            sql.append(PROGRAMME);
            values.add(asked.programme());
        }
        return sql + " group by " + key.grouped() + " having sum(s.loans) > 0 order by 1";
    }

    private static String written(Dimension by) {
        return by == Dimension.STATE ? "" : NOT_WRITTEN_OFF;
    }

    /** What becomes due until a day, behind a place in the order of days. */
    List<Due> due(Asked asked, LocalDate afterDay, UUID afterLoan, LocalDate until, int rows) {
        var values = new ArrayList<Object>(List.of(afterDay, afterLoan, until));
        String sql = DUE + conditions(asked, values) + IN_ORDER;
        values.add(rows);
        return query(
                sql,
                values,
                row -> new Due(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        Rupiah.ofSen(row.getLong(6)),
                        Rupiah.ofSen(row.getLong(7)),
                        row.getInt(8)));
    }

    /** By what rows are grouped, and how it is shown: a column is made a text once a group and not once a row. */
    private record Key(String grouped, String shown) {

        static Key of(String column) {
            return new Key(column, column);
        }
    }

    private static Key key(Dimension by, String region) {
        return switch (by) {
            case REGION -> Key.of(region);
            case PROGRAMME -> Key.of("s.programme_code");
            case CLASS -> new Key("s.class", "s.class::text");
            case PURPOSE -> Key.of("s.purpose");
            case VINTAGE -> new Key("s.vintage", "to_char(s.vintage, 'YYYY-MM')");
            case STATE -> Key.of("s.state");
        };
    }

    /** How long the codes are of what stands directly below a region. */
    private static int below(@Nullable String region) {
        if (region == null) {
            return PROVINCE;
        }
        return switch (region.length()) {
            case PROVINCE -> REGENCY;
            case REGENCY -> DISTRICT;
            default -> Integer.MAX_VALUE;
        };
    }

    private static String conditions(Asked asked, List<Object> values) {
        var conditions = new StringBuilder();
        if (asked.region() != null) {
            conditions.append(" and ").append(within(asked.region(), values));
        }
        if (asked.programme() != null) {
            conditions.append(PROGRAMME);
            values.add(asked.programme());
        }
        if (!asked.reach().everything()) {
            var own = new ArrayList<String>();
            asked.reach().regions().forEach(region -> own.add(within(region, values)));
            conditions
                    .append(" and (")
                    .append(own.isEmpty() ? "false" : String.join(" or ", own))
                    .append(')');
        }
        return conditions.toString();
    }

    /** Codes sort byte by byte, and nothing but what is below a region stands between its dot and what follows a dot. */
    private static String within(String region, List<Object> values) {
        values.add(region);
        values.add(region + ".");
        values.add(region + "/");
        return "(s.village_code = ? or (s.village_code >= ? and s.village_code < ?))";
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, List<Object> values, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                var rows = new ArrayList<T>();
                while (row.next()) {
                    rows.add(reading.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a portfolio could not be read", e);
        }
    }
}
