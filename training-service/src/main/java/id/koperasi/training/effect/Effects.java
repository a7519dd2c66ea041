package id.koperasi.training.effect;

import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What cooperatives did after a session in which somebody of theirs was present, within the caller's reach. */
@ApplicationScoped
class Effects {

    private static final String KEEP = """
            insert into cooperative_step as s (cooperative_id, kind, month, first_on, last_on)
            values (:cooperative, :kind, :month, :day, :day)
                on conflict (cooperative_id, kind, month) do update
               set first_on = least(s.first_on, excluded.first_on), last_on = greatest(s.last_on, excluded.last_on)
             where s.first_on > excluded.first_on or s.last_on < excluded.last_on""";

    private static final String SESSIONS = """
            select id as subject, title as name, id as session_id, ends_on as held_on
              from training_session
             where held_on is not null and region_code >= :from and region_code < :until and id >= :after
             order by id
             limit :subjects""";

    private static final String SPEAKERS = """
            select p.id as subject, p.name, t.id as session_id, t.ends_on as held_on
              from (select q.id, q.name from speaker q
                     where q.id >= :after
                       and exists (select from lesson_speaker l
                                     join training_session u on u.id = l.session_id
                                    where l.speaker_id = q.id and u.held_on is not null
                                      and u.region_code >= :from and u.region_code < :until)
                     order by q.id
                     limit :subjects) as p
              join training_session t
                on t.held_on is not null and t.region_code >= :from and t.region_code < :until
               and t.id in (select l.session_id from lesson_speaker l where l.speaker_id = p.id)""";

    /**
     * Each subject has a row of every kind, so that a page needs the fewer of them. A cooperative counts once in a session,
     * however many of it came: who came is asked once and not for every kind.
     */
    private static final String COUNT = """
            with heard as materialized (
                select s.subject, s.name, s.session_id, s.held_on, c.cooperative_id
                  from (%s) as s
                  left join lateral (%s) as c on true
            ), whole as (
                select subject, name, count(distinct session_id) as sessions, count(cooperative_id) as cooperatives,
                       min(cast(:today as date) - held_on) as elapsed
                  from heard
                 group by subject, name
            ), taken as (
                select x.subject, x.kind, count(*) filter (where x.earlier) as earlier,
                       count(*) filter (where x.in_30) as in_30, count(*) filter (where x.in_60) as in_60,
                       count(*) filter (where x.in_90) as in_90
                  from (select h.subject, e.kind, bool_or(e.first_on <= h.held_on) as earlier,
                               bool_or(e.last_on > h.held_on and e.first_on <= h.held_on + 30) as in_30,
                               bool_or(e.last_on > h.held_on and e.first_on <= h.held_on + 60) as in_60,
                               bool_or(e.last_on > h.held_on and e.first_on <= h.held_on + 90) as in_90
                          from heard h
                          join cooperative_step e on e.cooperative_id = h.cooperative_id and e.first_on <= h.held_on + 90
                         group by h.subject, h.session_id, h.cooperative_id, e.kind) as x
                 group by x.subject, x.kind
            )
            select w.subject, w.name, k.kind, w.sessions, w.cooperatives, coalesce(t.earlier, 0), coalesce(t.in_30, 0),
                   coalesce(t.in_60, 0), coalesce(t.in_90, 0), w.elapsed
              from whole w
             cross join unnest(array['ACCOUNT_OPENED', 'ACCOUNT_VERIFIED', 'APPLICATION_SENT', 'BOOK_IN_USE', 'BOOK_OPENED'])
                   as k (kind)
              left join taken t on t.subject = w.subject and t.kind = k.kind
             where (w.subject, k.kind) > (:after, :afterKind)
             order by w.subject, k.kind
             limit :most""";

    private static final String CAME =
            "select distinct a.cooperative_id from attendance a where a.session_id = s.session_id";

    /** Of a speaker counts who has heard him, in whichever of his lessons. */
    private static final String HEARD_HIM = """
            select distinct a.cooperative_id
              from lesson_speaker l
              join attendance a on a.session_id = l.session_id and a.lesson = l.lesson
             where l.session_id = s.session_id and l.speaker_id = s.subject""";

    private static final String BY_SESSION = COUNT.formatted(SESSIONS, CAME);
    private static final String BY_SPEAKER = COUNT.formatted(SPEAKERS, HEARD_HIM);

    private final Session database;

    Effects(Session database) {
        this.database = database;
    }

    /**
     * How many cooperatives took a step after a session, or after the sessions of a speaker.
     *
     * @param subject the session or the speaker
     * @param name its title, his name
     * @param kind the step
     * @param sessions how many were held
     * @param cooperatives how many took part; in each session anew
     * @param earlier how many had taken that step by its last day
     * @param within30 how many took it within 30 days after, whether or not they had before
     * @param within60 within 60
     * @param within90 within 90
     * @param elapsedDays since the last day of the latest
     */
    record Effect(
            UUID subject,
            String name,
            String kind,
            long sessions,
            long cooperatives,
            long earlier,
            long within30,
            long within60,
            long within90,
            int elapsedDays) {}

    /** Keeps the day of a step; told again, or in another order, it is the same. */
    void keep(UUID cooperative, StepKind kind, LocalDate day) {
        database.createNativeMutationQuery(KEEP)
                .setParameter("cooperative", cooperative)
                .setParameter("kind", kind.name())
                .setParameter("month", day.withDayOfMonth(1))
                .setParameter("day", day)
                .executeUpdate();
    }

    List<Effect> of(
            Optional<Region> region, EffectLevel level, LocalDate today, UUID after, String afterKind, int most) {
        String query = switch (level) {
            case SESSION -> BY_SESSION;
            case SPEAKER -> BY_SPEAKER;
        };
        return database.createNativeQuery(query, Effect.class)
                .setParameter("from", region.map(Region::code).orElse(""))
                .setParameter("until", region.map(Region::end).orElse("~"))
                .setParameter("today", today)
                .setParameter("after", after)
                .setParameter("afterKind", afterKind)
                .setParameter("subjects", most / StepKind.values().length + 2)
                .setParameter("most", most)
                .getResultList();
    }
}
