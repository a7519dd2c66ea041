package id.koperasi.training.gap;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.work.OneWorker;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/**
 * Counts the districts again whose officers or certificates have changed, and each district once a day, since certificates
 * run out by themselves. Only one transaction of all instances does so at a time, so that two never write the same rows.
 */
@ApplicationScoped
class CountingGaps {

    private static final int MOST_CHANGES = 5_000;
    private static final int MOST_DISTRICTS = 200;

    private static final String CHANGED = """
            with districts as (
                select distinct district_code
                  from (select district_code from gap_change order by id limit :most) as oldest
                 order by district_code
                 limit :mostDistricts
            ), taken as (
                delete from gap_change c using districts d where c.district_code = d.district_code
            )
            select district_code from districts order by district_code""";

    private static final String OUTDATED = """
            select district_code from gap_day where counted_on < :today order by district_code limit :most""";

    private static final String COUNTED = """
            insert into gap_day (district_code, counted_on) values (:district, :today)
                on conflict (district_code) do update set counted_on = excluded.counted_on""";

    private static final String CLEAR = "delete from gap_count where region_code in (:regions)";

    private static final String COUNT = """
            insert into gap_count (level, region_code, curriculum_code, office, holders, trained, ending, competent,
                                   counted_on)
            select 3, left(c.village_code, 8), u.code, t.office, count(*),
                   count(*) filter (where has.until >= :today),
                   count(*) filter (where has.until between :today and cast(:today as date) + soon.days),
                   count(*) filter (where exists (select from competence_certificate b
                                                   where b.person = t.person and b.withdrawn_on is null
                                                     and b.issued_on <= :today and b.valid_until >= :today)), :today
              from known_cooperative c
              join officer_term t on t.cooperative_id = c.id
              join (select distinct on (code) code, version
                      from curriculum where valid_from <= :today order by code, valid_from desc) as u on true
              join curriculum_office o on o.code = u.code and o.version = u.version and o.office = t.office
             cross join lateral (
                 select max(coalesce(k.valid_until, 'infinity')) as until
                   from certificate k
                  where k.person = t.person and k.curriculum_code = u.code and k.revoked_on is null) as has
             cross join (select coalesce(max(days_before), 0) as days
                           from certificate_reminder_rule
                          where valid_from = (select max(valid_from) from certificate_reminder_rule
                                               where valid_from <= :today)) as soon
             where c.village_code collate "C" >= :district and c.village_code collate "C" < :end
               and c.formed_on <= :today and (c.ended_on is null or c.ended_on > :today) and t.term_from <= :today and t.term_until >= :today
               and (t.ended_on is null or t.ended_on > :today)
             group by 2, 3, 4""";

    private static final String SUM = """
            insert into gap_count (level, region_code, curriculum_code, office, holders, trained, ending, competent,
                                   counted_on)
            select :level, :region, curriculum_code, office, sum(holders), sum(trained), sum(ending),
                   sum(competent), :today
              from gap_count
             where level = :below and region_code >= :region and region_code < :end
             group by curriculum_code, office""";

    private final Session database;
    private final OneWorker worker;
    private final BusinessClock clock;

    CountingGaps(Session database, OneWorker worker, BusinessClock clock) {
        this.database = database;
        this.worker = worker;
        this.clock = clock;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        worker.repeat("gaps", this::countSome);
    }

    /** Whether there may be more to do. */
    private boolean countSome() {
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        List<String> changed = database.createNativeQuery(CHANGED, String.class)
                .setParameter("most", MOST_CHANGES)
                .setParameter("mostDistricts", MOST_DISTRICTS)
                .getResultList();
        List<String> districts = changed.isEmpty() ? outdated(today) : changed;
        if (districts.isEmpty()) {
            return false;
        }
        clear(districts);
        for (String district : districts) {
            database.createNativeMutationQuery(COUNT)
                    .setParameter("district", district)
                    .setParameter("end", district + "/")
                    .setParameter("today", today)
                    .executeUpdate();
            database.createNativeMutationQuery(COUNTED)
                    .setParameter("district", district)
                    .setParameter("today", today)
                    .executeUpdate();
        }
        sumUp(districts, GapLevel.REGENCY, today);
        sumUp(districts, GapLevel.PROVINCE, today);
        return true;
    }

    /** The figures of the regions above, from those just below. */
    private void sumUp(List<String> districts, GapLevel level, LocalDate today) {
        List<String> regions = districts.stream()
                .map(district -> district.substring(0, level.codeLength()))
                .distinct()
                .toList();
        clear(regions);
        for (String region : regions) {
            database.createNativeMutationQuery(SUM)
                    .setParameter("level", level.number())
                    .setParameter("below", level.number() + 1)
                    .setParameter("region", region)
                    .setParameter("end", region + "/")
                    .setParameter("today", today)
                    .executeUpdate();
        }
    }

    private void clear(List<String> regions) {
        database.createNativeMutationQuery(CLEAR)
                .setParameterList("regions", regions)
                .executeUpdate();
    }

    private List<String> outdated(LocalDate today) {
        return database.createNativeQuery(OUTDATED, String.class)
                .setParameter("today", today)
                .setParameter("most", MOST_DISTRICTS)
                .getResultList();
    }
}
