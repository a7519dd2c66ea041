package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The later life of loans, each event once: what funding told again changes nothing. */
@ApplicationScoped
class HeardLoans {

    private static final String HEARD = """
            insert into heard_loan (event_id, cooperative_id, village_code, application_id, what, day, detail)
            values (:event, :cooperative, :village, :application, :what, :day, :detail)
                on conflict do nothing""";

    private final Session session;
    private final HeardFacts facts;

    HeardLoans(Session session, HeardFacts facts) {
        this.session = session;
        this.facts = facts;
    }

    /** What may become of a loan. */
    enum What {
        RESTRUCTURED,
        CLASS_CHANGED,
        SETTLED,
        WRITTEN_OFF,
        TRANSFERRED
    }

    /** A loan of one cooperative. */
    record Loan(UUID cooperativeId, UUID applicationId) {}

    void became(Loan loan, What what, LocalDate day, @Nullable String detail, EventEnvelope envelope) {
        session.createNativeMutationQuery(HEARD)
                .setParameter("event", envelope.id())
                .setParameter("cooperative", loan.cooperativeId())
                .setParameter("village", facts.villageOf(loan.cooperativeId()))
                .setParameter("application", loan.applicationId())
                .setParameter("what", what.name())
                .setParameter("day", day)
                .setParameter("detail", detail, String.class)
                .executeUpdate();
    }
}
