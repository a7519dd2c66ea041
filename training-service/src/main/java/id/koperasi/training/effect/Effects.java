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
            select id as subject, title as name, id as session_id, ends_on
              from training_session
             where held_on is not null and region_code >= :from and region_code < :until and id >= :after
             order by id
             limit :subjects""";

    private static final String SPEAKERS = """
            select p.id as subject, p.name, t.id as session_id, t.ends_on
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

    /** Each subject has a row of every kind, so that a page needs the fewer of them. */
    private static final String SUM = """
            select s.subject, s.name, k.kind, count(*), coalesce(sum(e.cooperatives), 0), coalesce(sum(e.earlier), 0),
                   coalesce(sum(e.within_30), 0), coalesce(sum(e.within_60), 0), coalesce(sum(e.within_90), 0),
                   min(cast(:today as date) - s.ends_on)
              from (%s) as s
             cross join unnest(array['ACCOUNT_OPENED', 'ACCOUNT_VERIFIED', 'APPLICATION_SENT', 'BOOK_IN_USE', 'BOOK_OPENED'])
                   as k (kind)
              left join session_effect e
                on e.subject_id = s.subject and e.session_id = s.session_id and e.kind = k.kind
             where (s.subject, k.kind) > (:after, :afterKind)
             group by s.subject, s.name, k.kind
             order by s.subject, k.kind
             limit :most""";

    private static final String BY_SESSION = SUM.formatted(SESSIONS);
    private static final String BY_SPEAKER = SUM.formatted(SPEAKERS);

    /** Takes marks of what has changed and tells which sessions they stand for. */
    private static final String TAKE = """
            with taken as (
                delete from effect_due
                 where id in (select id from effect_due order by id limit :most)
                returning session_id, cooperative_id, ends_from, ends_before
            )
            select session_id from taken where session_id is not null
             union
            select t.id
              from taken k
              join attendance a on a.cooperative_id = k.cooperative_id
              join training_session t
                on t.id = a.session_id and t.held_on is not null
               and t.ends_on >= k.ends_from and t.ends_on < k.ends_before""";

    private static final String COUNT = "select 1 from (select count_effects(cast(:sessions as uuid[]))) as counted";

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

    /**
     * Takes marks and the sessions they stand for.
     *
     * @return each once; counted before the transaction ends, or the marks come back with it
     */
    List<UUID> takeDue(int most) {
        return database.createNativeQuery(TAKE, UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    boolean anyDue() {
        return database.createNativeQuery("select exists (select from effect_due)", Boolean.class)
                .getSingleResult();
    }

    /** Counts anew what followed from these sessions. */
    void count(List<UUID> sessions) {
        database.createNativeQuery(COUNT, Integer.class)
                .setParameter("sessions", sessions.toArray(UUID[]::new))
                .getSingleResult();
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
