package id.koperasi.training.coaching;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.coaching.AssignmentEnds.Assignment;
import id.koperasi.training.coaching.AssignmentEnds.Ended;
import id.koperasi.training.coaching.CoachingRejection.AssignmentEnded;
import id.koperasi.training.coaching.CoachingRejection.CapacityBelowLoad;
import id.koperasi.training.coaching.CoachingRejection.CoachRetired;
import id.koperasi.training.coaching.CoachingRejection.CoachUnfit;
import id.koperasi.training.coaching.CoachingRejection.EndedBeforeAssignment;
import id.koperasi.training.event.TrainingEvent.CoachAssigned;
import id.koperasi.training.event.TrainingEvent.CoachAssignmentEnded;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.registry.CooperativeEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A coach gives a cooperative up, hands it to another, takes more or fewer, or retires. */
@ApplicationScoped
class EndingCoaching {

    private final AssignmentEnds ends;
    private final Coaches coaches;
    private final Jurisdiction jurisdiction;
    private final EntityManager entities;
    private final Outbox outbox;
    private final BusinessClock clock;

    EndingCoaching(
            AssignmentEnds ends,
            Coaches coaches,
            Jurisdiction jurisdiction,
            EntityManager entities,
            Outbox outbox,
            BusinessClock clock) {
        this.ends = ends;
        this.coaches = coaches;
        this.jurisdiction = jurisdiction;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void end(UUID assignment, LocalDate day, AssignmentEnd why) {
        mustEnd(assignment, day);
        end(List.of(assignment), day, why);
    }

    @Transactional
    UUID move(UUID assignment, UUID coach, LocalDate day) {
        Assignment before = mustEnd(assignment, day);
        end(List.of(assignment), day, AssignmentEnd.MOVED);
        UUID after = ends.give(before, coach, day, clock.today(IndonesianZone.CAPITAL))
                .orElseThrow(() -> new RejectedException(new CoachUnfit(coach)));
        outbox.append(new CoachAssigned(before.cooperativeId(), after, before.organisation(), day));
        return after;
    }

    /** All that he has ends with him; who has no coach then gets one by the next distribution. */
    @Transactional
    int retire(UUID id, LocalDate day) {
        Coach coach = required(id);
        jurisdiction.mustHaveCome(day, new Region(coach.regionCode()));
        if (!ends.retire(id, day)) {
            LocalDate retiredOn = coach.retiredOn();
            throw new RejectedException(new CoachRetired(retiredOn == null ? day : retiredOn));
        }
        return end(ends.ofCoach(id), day, AssignmentEnd.RETIRED);
    }

    @Transactional
    Coach take(UUID id, int capacity) {
        Coach coach = required(id);
        if (!ends.capacity(id, capacity)) {
            throw new RejectedException(new CapacityBelowLoad(coach.assigned()));
        }
        entities.refresh(coach);
        return coach;
    }

    /** Nobody coaches what is no more. */
    void end(@Observes CooperativeEnded cooperative) {
        end(ends.ofCooperative(cooperative.cooperativeId()), cooperative.endedOn(), AssignmentEnd.COOPERATIVE_ENDED);
    }

    private Coach required(UUID id) {
        Coach coach = coaches.findByIdOptional(id).orElseThrow(() -> new RejectedException(new NotFound()));
        jurisdiction.mustReach(new Region(coach.regionCode()));
        return coach;
    }

    private Assignment mustEnd(UUID id, LocalDate day) {
        Assignment assignment = ends.locked(id).orElseThrow(() -> new RejectedException(new NotFound()));
        jurisdiction.mustHaveCome(day, new Region(assignment.villageCode()));
        if (assignment.endedOn() != null) {
            throw new RejectedException(new AssignmentEnded(assignment.endedOn()));
        }
        if (day.isBefore(assignment.assignedOn())) {
            throw new RejectedException(new EndedBeforeAssignment(assignment.assignedOn()));
        }
        return assignment;
    }

    private int end(List<UUID> which, LocalDate day, AssignmentEnd why) {
        if (which.isEmpty()) {
            return 0;
        }
        List<Ended> ended = ends.end(which, day, why);
        ended.forEach(one -> outbox.append(new CoachAssignmentEnded(
                one.cooperativeId(), one.assignmentId(), one.organisation(), day, why.name())));
        return ended.size();
    }
}
