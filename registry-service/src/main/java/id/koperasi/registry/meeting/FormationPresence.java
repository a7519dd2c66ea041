package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.meeting.CallRejection.AttendanceDiffers;
import id.koperasi.registry.meeting.CallRejection.AttendanceRequired;
import id.koperasi.registry.meeting.FormationMeetingRejection.ElementTwice;
import id.koperasi.registry.meeting.FormationMeetingRejection.MorePresentThanInvited;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who came to a village or founding meeting, held against who was invited.
 *
 * @param invited how many of which part of the village
 * @param came the same of those who came
 */
record FormationPresence(List<ElementCount> invited, List<ElementCount> came) {

    /** Those recorded; where nobody was, those stated with the paper that names them. */
    static List<ElementCount> settled(List<ElementCount> recorded, TakeFormationMinutes command) {
        if (recorded.isEmpty()) {
            if (!command.proof().tellsWhoCame()) {
                throw new RejectedException(new AttendanceRequired());
            }
            return command.present();
        }
        if (!command.present().isEmpty() && !byElement(command.present()).equals(byElement(recorded))) {
            throw new RejectedException(new AttendanceDiffers(ElementCount.sum(recorded)));
        }
        return recorded;
    }

    void check() {
        if (!ElementCount.distinct(came)) {
            throw new RejectedException(new ElementTwice());
        }
        Map<Element, Integer> most = byElement(invited);
        for (ElementCount each : came) {
            int asked = most.getOrDefault(each.element(), 0);
            if (each.people() > asked) {
                throw new RejectedException(new MorePresentThanInvited(each.element(), each.people(), asked));
            }
        }
    }

    private static Map<Element, Integer> byElement(List<ElementCount> counts) {
        return counts.stream().collect(Collectors.toMap(ElementCount::element, ElementCount::people, Integer::sum));
    }
}
