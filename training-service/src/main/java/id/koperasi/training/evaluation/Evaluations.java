package id.koperasi.training.evaluation;

import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Marks of speakers, counted; and of who gave some that he did. */
@ApplicationScoped
class Evaluations {

    private static final String RULE = """
            select open_days, least_group from evaluation_rule
             where valid_from <= :day order by valid_from desc limit 1""";

    private static final String HEARD = """
            select i.id from invitation i
             where i.session_id = :session and i.person = :person and i.status = 'CONFIRMED'
               and exists (select from attendance a
                             join lesson_speaker l on l.session_id = a.session_id and l.lesson = a.lesson
                            where a.invitation_id = i.id and l.speaker_id = :speaker)""";

    private static final String GIVE = """
            insert into evaluation_given (session_id, speaker_id, invitation_id) values (:session, :speaker, :invitation)
                on conflict do nothing""";

    private static final String COUNT_ONE = """
            insert into evaluation_sheet as h (session_id, speaker_id, given, closes_on)
            values (:session, :speaker, 1, :closes)
                on conflict (session_id, speaker_id) do update set given = h.given + 1""";

    private static final String PREPARE = """
            insert into evaluation_count (session_id, speaker_id, aspect, mark)
            select cast(:session as uuid), cast(:speaker as uuid), aspect, mark
              from unnest(array['MASTERY', 'CLARITY', 'USEFULNESS', 'TIME']) as aspect, generate_series(1, 5) as mark
                on conflict do nothing""";

    private static final String COUNT_MARKS = """
            update evaluation_count
               set times = times + case when mark = case aspect when 'MASTERY' then :mastery when 'CLARITY' then :clarity
                                                                when 'USEFULNESS' then :usefulness else :time end
                                        then 1 else 0 end
             where session_id = :session and speaker_id = :speaker""";

    private static final String OPEN = """
            select p.id, p.name, p.organisation,
                   exists (select from evaluation_given g join invitation v on v.id = g.invitation_id
                            where g.session_id = :session and g.speaker_id = p.id and v.person = :person)
              from speaker p
             where p.id in (select l.speaker_id from lesson_speaker l
                              join attendance a on a.session_id = l.session_id and a.lesson = l.lesson
                              join invitation i on i.id = a.invitation_id
                             where l.session_id = :session and i.person = :person)
             order by p.name, p.id""";

    private static final String AVERAGE_OF_SHEET = """
             left join lateral (
                   select sum(c.mark * c.times) filter (where c.aspect = 'MASTERY') * 1.0 / h.given as mastery,
                          sum(c.mark * c.times) filter (where c.aspect = 'CLARITY') * 1.0 / h.given as clarity,
                          sum(c.mark * c.times) filter (where c.aspect = 'USEFULNESS') * 1.0 / h.given as usefulness,
                          sum(c.mark * c.times) filter (where c.aspect = 'TIME') * 1.0 / h.given as time
                     from evaluation_count c
                    where c.session_id = h.session_id and c.speaker_id = h.speaker_id
                      and h.given >= :least and h.closes_on < :today) as x on true\s""";

    private static final String BY_SESSION = """
            select p.id, p.name, p.organisation, h.session_id, s.title, s.starts_on, cast(h.given as bigint), h.closes_on,
                   round(x.mastery, 2), round(x.clarity, 2), round(x.usefulness, 2), round(x.time, 2)
              from evaluation_sheet h
              join training_session s on s.id = h.session_id
              join speaker p on p.id = h.speaker_id\s""" + AVERAGE_OF_SHEET + """
             where s.region_code >= :from and s.region_code < :until
               and (cast(:speaker as uuid) is null or p.id = :speaker)
               and (p.id, h.session_id) > (:after, :afterSession)
             order by p.id, h.session_id
             limit :most""";

    /** Sheets that are not shown by themselves count for nothing here either: the difference would show them. */
    private static final String BY_SPEAKER = """
            select p.id, p.name, p.organisation, cast(null as uuid), cast(null as text), cast(null as date),
                   cast(coalesce(sum(h.given) filter (where x.mastery is not null), 0) as bigint), cast(null as date),
                   round(sum(h.given * x.mastery) / sum(h.given) filter (where x.mastery is not null), 2),
                   round(sum(h.given * x.clarity) / sum(h.given) filter (where x.mastery is not null), 2),
                   round(sum(h.given * x.usefulness) / sum(h.given) filter (where x.mastery is not null), 2),
                   round(sum(h.given * x.time) / sum(h.given) filter (where x.mastery is not null), 2)
              from (select q.id, q.name, q.organisation
                      from speaker q
                     where q.id > :after and (cast(:speaker as uuid) is null or q.id = :speaker)
                       and exists (select from evaluation_sheet g
                                     join training_session t on t.id = g.session_id
                                    where g.speaker_id = q.id and t.region_code >= :from and t.region_code < :until)
                     order by q.id
                     limit :most) as p
              join evaluation_sheet h on h.speaker_id = p.id
              join training_session s on s.id = h.session_id\s""" + AVERAGE_OF_SHEET + """
             where s.region_code >= :from and s.region_code < :until
             group by p.id, p.name, p.organisation
             order by p.id""";

    private final Session database;

    Evaluations(Session database) {
        this.database = database;
    }

    /** How speakers are evaluated. */
    record Rule(int openDays, int leastGroup) {}

    /** Marks from 1 to 5. */
    record Marks(int mastery, int clarity, int usefulness, int time) {}

    /** A speaker somebody has heard, and whether he has evaluated him. */
    record Heard(UUID speakerId, String name, String organisation, boolean evaluated) {}

    /** What is thought of a speaker, in one session or in all; without marks where they are not shown. */
    record Result(
            UUID speakerId,
            String name,
            String organisation,
            @Nullable UUID sessionId,
            @Nullable String title,
            @Nullable LocalDate startsOn,
            long given,
            @Nullable LocalDate closesOn,
            @Nullable BigDecimal mastery,
            @Nullable BigDecimal clarity,
            @Nullable BigDecimal usefulness,
            @Nullable BigDecimal time) {}

    /** What is asked. */
    record Asked(Optional<Region> region, @Nullable UUID speaker, LocalDate today, int leastGroup) {}

    Rule rule(LocalDate day) {
        return database.createNativeQuery(RULE, Rule.class)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** The invitation by which somebody was in a lesson of a speaker. */
    Optional<UUID> listener(UUID session, UUID speaker, String person) {
        return database.createNativeQuery(HEARD, UUID.class)
                .setParameter("session", session)
                .setParameter("speaker", speaker)
                .setParameter("person", person)
                .uniqueResultOptional();
    }

    /** Notes that somebody has evaluated; false when he had. */
    boolean give(UUID session, UUID speaker, UUID invitation) {
        return database.createNativeMutationQuery(GIVE)
                        .setParameter("session", session)
                        .setParameter("speaker", speaker)
                        .setParameter("invitation", invitation)
                        .executeUpdate()
                == 1;
    }

    /** Counts marks; whose they are is not told. The row of the sheet is locked first. */
    void count(UUID session, UUID speaker, LocalDate closesOn, Marks marks) {
        database.createNativeMutationQuery(COUNT_ONE)
                .setParameter("session", session)
                .setParameter("speaker", speaker)
                .setParameter("closes", closesOn)
                .executeUpdate();
        database.createNativeMutationQuery(PREPARE)
                .setParameter("session", session)
                .setParameter("speaker", speaker)
                .executeUpdate();
        database.createNativeMutationQuery(COUNT_MARKS)
                .setParameter("session", session)
                .setParameter("speaker", speaker)
                .setParameter("mastery", marks.mastery())
                .setParameter("clarity", marks.clarity())
                .setParameter("usefulness", marks.usefulness())
                .setParameter("time", marks.time())
                .executeUpdate();
    }

    /** Whom somebody has heard in a session. */
    List<Heard> heardBy(UUID session, String person) {
        return database.createNativeQuery(OPEN, Heard.class)
                .setParameter("session", session)
                .setParameter("person", person)
                .getResultList();
    }

    List<Result> bySession(Asked asked, UUID after, UUID afterSession, int most) {
        return results(BY_SESSION, asked, after, most)
                .setParameter("afterSession", afterSession)
                .getResultList();
    }

    List<Result> bySpeaker(Asked asked, UUID after, int most) {
        return results(BY_SPEAKER, asked, after, most).getResultList();
    }

    private NativeQuery<Result> results(String query, Asked asked, UUID after, int most) {
        return database.createNativeQuery(query, Result.class)
                .setParameter("least", asked.leastGroup())
                .setParameter("today", asked.today())
                .setParameter("from", asked.region().map(Region::code).orElse(""))
                .setParameter("until", asked.region().map(Region::end).orElse("~"))
                .setParameter("speaker", asked.speaker(), UUID.class)
                .setParameter("after", after)
                .setParameter("most", most);
    }
}
