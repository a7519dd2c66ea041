package id.koperasi.ledger.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Keeps a book until the end of the transaction, so that nothing is posted between what is read and what is done by it. */
@ApplicationScoped
public class BookLock {

    private final EntityManager entities;

    BookLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for the book. Take it before any row of it: the posting statement takes it first too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID cooperativeId) {
        entities.createNativeQuery("select lock_book(:cooperative)", Boolean.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult();
    }
}
