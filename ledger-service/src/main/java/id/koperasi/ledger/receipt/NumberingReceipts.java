package id.koperasi.ledger.receipt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Gives receipts their numbers, when somebody first asks. Who comes first or twice changes no number. */
@ApplicationScoped
public class NumberingReceipts {

    private static final int AT_ONCE = 2_000;
    private static final String NUMBER = "select number_receipts(:cooperative, :most)";

    private final EntityManager entities;

    NumberingReceipts(EntityManager entities) {
        this.entities = entities;
    }

    /** Numbers all that the journal has, a stretch in each transaction; of a book within the caller's reach. */
    public void of(UUID cooperativeId) {
        while (QuarkusTransaction.requiringNew().call(() -> stretch(cooperativeId))) {
            // more are left
        }
    }

    private boolean stretch(UUID cooperativeId) {
        return (Boolean) entities.createNativeQuery(NUMBER, Boolean.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("most", AT_ONCE)
                .getSingleResult();
    }
}
