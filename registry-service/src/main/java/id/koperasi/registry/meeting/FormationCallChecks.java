package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.meeting.CallRejection.AgendaRequired;
import id.koperasi.registry.meeting.FormationMeetingRejection.AnothersMatter;
import id.koperasi.registry.meeting.FormationMeetingRejection.ElementTwice;
import id.koperasi.registry.meeting.MeetingRejection.NoticeTooShort;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Holds the call of a village or founding meeting against the rule of its day.
 *
 * @param convened how people are called together
 * @param invited how many of which part of the village
 * @param rule the rule of the day they shall meet
 */
record FormationCallChecks(Convened convened, List<ElementCount> invited, FormationRule rule) {

    void check() {
        if (convened.agenda().isEmpty()) {
            throw new RejectedException(new AgendaRequired());
        }
        convened.agenda().stream()
                .filter(decision -> !decision.atFormation())
                .min(Comparator.naturalOrder())
                .ifPresent(decision -> {
                    throw new RejectedException(new AnothersMatter(decision, convened.kind()));
                });
        long notice = ChronoUnit.DAYS.between(convened.calledOn(), convened.heldOn());
        if (notice < rule.noticeDays()) {
            throw new RejectedException(new NoticeTooShort(notice, rule.noticeDays()));
        }
        if (!ElementCount.distinct(invited)) {
            throw new RejectedException(new ElementTwice());
        }
    }
}
