package id.koperasi.funding.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The receipts within the caller's reach. */
@ApplicationScoped
class Receipts implements PanacheRepositoryBase<Receipt, UUID> {

    private static final String RECEIVE = """
            insert into grant_receipt (allocation_id, cooperative_id, village_code, received_on, actor)
            select a.id, a.cooperative_id, a.village_code, :day, :actor
              from grant_allocation a
             where a.id = any (:ids)
             order by a.id
                on conflict do nothing
            returning allocation_id""";

    private final EntityManager entities;

    Receipts(EntityManager entities) {
        this.entities = entities;
    }

    /** Records those that nobody else has recorded, and says which they are. */
    @SuppressWarnings("unchecked")
    Set<UUID> receive(Collection<UUID> allocationIds, LocalDate day, String actor) {
        return Set.copyOf(entities.createNativeQuery(RECEIVE, UUID.class)
                .setParameter("ids", allocationIds.toArray(UUID[]::new))
                .setParameter("day", day)
                .setParameter("actor", actor)
                .getResultList());
    }

    /** When each of these allocations was received, if it was. */
    Map<UUID, LocalDate> daysOf(Collection<UUID> allocationIds) {
        return list("allocationId in ?1", allocationIds).stream()
                .collect(Collectors.toMap(Receipt::allocationId, Receipt::receivedOn));
    }
}
