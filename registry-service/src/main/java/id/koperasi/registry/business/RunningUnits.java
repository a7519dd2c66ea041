package id.koperasi.registry.business;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.InThatState;
import id.koperasi.registry.business.BusinessRejection.WorkersDoNotAddUp;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/** A unit closes, opens again, and tells who works in it. Every such fact is a row of its own; the unit shows the last. */
@ApplicationScoped
class RunningUnits {

    private static final String CHANGED = """
            insert into business_unit_change (id, unit_id, cooperative_id, village_code, active, changed_on, reason)
            values (:id, :unit, :cooperative, :village, :active, :day, :reason)""";

    private static final String STAFFED = """
            insert into workforce_report (unit_id, reported_on, cooperative_id, village_code, workers, local_workers,
                                          women_workers)
            values (:unit, :day, :cooperative, :village, :workers, :local, :women)
                on conflict (unit_id, reported_on) do update
                   set workers = excluded.workers, local_workers = excluded.local_workers,
                       women_workers = excluded.women_workers""";

    private final FormedCooperatives cooperatives;
    private final BusinessUnits units;
    private final StatedDates dates;
    private final Session session;
    private final Ids ids;

    RunningUnits(FormedCooperatives cooperatives, BusinessUnits units, StatedDates dates, Session session, Ids ids) {
        this.cooperatives = cooperatives;
        this.units = units;
        this.dates = dates;
        this.session = session;
        this.ids = ids;
    }

    @Transactional
    BusinessUnit change(UUID cooperativeId, UUID unitId, boolean active, LocalDate day, String reason) {
        BusinessUnit unit = held(cooperativeId, unitId, day);
        dates.mustNotPrecede(day, unit.changedOn());
        if (unit.active() == active) {
            throw new RejectedException(new InThatState(active));
        }
        unit.change(active, day);
        session.createNativeMutationQuery(CHANGED)
                .setParameter("id", ids.next())
                .setParameter("unit", unit.id())
                .setParameter("cooperative", unit.cooperativeId())
                .setParameter("village", unit.villageCode())
                .setParameter("active", active)
                .setParameter("day", day)
                .setParameter("reason", reason)
                .executeUpdate();
        return unit;
    }

    /** A report for a day before the last one is kept, and the unit goes on showing the last. */
    @Transactional
    BusinessUnit report(UUID cooperativeId, UUID unitId, WorkforceReport report) {
        if (report.women() > report.workers() || report.local() > report.workers()) {
            throw new RejectedException(new WorkersDoNotAddUp(report.workers(), report.local(), report.women()));
        }
        BusinessUnit unit = held(cooperativeId, unitId, report.reportedOn());
        dates.mustNotPrecede(report.reportedOn(), unit.openedOn());
        session.createNativeMutationQuery(STAFFED)
                .setParameter("unit", unit.id())
                .setParameter("day", report.reportedOn())
                .setParameter("cooperative", unit.cooperativeId())
                .setParameter("village", unit.villageCode())
                .setParameter("workers", report.workers())
                .setParameter("local", report.local())
                .setParameter("women", report.women())
                .executeUpdate();
        LocalDate last = unit.workersOn();
        if (last == null || !report.reportedOn().isBefore(last)) {
            unit.staff(report);
        }
        return unit;
    }

    private BusinessUnit held(UUID cooperativeId, UUID unitId, LocalDate day) {
        CooperativeProfile cooperative = cooperatives.formed(cooperativeId);
        BusinessUnit unit =
                units.lock(cooperative.id(), unitId).orElseThrow(() -> new RejectedException(new NotFound()));
        dates.mustHaveCome(day, cooperative.zone());
        return unit;
    }
}
