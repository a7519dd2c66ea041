package id.koperasi.funding.spending;

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

/** Loans of which something was paid out so long ago that it should be accounted for, and is not. */
@ApplicationScoped
class Unreported {

    /** What was spent later than that day does not count on it. */
    private static final String LIST = """
            select a.id, a.cooperative_id, a.village_code, a.programme_code, p.due, u.used, p.since
              from application a
              join programme_version v on v.programme_code = a.programme_code and v.version = a.programme_version
             cross join lateral (
                    select coalesce(sum(t.amount_sen), 0)::bigint as due,
                           min(t.disbursed_on) + v.use_report_days + 1 as since
                      from tranche t
                     where t.application_id = a.id and t.disbursed_on + v.use_report_days < ?
                       and not exists (select from tranche_return r where r.tranche_id = t.id)) p
             cross join lateral (
                    select coalesce(sum(s.amount_sen), 0)::bigint as used
                      from spending s
                     where s.application_id = a.id and s.spent_on <= ?) u
             where v.use_report_days is not null and p.due > u.used and a.id > ?
               and (?::text is null or region_within(a.village_code, array[?::text]))
               and (? or region_within(a.village_code, ?::text[]))
             order by a.id
             limit ?""";

    private final DataSource database;

    Unreported(DataSource database) {
        this.database = database;
    }

    /**
     * Which loans are meant.
     *
     * @param region a region and all below it; the nation without it
     * @param asOf the business date
     * @param reach which of them the caller may see, said again to the database
     */
    record Asked(@Nullable String region, LocalDate asOf, Reach reach) {}

    /**
     * A loan of which something is missing.
     *
     * @param applicationId the application, and so the loan
     * @param cooperativeId whose it is
     * @param villageCode where
     * @param programmeCode of which programme
     * @param due what should be accounted for
     * @param used what is
     * @param since when the first of it became overdue
     */
    record Row(
            UUID applicationId,
            UUID cooperativeId,
            String villageCode,
            String programmeCode,
            Rupiah due,
            Rupiah used,
            LocalDate since) {}

    List<Row> list(Asked asked, UUID after, int rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setObject(1, asked.asOf());
            select.setObject(2, asked.asOf());
            select.setObject(3, after);
            select.setString(4, asked.region());
            select.setString(5, asked.region());
            select.setBoolean(6, asked.reach().everything());
            select.setArray(
                    7, connection.createArrayOf("text", asked.reach().regions().toArray()));
            select.setInt(8, rows);
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Row>();
                while (row.next()) {
                    found.add(new Row(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            Rupiah.ofSen(row.getLong(5)),
                            Rupiah.ofSen(row.getLong(6)),
                            row.getObject(7, LocalDate.class)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what nobody accounted for could not be read", e);
        }
    }
}
