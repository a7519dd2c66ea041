package id.koperasi.ledger.office;

import id.koperasi.platform.privacy.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** The appointments that the registry tells of; the end of one may be heard before its beginning. */
@ApplicationScoped
public class Officers {

    private final EntityManager entities;
    private final HeldOffices held;
    private final TransactionSynchronizationRegistry transaction;

    Officers(EntityManager entities, HeldOffices held, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.held = held;
        this.transaction = transaction;
    }

    /** Somebody holds an office from a day on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appoint(
            UUID cooperativeId,
            UUID appointmentId,
            PersonReference person,
            String office,
            LocalDate termFrom,
            LocalDate termUntil) {
        entities.createNativeQuery("""
                insert into officer (cooperative_id, appointment_id, person, office, term_from, term_until)
                values (:cooperative, :appointment, :person, :office, :from, :until)
                    on conflict (person, cooperative_id, appointment_id)
                    do update set office = excluded.office, term_from = excluded.term_from,
                                  term_until = excluded.term_until""")
                .setParameter("cooperative", cooperativeId)
                .setParameter("appointment", appointmentId)
                .setParameter("person", person.value())
                .setParameter("office", office)
                .setParameter("from", termFrom)
                .setParameter("until", termUntil)
                .executeUpdate();
        forgetAfterwards();
    }

    /** He holds it no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID cooperativeId, UUID appointmentId, PersonReference person, String office, LocalDate endedOn) {
        entities.createNativeQuery("""
                insert into officer (cooperative_id, appointment_id, person, office, ended_on)
                values (:cooperative, :appointment, :person, :office, :ended)
                    on conflict (person, cooperative_id, appointment_id)
                    do update set ended_on = excluded.ended_on""")
                .setParameter("cooperative", cooperativeId)
                .setParameter("appointment", appointmentId)
                .setParameter("person", person.value())
                .setParameter("office", office)
                .setParameter("ended", endedOn)
                .executeUpdate();
        forgetAfterwards();
    }

    private void forgetAfterwards() {
        transaction.registerInterposedSynchronization(new Forgetting());
    }

    private final class Forgetting implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is left to write.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                held.forget();
            }
        }
    }
}
