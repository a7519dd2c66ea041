package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.progress.Activities;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Puts what was heard of a cooperative where it counts. Every cooperative began here, so one that is not known is no fact
 * that comes later: the event is wrong, and its stream is parked for somebody to look at.
 */
@ApplicationScoped
class HeardFacts {

    private static final String HEARD = """
            insert into heard_milestone (cooperative_id, village_code, fact, day, event_id)
            select :cooperative, :village, :fact, :day, :event
             where not exists (select from cooperative where id = :cooperative and status in ('MERGED', 'DISSOLVED'))
                on conflict do nothing""";

    private final Session session;
    private final FormedCooperatives cooperatives;
    private final Milestones milestones;
    private final Activities activities;

    HeardFacts(Session session, FormedCooperatives cooperatives, Milestones milestones, Activities activities) {
        this.session = session;
        this.cooperatives = cooperatives;
        this.milestones = milestones;
        this.activities = activities;
    }

    /** What was told is kept beside what follows from it, so that this can be made again. */
    void reached(UUID cooperativeId, Milestone fact, LocalDate day, EventEnvelope envelope) {
        String village = villageOf(cooperativeId);
        session.createNativeMutationQuery(HEARD)
                .setParameter("cooperative", cooperativeId)
                .setParameter("village", village)
                .setParameter("fact", fact.name())
                .setParameter("day", day)
                .setParameter("event", envelope.id())
                .executeUpdate();
        milestones.reached(cooperativeId, village, fact, day);
    }

    void happened(UUID cooperativeId, LocalDate day, String what) {
        activities.happened(cooperativeId, villageOf(cooperativeId), day, what);
    }

    private String villageOf(UUID cooperativeId) {
        return cooperatives
                .find(cooperativeId)
                .map(CooperativeProfile::villageCode)
                .orElseThrow(() -> new IllegalStateException("no cooperative has the id " + cooperativeId));
    }
}
