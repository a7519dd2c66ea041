package id.koperasi.registry.cooperative;

import id.koperasi.registry.cooperative.Happening.Change;
import id.koperasi.registry.cooperative.Happening.What;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What happened to the cooperatives within the caller's reach. The tables are inserted into and nothing else. */
@ApplicationScoped
class Histories {

    private static final String HISTORY = """
            select what, occurred_on, recorded_at, actor, roles, reason, evidence, particular, told_before, told_now, merged_into,
                   meetings
              from (
                select step as what, occurred_on, recorded_at, actor, roles, null as reason, evidence, null as particular,
                       null as told_before, null as told_now, null::uuid as merged_into,
                       array_remove(array[village_meeting_id, founding_meeting_id], null) as meetings,
                       array_position(array['PROPOSED', 'MEETING_HELD', 'DEED_SIGNED', 'FORMED'], step) as line
                  from formation_step where cooperative_id = :cooperative
                union all
                select s.change, coalesce(told.on_day, s.occurred_on), s.recorded_at, s.actor, s.roles, s.reason, s.evidence, null,
                       null, null, s.merged_into, array_remove(array[s.meeting_id], null), 5
                  from standing_change s
                  left join lateral (
                       select cast(r.told_before ->> 'on' as date) as on_day
                         from record_correction r
                        where r.record = 'STANDING' and r.record_id = cast(s.id as text)
                          and r.recorded_at > cast(:known as timestamptz)
                        order by r.recorded_at, r.id
                        limit 1) as told on true
                 where s.cooperative_id = :cooperative
                union all
                select case when effective_on is null then 'CORRECTED' else 'AMENDED' end, effective_on, recorded_at,
                       actor, roles, reason, evidence, particular, told_before, told_now, null,
                       array_remove(array[meeting_id], null), 6
                  from particular_change where cooperative_id = :cooperative
              ) as happening
             order by coalesce(occurred_on, recorded_at::date), recorded_at, line""";

    private final Session session;

    Histories(Session session) {
        this.session = session;
    }

    /** Everything that happened to a cooperative, the first thing first. */
    List<Happening> of(UUID cooperativeId) {
        return of(cooperativeId, null);
    }

    /** The same with the days on which it stood otherwise as they were known at a moment. */
    List<Happening> of(UUID cooperativeId, @Nullable Instant knownAt) {
        return session.createNativeQuery(HISTORY, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("known", knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC), OffsetDateTime.class)
                .getResultStream()
                .map(row -> new Happening(
                        What.valueOf((String) row[0]),
                        (LocalDate) row[1],
                        (Instant) row[2],
                        (String) row[3],
                        Arrays.asList((String[]) row[4]),
                        (String) row[5],
                        (String) row[6],
                        change(row),
                        (UUID) row[10],
                        Arrays.asList((UUID[]) row[11])))
                .toList();
    }

    private static @Nullable Change change(Object[] row) {
        return row[7] == null
                ? null
                : new Change(Particular.valueOf((String) row[7]), (String) row[8], (String) row[9]);
    }
}
