package id.koperasi.training.monthly;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.monthly.MonthlyRejection.MonthToCome;
import id.koperasi.training.monthly.MonthlyRejection.ReportOfNobody;
import id.koperasi.training.monthly.MonthlyReport.Line;
import id.koperasi.training.monthly.MonthlyReport.Subject;
import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Monthly reports, made from the visits within the caller's reach when they are asked for. */
@ApplicationScoped
class MonthlyReports {

    /** More than two coaches for each cooperative of the largest province. */
    private static final int MOST = 20_000;

    private static final String LINES = """
            select c.id, c.name, a.village_code, k.id as coach_id, k.name as coach_name, v.planned, v.made,
                   f.governance, f.books, f.business, f.readiness, x.agreed, x.done, x.overdue
              from coach_assignment a
              join known_cooperative c on c.id = a.cooperative_id
              join coach k on k.id = a.coach_id
             cross join lateral (
                   select count(*) filter (where v.planned_on between :from and :until) as planned,
                          count(*) filter (where v.visited_on between :from and :until) as made
                     from coaching_visit v where v.coach_id = k.id and v.cooperative_id = c.id) as v
             cross join lateral (
                   select count(*) filter (where f.area = 'GOVERNANCE') as governance,
                          count(*) filter (where f.area = 'BOOKS') as books,
                          count(*) filter (where f.area = 'BUSINESS') as business,
                          count(*) filter (where f.area = 'READINESS') as readiness
                     from coaching_visit v join visit_finding f on f.visit_id = v.id
                    where v.coach_id = k.id and v.cooperative_id = c.id and v.visited_on between :from and :until) as f
             cross join lateral (
                   select count(*) filter (where v.visited_on between :from and :until) as agreed,
                          count(*) filter (where x.done_on between :from and :until) as done,
                          count(*) filter (where x.due_on < :until and (x.done_on is null or x.done_on > :until)) as overdue
                     from coaching_visit v join visit_action x on x.visit_id = v.id
                    where v.coach_id = k.id and v.cooperative_id = c.id) as x
             where a.village_code >= :begin and a.village_code < :end
               and a.assigned_on <= :until and (a.ended_on is null or a.ended_on > :from)
               and (cast(:coach as uuid) is null or k.id = :coach)
             order by a.village_code, c.id, k.id
             limit :most""";

    private static final String COACH = "select name from coach where id = :coach";

    private final Session database;
    private final BusinessClock clock;

    MonthlyReports(Session database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The report of a coach, of a region, or of a coach within a region. */
    MonthlyReport of(YearMonth month, @Nullable UUID coach, Optional<Region> region) {
        if (coach == null && region.isEmpty()) {
            throw new RejectedException(new ReportOfNobody());
        }
        LocalDate today = clock.today(region.map(Region::zone).orElse(IndonesianZone.CAPITAL));
        if (month.atDay(1).isAfter(today)) {
            throw new RejectedException(new MonthToCome(month.atDay(1)));
        }
        LocalDate until = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        return new MonthlyReport(
                month,
                until,
                new Subject(region.orElse(null), coach, coach == null ? null : nameOf(coach)),
                database.createNativeQuery(LINES, Line.class)
                        .setParameter("from", month.atDay(1))
                        .setParameter("until", until)
                        .setParameter("begin", region.map(Region::code).orElse(""))
                        .setParameter("end", region.map(Region::end).orElse("~"))
                        .setParameter("coach", coach, UUID.class)
                        .setParameter("most", MOST)
                        .getResultList());
    }

    private @Nullable String nameOf(UUID coach) {
        return database.createNativeQuery(COACH, String.class)
                .setParameter("coach", coach)
                .uniqueResult();
    }
}
