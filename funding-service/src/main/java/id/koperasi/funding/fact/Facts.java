package id.koperasi.funding.fact;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The facts known of cooperatives. A fact may be here before its cooperative is: events come in any order. */
@ApplicationScoped
public class Facts {

    private static final String NOTE = """
            insert into fact (event_id, cooperative_id, kind, event_type, since, until, reference, person, topic, grade,
                              limit_sen, certificate_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""";
    private static final String OF = """
            select event_id, cooperative_id, kind, event_type, since, until, reference, person, topic, grade, limit_sen
              from counting_fact
             where cooperative_id = any (?)
             order by noted_at, event_id""";

    private static final String REVOKE = """
            insert into certificate_revocation (cooperative_id, certificate_id, number, revoked_on, cause, event_id)
            values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""";

    private static final String WITHDRAW = """
            insert into pilot_withdrawal (event_id, cooperative_id, letter_id, letter_number, withdrawn_on)
            values (?, ?, ?, ?, ?)
                on conflict do nothing""";

    private final DataSource database;

    Facts(DataSource database) {
        this.database = database;
    }

    /**
     * A certificate counts no longer, whether its issue was heard before or is heard later.
     *
     * @param cooperativeId the cooperative
     * @param certificateId the certificate
     * @param number its number
     * @param revokedOn the first day on which it counts no longer
     * @param cause why; for some causes it never counted
     * @param eventId the event that says so
     */
    public record Revocation(
            UUID cooperativeId, UUID certificateId, String number, LocalDate revokedOn, String cause, String eventId) {}

    /**
     * A letter names no pilot any more, or does after all.
     *
     * @param eventId the event that says so
     * @param cooperativeId the cooperative
     * @param letterId the letter; absent of one that was told before letters had ids
     * @param letterNumber its number
     * @param withdrawnOn the first day on which it names no pilot; absent when it does after all
     */
    public record PilotWithdrawal(
            String eventId,
            UUID cooperativeId,
            @Nullable UUID letterId,
            String letterNumber,
            @Nullable LocalDate withdrawnOn) {}

    /** Keeps a fact; the same event said twice is one fact. */
    public void note(Fact fact) {
        note(fact, null);
    }

    /** Keeps a fact that a certificate says, as long as that certificate counts. */
    public void note(Fact fact, @Nullable UUID certificateId) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE)) {
            Rupiah limit = fact.limit();
            insert.setString(1, fact.eventId());
            insert.setObject(2, fact.cooperativeId());
            insert.setString(3, fact.kind().name());
            insert.setString(4, fact.eventType());
            insert.setObject(5, fact.since());
            insert.setObject(6, fact.until());
            insert.setString(7, fact.reference());
            insert.setString(8, fact.person());
            insert.setString(9, fact.topic());
            insert.setString(10, fact.grade());
            insert.setObject(11, limit == null ? null : limit.sen());
            insert.setObject(12, certificateId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a fact could not be kept", e);
        }
    }

    /** Keeps that a certificate was revoked; it is revoked once. */
    public void revoke(Revocation revocation) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(REVOKE)) {
            insert.setObject(1, revocation.cooperativeId());
            insert.setObject(2, revocation.certificateId());
            insert.setString(3, revocation.number());
            insert.setObject(4, revocation.revokedOn());
            insert.setString(5, revocation.cause());
            insert.setString(6, revocation.eventId());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a revocation could not be kept", e);
        }
    }

    /** Keeps what was said of a letter; the last word on it counts. */
    public void withdraw(PilotWithdrawal withdrawal) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(WITHDRAW)) {
            insert.setString(1, withdrawal.eventId());
            insert.setObject(2, withdrawal.cooperativeId());
            insert.setObject(3, withdrawal.letterId());
            insert.setString(4, withdrawal.letterNumber());
            insert.setObject(5, withdrawal.withdrawnOn());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the withdrawal of a letter could not be kept", e);
        }
    }

    /** All facts that count of one cooperative within the caller's reach, in the order in which they were heard. */
    public List<Fact> of(UUID cooperativeId) {
        return of(Set.of(cooperativeId));
    }

    /** All facts that count of these cooperatives within the caller's reach, in the order in which they were heard. */
    public List<Fact> of(Collection<UUID> cooperativeIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setArray(1, connection.createArrayOf("uuid", cooperativeIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                var facts = new ArrayList<Fact>();
                while (row.next()) {
                    facts.add(read(row));
                }
                return facts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("facts could not be read", e);
        }
    }

    private static Fact read(ResultSet row) throws SQLException {
        return new Fact(
                row.getString(1),
                row.getObject(2, UUID.class),
                FactKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                limit(row.getObject(11, Long.class)));
    }

    private static @Nullable Rupiah limit(@Nullable Long sen) {
        return sen == null ? null : Rupiah.ofSen(sen);
    }
}
