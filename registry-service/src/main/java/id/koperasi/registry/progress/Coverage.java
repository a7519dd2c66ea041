package id.koperasi.registry.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Villages that have a cooperative without one of their own: they share another's. */
@ApplicationScoped
public class Coverage {

    private static final String CHANGE = """
            insert into progress_change (village_code, fact, day, change)
            values (:village, 'VILLAGE_COVERED', :day, :change)""";

    private final EntityManager entities;

    Coverage(EntityManager entities) {
        this.entities = entities;
    }

    /** From this day on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begins(String villageCode, LocalDate day) {
        change(villageCode, day, 1);
    }

    /** From this day on no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ends(String villageCode, LocalDate day) {
        change(villageCode, day, -1);
    }

    private void change(String villageCode, LocalDate day, int change) {
        entities.createNativeQuery(CHANGE)
                .setParameter("village", villageCode)
                .setParameter("day", day)
                .setParameter("change", change)
                .executeUpdate();
    }
}
