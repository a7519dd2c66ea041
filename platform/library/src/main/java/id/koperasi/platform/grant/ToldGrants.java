package id.koperasi.platform.grant;

import id.koperasi.platform.caller.AccessGrant;
import id.koperasi.platform.caller.AccessGrant.Kind;
import id.koperasi.platform.caller.AccessGrants;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The access grants that this service was told of, by whoever grants them or by his events. */
@ApplicationScoped
public class ToldGrants implements AccessGrants {

    /** A withdrawal stays, whatever is told again of the grant. */
    private static final String KEEP = """
            insert into access_grant (id, letter_number, holder, kind, scope, region, tenant, personal_data, valid_from,
                                      valid_until, withdrawn_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
               set withdrawn_at = coalesce(access_grant.withdrawn_at, excluded.withdrawn_at)""";

    private static final String IN_FORCE = """
            select id, letter_number, kind, region, tenant, personal_data
              from access_grant
             where holder = ? and valid_from <= ? and valid_until >= ? and withdrawn_at is null
             order by letter_number, id""";

    private final DataSource database;
    private final BusinessClock clock;

    ToldGrants(DataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<AccessGrant> inForce(String holder) {
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(IN_FORCE)) {
            find.setString(1, holder);
            find.setObject(2, today);
            find.setObject(3, today);
            var found = new ArrayList<AccessGrant>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    found.add(grant(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("access grants could not be read", e);
        }
    }

    private static AccessGrant grant(ResultSet row) throws SQLException {
        return new AccessGrant(
                row.getObject(1, UUID.class),
                row.getString(2),
                Kind.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getBoolean(6));
    }

    /** Keeps what is told of a grant, in the transaction of whoever tells it; told again, it changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(ToldGrant told) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, told.id());
            keep.setString(2, told.letterNumber());
            keep.setString(3, told.holder());
            keep.setString(4, told.kind().name());
            keep.setString(5, told.scope());
            keep.setString(6, told.region());
            keep.setObject(7, told.tenant());
            keep.setBoolean(8, told.personalData());
            keep.setObject(9, told.validFrom());
            keep.setObject(10, told.validUntil());
            Instant withdrawnAt = told.withdrawnAt();
            keep.setObject(11, withdrawnAt == null ? null : withdrawnAt.atOffset(ZoneOffset.UTC));
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an access grant could not be kept", e);
        }
    }
}
