package id.koperasi.ledger.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** The business units (gerai, unit usaha) that the registry tells of; lines of entries name them. */
@ApplicationScoped
public class BusinessUnits {

    private static final String OPENED = """
            insert into business_unit (cooperative_id, id, function, name, opened_on)
            values (:cooperative, :id, :function, :name, :opened)
                on conflict (cooperative_id, id)
                do update set function = excluded.function, name = excluded.name, opened_on = excluded.opened_on""";

    private final EntityManager entities;

    BusinessUnits(EntityManager entities) {
        this.entities = entities;
    }

    /** A cooperative opened a unit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(UUID cooperativeId, UUID unitId, String function, String name, LocalDate openedOn) {
        entities.createNativeQuery(OPENED)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", unitId)
                .setParameter("function", function)
                .setParameter("name", name)
                .setParameter("opened", openedOn)
                .executeUpdate();
    }
}
