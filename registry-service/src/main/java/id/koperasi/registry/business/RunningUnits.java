package id.koperasi.registry.business;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.InThatState;
import id.koperasi.registry.business.BusinessRejection.WorkersDoNotAddUp;
import id.koperasi.registry.business.UnitChanges.Cause;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.RecordedEvent.WorkforceReported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/** A unit closes, opens again, and tells who works in it. Every such fact is a row of its own; the unit shows the last. */
@ApplicationScoped
class RunningUnits {

    private static final String STAFFED = """
            insert into workforce_report (unit_id, reported_on, cooperative_id, village_code, workers, local_workers,
                                          women_workers)
            values (:unit, :day, :cooperative, :village, :workers, :local, :women)
                on conflict (unit_id, reported_on) do update
                   set workers = excluded.workers, local_workers = excluded.local_workers,
                       women_workers = excluded.women_workers
                 where (workforce_report.workers, workforce_report.local_workers, workforce_report.women_workers)
                       is distinct from (excluded.workers, excluded.local_workers, excluded.women_workers)""";

    private final FormedCooperatives cooperatives;
    private final BusinessUnits units;
    private final UnitChanges changes;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Session session;

    RunningUnits(
            FormedCooperatives cooperatives,
            BusinessUnits units,
            UnitChanges changes,
            StatedDates dates,
            Outbox outbox,
            Session session) {
        this.cooperatives = cooperatives;
        this.units = units;
        this.changes = changes;
        this.dates = dates;
        this.outbox = outbox;
        this.session = session;
    }

    @Transactional
    BusinessUnit change(UUID cooperativeId, UUID unitId, boolean active, LocalDate day, String reason) {
        BusinessUnit unit = held(cooperativeId, unitId, day);
        dates.mustNotPrecede(day, unit.changedOn());
        if (unit.active() == active) {
            throw new RejectedException(new InThatState(active));
        }
        if (active) {
            changes.reopen(unit, day, reason);
        } else {
            changes.close(unit, day, Cause.CLOSED, reason);
        }
        return unit;
    }

    /** A report for a day before the last one is kept, and the unit goes on showing the last. The same again is no news. */
    @Transactional
    BusinessUnit report(UUID cooperativeId, UUID unitId, WorkforceReport report) {
        if (report.women() > report.workers() || report.local() > report.workers()) {
            throw new RejectedException(new WorkersDoNotAddUp(report.workers(), report.local(), report.women()));
        }
        BusinessUnit unit = held(cooperativeId, unitId, report.reportedOn());
        dates.mustNotPrecede(report.reportedOn(), unit.openedOn());
        int told = session.createNativeMutationQuery(STAFFED)
                .setParameter("unit", unit.id())
                .setParameter("day", report.reportedOn())
                .setParameter("cooperative", unit.cooperativeId())
                .setParameter("village", unit.villageCode())
                .setParameter("workers", report.workers())
                .setParameter("local", report.local())
                .setParameter("women", report.women())
                .executeUpdate();
        if (told == 1) {
            outbox.append(new WorkforceReported(
                    unit.cooperativeId(),
                    unit.id(),
                    report.reportedOn(),
                    report.workers(),
                    report.local(),
                    report.women()));
        }
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
