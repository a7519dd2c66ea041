package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.registry.activity.TrainingEvent.CertificateIssued;
import id.koperasi.registry.activity.TrainingEvent.CertificateRevoked;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.progress.Activities;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import id.koperasi.registry.progress.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * Puts what was heard of a cooperative where it counts. Every cooperative began here, so one that is not known is no fact
 * that comes later: the event is wrong, and its stream is parked for somebody to look at.
 */
@ApplicationScoped
class HeardFacts {

    private static final String HEARD = """
            insert into heard_milestone (cooperative_id, village_code, fact, day, event_id, person, valid_until,
                                         certificate_id)
            select :cooperative, :village, :fact, :day, :event, :person, :until, :certificate
             where not exists (select from cooperative where id = :cooperative and status in ('MERGED', 'DISSOLVED', 'WITHDRAWN'))
                on conflict do nothing""";

    private static final String REVOKED = """
            insert into heard_revocation (cooperative_id, village_code, certificate_id, number, fact, person, issued_on,
                                          revoked_on, cause, event_id)
            values (:cooperative, :village, :certificate, :number, :fact, :person, :issued, :revoked, :cause, :event)
                on conflict do nothing""";

    private final Session session;
    private final FormedCooperatives cooperatives;
    private final Milestones milestones;
    private final Periods periods;
    private final Activities activities;
    private final TransactionSynchronizationRegistry transaction;

    HeardFacts(
            Session session,
            FormedCooperatives cooperatives,
            Milestones milestones,
            Periods periods,
            Activities activities,
            TransactionSynchronizationRegistry transaction) {
        this.session = session;
        this.cooperatives = cooperatives;
        this.milestones = milestones;
        this.periods = periods;
        this.activities = activities;
        this.transaction = transaction;
    }

    /** What was told is kept beside what follows from it, so that this can be made again. */
    void reached(UUID cooperativeId, Milestone fact, LocalDate day, EventEnvelope envelope) {
        String village = villageOf(cooperativeId);
        heard(cooperativeId, fact, day, envelope)
                .setParameter("person", null, String.class)
                .setParameter("until", null, LocalDate.class)
                .setParameter("certificate", null, UUID.class)
                .executeUpdate();
        milestones.reached(cooperativeId, village, fact, day);
    }

    /** Somebody has a certificate, which counts while it is valid and he holds his office. */
    void trained(CertificateIssued told, Milestone fact, EventEnvelope envelope) {
        heard(told.cooperativeId(), fact, told.issuedOn(), envelope)
                .setParameter("person", told.person().value())
                .setParameter("until", told.validUntil(), LocalDate.class)
                .setParameter("certificate", told.certificateId())
                .executeUpdate();
        periods.otherwise(told.cooperativeId());
    }

    /** What was told of a certificate that counts no longer holds whether its issue was heard before or is heard later. */
    void revoked(CertificateRevoked told, Milestone fact, EventEnvelope envelope) {
        session.createNativeMutationQuery(REVOKED)
                .setParameter("cooperative", told.cooperativeId())
                .setParameter("village", villageOf(told.cooperativeId()))
                .setParameter("certificate", told.certificateId())
                .setParameter("number", told.number())
                .setParameter("fact", fact.name())
                .setParameter("person", told.person().value())
                .setParameter("issued", told.issuedOn())
                .setParameter("revoked", told.revokedOn())
                .setParameter("cause", told.reason())
                .setParameter("event", envelope.id())
                .executeUpdate();
        periods.otherwise(told.cooperativeId());
    }

    private MutationQuery heard(UUID cooperativeId, Milestone fact, LocalDate day, EventEnvelope envelope) {
        return session.createNativeMutationQuery(HEARD)
                .setParameter("cooperative", cooperativeId)
                .setParameter("village", villageOf(cooperativeId))
                .setParameter("fact", fact.name())
                .setParameter("day", day)
                .setParameter("event", envelope.id());
    }

    /** Events arrive in batches of one transaction; what the same batch has told of a day already is not asked again. */
    void happened(UUID cooperativeId, LocalDate day, String what) {
        if (told().signs().add(new Sign(cooperativeId, day, what))) {
            activities.happened(cooperativeId, villageOf(cooperativeId), day, what);
        }
    }

    /** The last word on a day is that it did not happen; what the same batch has told of it counts no more. */
    void notHappened(UUID cooperativeId, LocalDate day, String what) {
        told().signs().remove(new Sign(cooperativeId, day, what));
        activities.notHappened(cooperativeId, day, what);
    }

    private Told told() {
        var told = (Told) transaction.getResource(Told.class);
        if (told == null) {
            told = new Told(new HashSet<>());
            transaction.putResource(Told.class, told);
        }
        return told;
    }

    private record Sign(UUID cooperativeId, LocalDate day, String what) {}

    private record Told(Set<Sign> signs) {}

    /** Where a cooperative that must be known is; it stays there until what was heard of it is kept. */
    String villageOf(UUID cooperativeId) {
        return cooperatives
                .staying(cooperativeId)
                .map(CooperativeProfile::villageCode)
                .orElseThrow(() -> new IllegalStateException("no cooperative has the id " + cooperativeId));
    }
}
