package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.registry.activity.TrainingEvent.MentoringVisitRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What coaches found in cooperatives, as training last told of each visit. */
@ApplicationScoped
class HeardVisits {

    private static final String HEARD = """
            insert into heard_visit as v (cooperative_id, village_code, visit_id, organisation, visited_on, areas, actions,
                                          open_actions, sequence, event_id)
            values (:cooperative, :village, :visit, :organisation, :visited, :areas, :actions, :open, :sequence, :event)
                on conflict (cooperative_id, visit_id) do update
               set organisation = excluded.organisation, visited_on = excluded.visited_on, areas = excluded.areas,
                   actions = excluded.actions, open_actions = excluded.open_actions, sequence = excluded.sequence,
                   event_id = excluded.event_id
             where v.sequence < excluded.sequence""";

    private static final String LAST = """
            select visited_on, organisation, areas, actions,
                   count(*) over (), cast(sum(open_actions) over () as integer)
              from heard_visit
             where cooperative_id = :cooperative and visited_on <= :day
             order by visited_on desc, visit_id desc
             limit 1""";

    private final Session session;

    HeardVisits(Session session) {
        this.session = session;
    }

    /**
     * The last visit up to a day, and what all of them left to be done.
     *
     * @param visitedOn the day of the last
     * @param organisation who sent the coach
     * @param areas in which he found something
     * @param actions how many were agreed then
     * @param visits how many visits there were
     * @param openActions how many of the actions of all visits are not done, as it is known now; null where training did
     *     not say
     */
    record Coaching(
            LocalDate visitedOn,
            String organisation,
            List<String> areas,
            int actions,
            long visits,
            @Nullable Integer openActions) {}

    /** The later word on a visit counts, whichever is heard first. */
    void hear(MentoringVisitRecorded told, String villageCode, EventEnvelope envelope) {
        session.createNativeMutationQuery(HEARD)
                .setParameter("cooperative", told.cooperativeId())
                .setParameter("village", villageCode)
                .setParameter("visit", told.visitId())
                .setParameter("organisation", told.organisation())
                .setParameter("visited", told.visitedOn())
                .setParameter("areas", told.areas().toArray(String[]::new))
                .setParameter("actions", told.actions())
                .setParameter("open", told.openActions(), Integer.class)
                .setParameter("sequence", envelope.sequence())
                .setParameter("event", envelope.id())
                .executeUpdate();
    }

    /** How a cooperative within reach was coached up to a day; nothing where nobody has visited it. */
    Optional<Coaching> upTo(UUID cooperativeId, LocalDate day) {
        return session.createNativeQuery(LAST, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .uniqueResultOptional()
                .map(row -> new Coaching(
                        (LocalDate) row[0],
                        (String) row[1],
                        Arrays.asList((String[]) row[2]),
                        (Integer) row[3],
                        (Long) row[4],
                        (Integer) row[5]));
    }
}
