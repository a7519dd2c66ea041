package id.koperasi.funding.grant;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.request.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The allocations within the caller's reach, and what they come to. */
@ApplicationScoped
class Allocations implements PanacheRepositoryBase<Allocation, UUID> {

    private static final String FIGURES = """
            select coalesce((select sum(p.amount_sen) from grant_pledge p
                              where p.programme_id = :programme and p.pledged_on <= :day), 0)::bigint as pledged,
                   coalesce(sum(a.amount_sen), 0)::bigint as allocated,
                   coalesce(sum(a.amount_sen) filter (where r.received_on <= :day), 0)::bigint as received,
                   coalesce(sum(b.amount_sen) filter (where b.booked_on <= :day), 0)::bigint as booked,
                   count(distinct a.cooperative_id) as cooperatives
              from grant_allocation a
              left join grant_receipt r on r.allocation_id = a.id
              left join booking b on b.cause_id = r.allocation_id
             where a.programme_id = :programme and a.allocated_on <= :day
               and (a.cancelled_on is null or a.cancelled_on > :day)""";

    private static final String RECEIVED = """
            select a.pledge_id, sum(a.amount_sen)::bigint as received
              from grant_allocation a
              join grant_receipt r on r.allocation_id = a.id
             where a.programme_id = :programme
             group by a.pledge_id""";

    private static final String HELD = """
            select a.cooperative_id, a.id, a.amount_sen
              from grant_allocation a
             where a.pledge_id = :pledge and a.cooperative_id = any(cast(:cooperatives as uuid[]))
               and a.cancelled_on is null""";

    /** However many there are, in one statement. */
    private static final String ADD = """
            insert into grant_allocation (id, programme_id, pledge_id, cooperative_id, village_code, amount_sen, allocated_on, actor)
            select a.id, :programme, :pledge, a.cooperative, a.village, :amount, :day, :actor
              from unnest(cast(:ids as uuid[]), cast(:cooperatives as uuid[]), cast(:villages as text[]))
                   as a (id, cooperative, village)""";

    private final EntityManager entities;

    Allocations(EntityManager entities) {
        this.entities = entities;
    }

    /** The same amount of one pledge on one day for each. */
    void add(List<Allocation> made) {
        if (made.isEmpty()) {
            return;
        }
        Allocation any = made.getFirst();
        entities.createNativeQuery(ADD)
                .setParameter("programme", any.programmeId())
                .setParameter("pledge", any.pledgeId())
                .setParameter("amount", any.amount().sen())
                .setParameter("day", any.allocatedOn())
                .setParameter("actor", any.actor())
                .setParameter("ids", made.stream().map(Allocation::id).toArray(UUID[]::new))
                .setParameter(
                        "cooperatives",
                        made.stream().map(Allocation::cooperativeId).toArray(UUID[]::new))
                .setParameter(
                        "villages", made.stream().map(Allocation::villageCode).toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * What a programme comes to at the end of a day.
     *
     * @param pledged by donors
     * @param allocated set aside for cooperatives
     * @param received by cooperatives
     * @param booked in the books of cooperatives, as the ledger says
     * @param cooperatives that something is set aside for
     */
    record Figures(Rupiah pledged, Rupiah allocated, Rupiah received, Rupiah booked, long cooperatives) {

        /** Pledged and not received yet. */
        Rupiah open() {
            return pledged.minus(received);
        }

        /** Pledged and not set aside for anybody yet. */
        Rupiah unallocated() {
            return pledged.minus(allocated);
        }
    }

    Figures figures(GrantProgramme programme, LocalDate day) {
        Tuple sums = (Tuple) entities.createNativeQuery(FIGURES, Tuple.class)
                .setParameter("programme", programme.id())
                .setParameter("day", day)
                .getSingleResult();
        return new Figures(
                Rupiah.ofSen(sums.get("pledged", Long.class)),
                Rupiah.ofSen(sums.get("allocated", Long.class)),
                Rupiah.ofSen(sums.get("received", Long.class)),
                Rupiah.ofSen(sums.get("booked", Long.class)),
                sums.get("cooperatives", Long.class));
    }

    /** What was received of each pledge, of those of which something was. */
    @SuppressWarnings("unchecked")
    Map<UUID, Rupiah> received(GrantProgramme programme) {
        List<Tuple> sums = entities.createNativeQuery(RECEIVED, Tuple.class)
                .setParameter("programme", programme.id())
                .getResultList();
        return sums.stream()
                .collect(Collectors.toMap(
                        sum -> sum.get("pledge_id", UUID.class), sum -> Rupiah.ofSen(sum.get("received", Long.class))));
    }

    /** What is set aside for a cooperative already. */
    record Held(UUID id, Rupiah amount) {}

    /** What is set aside of a pledge for some cooperatives, by cooperative. */
    @SuppressWarnings("unchecked")
    Map<UUID, Held> held(Pledge pledge, Collection<UUID> cooperativeIds) {
        List<Tuple> rows = entities.createNativeQuery(HELD, Tuple.class)
                .setParameter("pledge", pledge.id())
                .setParameter("cooperatives", cooperativeIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("cooperative_id", UUID.class),
                        row -> new Held(row.get("id", UUID.class), Rupiah.ofSen(row.get("amount_sen", Long.class)))));
    }

    Map<UUID, Allocation> byId(GrantProgramme programme, Collection<UUID> ids) {
        return list("programmeId = ?1 and id in ?2", programme.id(), ids).stream()
                .collect(Collectors.toMap(Allocation::id, Function.identity()));
    }

    /** In the order in which they were made. */
    List<Allocation> after(GrantProgramme programme, PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return find("programmeId = ?1 and id > ?2", Sort.by("id"), programme.id(), after)
                .range(0, page.rowsToRead() - 1)
                .list();
    }
}
