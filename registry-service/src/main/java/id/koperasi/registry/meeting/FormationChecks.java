package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.Route;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.meeting.FormationMeetingRejection.AgreementIncomplete;
import id.koperasi.registry.meeting.FormationMeetingRejection.MattersNotDecided;
import id.koperasi.registry.meeting.FormationMeetingRejection.NotPublicised;
import id.koperasi.registry.meeting.FormationMeetingRejection.RouteDiffers;
import id.koperasi.registry.meeting.FormationMeetingRejection.TooFewChairs;
import id.koperasi.registry.meeting.MeetingRejection.NoQuorum;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the minutes of a village or founding meeting against the rule of its day.
 *
 * @param command the minutes as they were told
 * @param resolutions their votes, counted
 * @param rule the rule of its day
 */
record FormationChecks(TakeFormationMinutes command, List<Resolution> resolutions, FormationRule rule) {

    /** Whether enough came; refused when the meeting was held otherwise than the rule asks. */
    boolean check(int invited, int present, Route proposed) {
        checkPublicity(command.publicity());
        boolean quorate = rule.quorate(invited, present);
        if (!quorate) {
            if (!resolutions.isEmpty()) {
                throw new RejectedException(new NoQuorum(invited, present));
            }
            return false;
        }
        checkDecided(proposed);
        return true;
    }

    private void checkPublicity(Publicity publicity) {
        int chairs = new HashSet<>(publicity.chairs()).size();
        if (chairs < rule.chairs()) {
            throw new RejectedException(new TooFewChairs(chairs, rule.chairs()));
        }
        if (rule.publicised() && (publicity.publicisedOn() == null || publicity.publicisedHow() == null)) {
            throw new RejectedException(new NotPublicised());
        }
    }

    private void checkDecided(Route proposed) {
        Set<Decision> passed = resolutions.stream()
                .filter(Resolution::passed)
                .map(Resolution::decision)
                .collect(Collectors.toSet());
        List<Decision> missing = rule.matters().stream()
                .filter(matter -> !passed.contains(matter))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new RejectedException(new MattersNotDecided(missing));
        }
        passed.stream()
                .sorted()
                .filter(decision -> !command.agreed().says(decision))
                .findFirst()
                .ifPresent(decision -> {
                    throw new RejectedException(new AgreementIncomplete(decision));
                });
        Route decided = command.agreed().route();
        if (decided != null && decided != proposed) {
            throw new RejectedException(new RouteDiffers(decided, proposed));
        }
    }
}
