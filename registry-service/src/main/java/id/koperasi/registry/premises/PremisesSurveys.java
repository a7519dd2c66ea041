package id.koperasi.registry.premises;

import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.region.VillageRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Whether cooperatives have premises, as far as somebody looked. A survey that found some is true until the last facility of
 * the cooperative has ended; from the day after, it has none.
 */
@ApplicationScoped
class PremisesSurveys {

    private static final String RECORD = """
            insert into premises_survey (id, cooperative_id, village_code, finding, surveyed_on, surveyed_by)
            values (:id, :cooperative, :village, :finding, :day, :by)""";

    /** The row of a facility; of several facilities of the same day one row is as good as the other. */
    private static final String TELL = """
            update premises_survey set surveyed_on = :now, surveyed_by = :by
             where id = (select id from premises_survey
                          where cooperative_id = :cooperative and finding = 'HAS' and surveyed_on = :before
                          order by surveyed_by = :byBefore desc, id desc limit 1)""";

    /** What is known of each cooperative {@code c}; of surveys of one day the one that was written down last counts. */
    private static final String KNOWN = """
              left join lateral (
                       select finding, surveyed_on, surveyed_by from premises_survey
                        where cooperative_id = c.id and surveyed_on <= :day and not withdrawn
                        order by surveyed_on desc, id desc limit 1) as s on true
              left join lateral (
                       select max(f.ended_on) as on_day from facility f
                        where f.cooperative_id = c.id
                       having bool_and(coalesce(f.ended_on < :day, false))) as gone on s.finding = 'HAS'
             cross join lateral (
                       select case when s.finding is null then 'NOT_SURVEYED'
                                   when gone.on_day >= s.surveyed_on then 'NONE' else s.finding end as finding) as known""";

    private static final String OF_ONE = """
            select known.finding,
                   case when known.finding = s.finding then s.surveyed_on else gone.on_day end as surveyed_on,
                   case when known.finding = s.finding then s.surveyed_by end as surveyed_by
              from (values (cast(:cooperative as uuid))) as c (id)
            """ + KNOWN;

    /** The living cooperatives of a region on a day, as the figures count them. */
    private static final String LIVING = """
            with c as (
                select m.cooperative_id as id, m.village_code
                  from milestone m
                 where m.fact = 'FORMED' and m.day <= :day and (m.until is null or m.until > :day)
                   and m.village_code collate "C" >= :first and m.village_code collate "C" < :beyond
            )""";

    /** The same of many at once: in one pass, where the look at each would take half a second for the nation. */
    private static final String BY_PART = LIVING + """
            , s as (
                select distinct on (cooperative_id) cooperative_id, finding, surveyed_on
                  from premises_survey
                 where surveyed_on <= :day and not withdrawn
                   and village_code collate "C" >= :first and village_code collate "C" < :beyond
                 order by cooperative_id, surveyed_on desc, id desc
            ), gone as (
                select f.cooperative_id, max(f.ended_on) as on_day
                  from facility f
                 where f.ended_on is not null
                   and f.village_code collate "C" >= :first and f.village_code collate "C" < :beyond
                   and not exists (select from facility other
                                    where other.cooperative_id = f.cooperative_id
                                      and (other.ended_on is null or other.ended_on >= :day))
                 group by f.cooperative_id
            ), part as (
                select left(c.village_code, :digits) as code,
                       count(*) filter (where s.finding is null) as not_surveyed,
                       count(*) filter (where s.finding = 'NONE' or gone.on_day >= s.surveyed_on) as none,
                       count(*) as cooperatives
                  from c
                  left join s on s.cooperative_id = c.id
                  left join gone on gone.cooperative_id = c.id and s.finding = 'HAS'
                 group by 1
            )
            select part.code, (select name from region where region.code = part.code), part.not_surveyed, part.none,
                   part.cooperatives - part.not_surveyed - part.none
              from part
             order by part.code collate "C"
            """;

    private static final String LISTED = LIVING + """
            select c.id, k.name, c.village_code, known.finding
              from c
              join cooperative k on k.id = c.id
            """ + KNOWN + """

             where known.finding = :finding
               and (c.village_code collate "C", c.id) > (cast(:village as text) collate "C", cast(:id as uuid))
             order by c.village_code collate "C", c.id
             limit :rows""";

    private static final String NONE_FOUND = """
            select id, surveyed_on, surveyed_by, withdrawn
              from premises_survey
             where cooperative_id = :cooperative and finding = 'NONE'""";

    private static final String TELL_NONE = """
            update premises_survey set surveyed_on = :day, surveyed_by = :by, withdrawn = :withdrawn where id = :id""";

    private final Session session;

    PremisesSurveys(Session session) {
        this.session = session;
    }

    /**
     * The last word on whether a cooperative has premises.
     *
     * @param surveyedOn the day somebody looked, or the last day of the last facility; null when nobody looked
     * @param surveyedBy who looked; null when nobody did
     */
    record Survey(
            Finding finding,
            @Nullable LocalDate surveyedOn,
            @Nullable String surveyedBy) {}

    /** How many cooperatives of a part of a region were not surveyed, have none and have some. */
    record Part(String code, String name, long notSurveyed, long none, long has) {}

    /** A cooperative in the list behind such a number. */
    record Listed(UUID cooperativeId, String name, String villageCode, Finding finding) {}

    void record(UUID id, CooperativeProfile cooperative, Finding finding, LocalDate day, String by) {
        session.createNativeMutationQuery(RECORD)
                .setParameter("id", id)
                .setParameter("cooperative", cooperative.id())
                .setParameter("village", cooperative.villageCode())
                .setParameter("finding", finding.name())
                .setParameter("day", day)
                .setParameter("by", by)
                .executeUpdate();
    }

    /** The survey that found a facility was of another day, or somebody else made it. */
    void tell(UUID cooperativeId, FacilityDescription before, FacilityDescription now) {
        session.createNativeMutationQuery(TELL)
                .setParameter("cooperative", cooperativeId)
                .setParameter("before", before.surveyedOn())
                .setParameter("byBefore", before.surveyedBy())
                .setParameter("now", now.surveyedOn())
                .setParameter("by", now.surveyedBy())
                .executeUpdate();
    }

    /** A survey that found nothing. */
    record NoneFound(UUID id, AbsenceStatement statement) {}

    /** The latest hundred that found nothing, the latest first. */
    List<NoneFound> noneFound(UUID cooperativeId) {
        return noneFound(
                session.createNativeQuery(NONE_FOUND + " order by surveyed_on desc, id desc limit 100", Object[].class)
                        .setParameter("cooperative", cooperativeId));
    }

    /** One that found nothing; whoever comes second waits, and then finds what the first has told. */
    Optional<NoneFound> lockNoneFound(UUID cooperativeId, UUID surveyId) {
        return noneFound(session.createNativeQuery(NONE_FOUND + " and id = :id for update", Object[].class)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("id", surveyId))
                .stream()
                .findFirst();
    }

    private static List<NoneFound> noneFound(NativeQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new NoneFound(
                        (UUID) row[0], new AbsenceStatement((LocalDate) row[1], (String) row[2], (Boolean) row[3])))
                .toList();
    }

    void tellNoneFound(UUID surveyId, AbsenceStatement told) {
        session.createNativeMutationQuery(TELL_NONE)
                .setParameter("id", surveyId)
                .setParameter("day", told.surveyedOn())
                .setParameter("by", told.surveyedBy())
                .setParameter("withdrawn", told.withdrawn())
                .executeUpdate();
    }

    /** What is known of one cooperative on a day. */
    Survey last(UUID cooperativeId, LocalDate day) {
        Object[] row = session.createNativeQuery(OF_ONE, Object[].class)
                .addScalar("finding", String.class)
                .addScalar("surveyed_on", LocalDate.class)
                .addScalar("surveyed_by", String.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getSingleResult();
        return new Survey(Finding.valueOf((String) row[0]), (LocalDate) row[1], (String) row[2]);
    }

    /** The parts of a region in the order of their codes; those without a living cooperative are left out. */
    List<Part> parts(String region, int digits, LocalDate day) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(BY_PART, Object[].class)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("digits", digits)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Part((String) row[0], (String) row[1], (Long) row[2], (Long) row[3], (Long) row[4]))
                .toList();
    }

    /** The cooperatives of a region of which this is known, after a place in the order of villages. */
    List<Listed> list(String region, Finding finding, LocalDate day, String village, UUID id, int rows) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(LISTED, Object[].class)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("finding", finding.name())
                .setParameter("day", day)
                .setParameter("village", village)
                .setParameter("id", id)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row ->
                        new Listed((UUID) row[0], (String) row[1], (String) row[2], Finding.valueOf((String) row[3])))
                .toList();
    }
}
