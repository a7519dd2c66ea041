package id.koperasi.registry.business;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.StaffedOtherwise;
import id.koperasi.registry.business.BusinessRejection.WorkersDoNotAddUp;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.RecordedEvent.WorkforceReported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/** A unit tells who works in it. Every report is a row of its own; the unit shows the last. */
@ApplicationScoped
class StaffingUnits {

    private static final String REPORT = """
            insert into workforce_report (unit_id, reported_on, cooperative_id, village_code, workers, local_workers,
                                          women_workers)
            values (:unit, :day, :cooperative, :village, :workers, :local, :women)""";

    private static final String TOLD = """
            select workers, local_workers, women_workers from workforce_report
             where unit_id = :unit and reported_on = :day""";

    private static final String TELL = """
            update workforce_report set workers = :workers, local_workers = :local, women_workers = :women
             where unit_id = :unit and reported_on = :day""";

    private final FormedCooperatives cooperatives;
    private final BusinessUnits units;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Session session;

    StaffingUnits(
            FormedCooperatives cooperatives,
            BusinessUnits units,
            RecordCorrections corrections,
            StatedDates dates,
            Outbox outbox,
            Session session) {
        this.cooperatives = cooperatives;
        this.units = units;
        this.corrections = corrections;
        this.dates = dates;
        this.outbox = outbox;
        this.session = session;
    }

    /**
     * The unit is held. A report for a day before the last one is kept, and the unit goes on showing the last. The same again
     * is no news; what differs from what was told for the day takes a reason.
     */
    @Transactional
    BusinessUnit report(UUID cooperativeId, UUID unitId, WorkforceReport report, @Nullable Why why) {
        if (report.women() > report.workers() || report.local() > report.workers()) {
            throw new RejectedException(new WorkersDoNotAddUp(report.workers(), report.local(), report.women()));
        }
        CooperativeProfile cooperative = cooperatives.formed(cooperativeId);
        BusinessUnit unit =
                units.lock(cooperative.id(), unitId).orElseThrow(() -> new RejectedException(new NotFound()));
        dates.mustHaveCome(report.reportedOn(), cooperative.zone());
        dates.mustNotPrecede(report.reportedOn(), unit.openedOn());
        Optional<WorkforceReport> before = told(unitId, report.reportedOn());
        if (before.isPresent() && before.get().equals(report)) {
            return unit;
        }
        before.ifPresentOrElse(told -> tellOtherwise(cooperative, unit, told, report, why), () -> insert(unit, report));
        outbox.append(new WorkforceReported(
                unit.cooperativeId(),
                unit.id(),
                report.reportedOn(),
                report.workers(),
                report.local(),
                report.women()));
        LocalDate last = unit.workersOn();
        if (last == null || !report.reportedOn().isBefore(last)) {
            unit.staff(report);
        }
        return unit;
    }

    private void tellOtherwise(
            CooperativeProfile cooperative,
            BusinessUnit unit,
            WorkforceReport before,
            WorkforceReport now,
            @Nullable Why why) {
        if (why == null) {
            throw new RejectedException(new StaffedOtherwise(before.workers(), before.local(), before.women()));
        }
        told(session.createNativeMutationQuery(TELL), unit, now).executeUpdate();
        corrections.tell(
                CorrectedRecord.of(cooperative, Kind.WORKFORCE, unit.id().toString()), before, now, why);
    }

    private void insert(BusinessUnit unit, WorkforceReport report) {
        told(session.createNativeMutationQuery(REPORT), unit, report)
                .setParameter("cooperative", unit.cooperativeId())
                .setParameter("village", unit.villageCode())
                .executeUpdate();
    }

    private static MutationQuery told(MutationQuery statement, BusinessUnit unit, WorkforceReport report) {
        return statement
                .setParameter("unit", unit.id())
                .setParameter("day", report.reportedOn())
                .setParameter("workers", report.workers())
                .setParameter("local", report.local())
                .setParameter("women", report.women());
    }

    private Optional<WorkforceReport> told(UUID unitId, LocalDate day) {
        return session.createNativeQuery(TOLD, Object[].class)
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new WorkforceReport(day, (Integer) row[0], (Integer) row[1], (Integer) row[2]))
                .findFirst();
    }
}
