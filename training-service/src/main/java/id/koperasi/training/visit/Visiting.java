package id.koperasi.training.visit;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.event.TrainingEvent.MentoringVisitRecorded;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.visit.Report.Action;
import id.koperasi.training.visit.VisitRejection.ActionDoneAlready;
import id.koperasi.training.visit.VisitRejection.ActionDoneBeforeVisit;
import id.koperasi.training.visit.VisitRejection.ActionDueBeforeVisit;
import id.koperasi.training.visit.VisitRejection.ActionTwice;
import id.koperasi.training.visit.VisitRejection.CoachNotAssigned;
import id.koperasi.training.visit.VisitRejection.VisitCancelled;
import id.koperasi.training.visit.VisitRejection.VisitChangedMeanwhile;
import id.koperasi.training.visit.VisitRejection.VisitExists;
import id.koperasi.training.visit.VisitRejection.VisitOfAnother;
import id.koperasi.training.visit.VisitRejection.VisitReported;
import id.koperasi.training.visit.Visits.KeptAction;
import id.koperasi.training.visit.Visits.KeptFinding;
import id.koperasi.training.visit.Visits.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A coach plans his visits, reports what he found, and sees to it that what was agreed is done. */
@ApplicationScoped
class Visiting {

    private static final String COACH = "coach";
    private static final Set<String> ORGANISERS = Set.of("ministry", "province-office", "regency-office");

    private final Visits visits;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final BusinessClock clock;

    Visiting(Visits visits, Jurisdiction jurisdiction, CurrentCaller caller, Outbox outbox, BusinessClock clock) {
        this.visits = visits;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Visit plan(UUID id, UUID cooperative, UUID coach, LocalDate plannedOn) {
        mustBeHis(coach);
        if (!visits.assigned(cooperative, coach)) {
            throw new RejectedException(new CoachNotAssigned());
        }
        if (!visits.plan(id, cooperative, coach, plannedOn, caller.get().subject(), clock.now())) {
            throw new RejectedException(new VisitExists());
        }
        return required(id);
    }

    @Transactional
    Visit report(UUID id, Report report) {
        Visit visit = visits.locked(id).orElseThrow(() -> new RejectedException(new NotFound()));
        mustBeHis(visit.coachId());
        mustStandAt(visit, report.baseVersion());
        jurisdiction.mustHaveCome(report.visitedOn(), new Region(visit.villageCode()));
        var ids = new HashSet<UUID>();
        for (Action action : report.actions()) {
            if (!ids.add(action.id())) {
                throw new RejectedException(new ActionTwice(action.id()));
            }
            if (action.dueOn().isBefore(report.visitedOn())) {
                throw new RejectedException(new ActionDueBeforeVisit(report.visitedOn()));
            }
        }
        visits.report(id, report, caller.get().subject(), clock.now());
        Visit reported = required(id);
        announce(reported);
        return reported;
    }

    /** The plan is for another day. */
    @Transactional
    Visit move(UUID id, int baseVersion, LocalDate plannedOn) {
        mustBePlanned(id, baseVersion);
        visits.move(id, plannedOn, caller.get().subject(), clock.now());
        return required(id);
    }

    /** The plan is dropped. */
    @Transactional
    Visit cancel(UUID id, int baseVersion, CancelReason reason) {
        Visit visit = mustBePlanned(id, baseVersion);
        LocalDate today = clock.today(new Region(visit.villageCode()).zone());
        visits.cancel(id, today, reason, caller.get().subject(), clock.now());
        return required(id);
    }

    private Visit mustBePlanned(UUID id, int baseVersion) {
        Visit visit = visits.locked(id).orElseThrow(() -> new RejectedException(new NotFound()));
        mustBeHis(visit.coachId());
        if (visit.visitedOn() != null) {
            throw new RejectedException(new VisitReported(visit.visitedOn()));
        }
        mustStandAt(visit, baseVersion);
        return visit;
    }

    /** Where it is known by which account a coach comes, no other coach speaks for him; the office does for all. */
    void mustBeHis(UUID coach) {
        Set<String> roles = caller.get().roles();
        boolean asCoach = roles.contains(COACH) && Collections.disjoint(roles, ORGANISERS);
        if (asCoach && visits.othersAccount(coach, caller.get().subject())) {
            throw new RejectedException(new VisitOfAnother());
        }
    }

    private void mustStandAt(Visit visit, int baseVersion) {
        if (visit.cancelledOn() != null) {
            throw new RejectedException(new VisitCancelled(visit.cancelledOn()));
        }
        if (visit.version() != baseVersion) {
            boolean his = visit.recordedBy().equals(caller.get().subject());
            throw new RejectedException(
                    new VisitChangedMeanwhile(visit.version(), visit.recordedAt(), his, baseVersion));
        }
    }

    @Transactional
    void complete(UUID id, int number, LocalDate day) {
        Visit visit = visits.locked(id).orElseThrow(() -> new RejectedException(new NotFound()));
        mustBeHis(visit.coachId());
        jurisdiction.mustHaveCome(day, new Region(visit.villageCode()));
        if (visit.visitedOn() != null && day.isBefore(visit.visitedOn())) {
            throw new RejectedException(new ActionDoneBeforeVisit(visit.visitedOn()));
        }
        if (visits.close(id, number, day, caller.get().subject())) {
            visits.touch(id, caller.get().subject(), clock.now());
            announce(visit);
            return;
        }
        LocalDate doneOn = visits.actions(id).stream()
                .filter(action -> action.number() == number)
                .findFirst()
                .map(KeptAction::doneOn)
                .orElseThrow(() -> new RejectedException(new NotFound()));
        throw new RejectedException(new ActionDoneAlready(doneOn));
    }

    /** Tells how a visit that was reported stands now; who only listens counts what is open without asking here. */
    private void announce(Visit visit) {
        List<KeptAction> actions = visits.actions(visit.id());
        outbox.append(new MentoringVisitRecorded(
                visit.cooperativeId(),
                visit.id(),
                visit.organisation(),
                Objects.requireNonNull(visit.visitedOn()),
                visits.findings(visit.id()).stream()
                        .map(KeptFinding::area)
                        .distinct()
                        .sorted()
                        .toList(),
                actions.size(),
                Math.toIntExact(actions.stream()
                        .filter(action -> action.doneOn() == null)
                        .count())));
    }

    private Visit required(UUID id) {
        return visits.find(id).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
