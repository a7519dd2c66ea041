package id.koperasi.ledger.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Names opening balances: the first of a book, the second after the first was undone, and so on. */
@ApplicationScoped
class OpeningReferences {

    private static final String GIVEN = """
            select count(*)
              from entry_reference
             where cooperative_id = :cooperative
               and reference >= 'opening-balances:' and reference < 'opening-balances;'""";

    private final EntityManager entities;

    OpeningReferences(EntityManager entities) {
        this.entities = entities;
    }

    String next(UUID cooperativeId) {
        long given = (Long) entities.createNativeQuery(GIVEN, Long.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult();
        return "opening-balances:" + (given + 1);
    }
}
