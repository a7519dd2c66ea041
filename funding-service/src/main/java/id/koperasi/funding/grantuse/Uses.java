package id.koperasi.funding.grantuse;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The uses of grants within the caller's reach, and what they come to. */
@ApplicationScoped
class Uses {

    private static final String RECEIVED = """
            select a.cooperative_id, a.village_code, a.amount_sen, r.received_on
              from grant_allocation a join grant_receipt r on r.allocation_id = a.id
             where a.id = ?""";
    private static final String OF = """
            select purpose, amount_sen, spent_on, evidence from grant_use where allocation_id = ? order by id""";
    private static final String ADD = """
            insert into grant_use (id, allocation_id, cooperative_id, village_code, purpose, amount_sen, spent_on,
                                   evidence, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_UP = """
            insert into grant_use_total as t (allocation_id, cooperative_id, village_code, used_sen)
            values (?, ?, ?, ?)
                on conflict (allocation_id) do update set used_sen = t.used_sen + excluded.used_sen
            returning used_sen""";
    private static final String PLEDGES = """
            with pledge as (
                select p.id, p.donor, p.amount_sen
                  from grant_programme g join grant_pledge p on p.programme_id = g.id
                 where g.code = ?
            ), given as (
                select
            """;
    private static final String SUMS = """
                       as key, null::bigint as pledged_sen, a.cooperative_id, a.amount_sen,
                       r.allocation_id is not null as received, u.used_sen
                  from pledge p
                  join grant_allocation a on a.pledge_id = p.id and a.cancelled_on is null
                  left join grant_receipt r on r.allocation_id = a.id
                  left join grant_use_total u on u.allocation_id = a.id
                 union all
                select p.donor, p.amount_sen, null, null, false, null from pledge p where ?
            )
            select key, sum(pledged_sen)::bigint, count(distinct cooperative_id), coalesce(sum(amount_sen), 0)::bigint,
                   coalesce(sum(amount_sen) filter (where received), 0)::bigint, coalesce(sum(used_sen), 0)::bigint
              from given
             group by key
             order by key""";

    private final DataSource database;
    private final Ids ids;

    Uses(DataSource database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * A grant that was received.
     *
     * @param cooperativeId by whom
     * @param villageCode where
     * @param amount how much
     * @param receivedOn when
     */
    record Received(UUID cooperativeId, String villageCode, Rupiah amount, LocalDate receivedOn) {}

    /** By what grants are added up. */
    enum Dimension {
        /** Who gave them. */
        DONOR("p.donor"),
        /** The province of the cooperative. */
        PROVINCE("left(a.village_code, 2)"),
        /** Its regency or city. */
        REGENCY("left(a.village_code, 5)"),
        /** Its district (kecamatan). */
        DISTRICT("left(a.village_code, 8)");

        private final String key;

        Dimension(String key) {
            this.key = key;
        }
    }

    /**
     * Some grants added up.
     *
     * @param key what they have in common
     * @param pledged by their donor; nothing is pledged to a region
     * @param cooperatives to how many they go
     * @param allocated set aside
     * @param received by cooperatives
     * @param used accounted for
     */
    record Sum(
            String key, @Nullable Rupiah pledged, long cooperatives, Rupiah allocated, Rupiah received, Rupiah used) {

        /** Pledged and not received yet. */
        @Nullable Rupiah open() {
            return pledged == null ? null : pledged.minus(received);
        }

        /** Received and not accounted for yet. */
        Rupiah unaccounted() {
            return received.minus(used);
        }
    }

    Optional<Received> received(UUID allocationId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(RECEIVED)) {
            select.setObject(1, allocationId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Received(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                Rupiah.ofSen(row.getLong(3)),
                                row.getObject(4, LocalDate.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a grant could not be read", e);
        }
    }

    List<Use> of(UUID allocationId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, allocationId);
            try (ResultSet row = select.executeQuery()) {
                var uses = new ArrayList<Use>();
                while (row.next()) {
                    uses.add(new Use(
                            row.getString(1),
                            Rupiah.ofSen(row.getLong(2)),
                            row.getObject(3, LocalDate.class),
                            row.getString(4)));
                }
                return uses;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("uses could not be read", e);
        }
    }

    /** Adds uses; returns how much of the grant is accounted for then. */
    Rupiah add(UUID allocationId, Received grant, List<Use> uses, String actor) {
        try (Connection connection = database.getConnection();
                PreparedStatement sum = connection.prepareStatement(ADD_UP);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Use use : uses) {
                add.setObject(1, ids.next());
                add.setObject(2, allocationId);
                add.setObject(3, grant.cooperativeId());
                add.setString(4, grant.villageCode());
                add.setString(5, use.purpose());
                add.setLong(6, use.amount().sen());
                add.setObject(7, use.spentOn());
                add.setString(8, use.evidence());
                add.setString(9, actor);
                add.addBatch();
            }
            sum.setObject(1, allocationId);
            sum.setObject(2, grant.cooperativeId());
            sum.setString(3, grant.villageCode());
            sum.setLong(
                    4,
                    uses.stream()
                            .map(Use::amount)
                            .reduce(Rupiah.ZERO, Rupiah::plus)
                            .sen());
            try (ResultSet row = sum.executeQuery()) {
                row.next();
                add.executeBatch();
                return Rupiah.ofSen(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("uses could not be kept", e);
        }
    }

    List<Sum> sums(String programmeCode, Dimension by) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PLEDGES + by.key + " " + SUMS)) {
            select.setString(1, programmeCode);
            select.setBoolean(2, by == Dimension.DONOR);
            try (ResultSet row = select.executeQuery()) {
                var sums = new ArrayList<Sum>();
                while (row.next()) {
                    Long pledged = row.getObject(2, Long.class);
                    sums.add(new Sum(
                            row.getString(1),
                            pledged == null ? null : Rupiah.ofSen(pledged),
                            row.getLong(3),
                            Rupiah.ofSen(row.getLong(4)),
                            Rupiah.ofSen(row.getLong(5)),
                            Rupiah.ofSen(row.getLong(6))));
                }
                return sums;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("grants could not be added up", e);
        }
    }
}
