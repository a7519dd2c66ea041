package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.founding.BoardRules;
import id.koperasi.registry.founding.BoardRules.Boards;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import id.koperasi.registry.founding.FoundingRule;
import id.koperasi.registry.founding.FoundingRule.TooManyTermsInPost;
import id.koperasi.registry.founding.Limits;
import id.koperasi.registry.founding.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an election changes the boards. Whoever holds a post for one leaves it when another is elected to it; whoever is
 * elected leaves what he held before; all others stay.
 *
 * @param everybody all appointments of the cooperative
 * @param day the first day of those elected
 * @param elected who is elected to what
 * @param leaving who else leaves
 */
record Succession(List<Appointment> everybody, LocalDate day, List<Officer> elected, Set<UUID> leaving) {

    Succession {
        everybody = List.copyOf(everybody);
        elected = List.copyOf(elected);
        leaving = Set.copyOf(leaving);
    }

    /** Those in office on the day who leave. */
    List<Appointment> ending() {
        Set<PersonReference> people = elected.stream().map(Officer::person).collect(Collectors.toSet());
        Set<String> posts = elected.stream()
                .map(Officer::office)
                .filter(office -> !office.shared())
                .map(Office::code)
                .collect(Collectors.toSet());
        return inOffice()
                .filter(appointment -> leaving.contains(appointment.id())
                        || people.contains(appointment.person())
                        || posts.contains(appointment.office()))
                .toList();
    }

    /** Appointments that shall end and are none of those in office. */
    Set<UUID> unknown() {
        var unknown = new HashSet<>(leaving);
        inOffice().map(Appointment::id).forEach(unknown::remove);
        return unknown;
    }

    /** Everything that the boards would break, the managers aside, who belong to neither. */
    List<FoundingRule> broken(List<Kinship> kinships, int termYears, Limits limits) {
        Set<UUID> gone = ending().stream().map(Appointment::id).collect(Collectors.toSet());
        List<Officer> officers = Stream.concat(
                        inOffice()
                                .filter(appointment -> !gone.contains(appointment.id()))
                                .filter(appointment -> !appointment.office().equals(Appointment.MANAGER))
                                .map(Succession::officer),
                        elected.stream())
                .toList();
        List<FoundingRule> broken = new ArrayList<>(
                BoardRules.brokenByWhole(new Boards(officers, kinships, villageHead()), termYears, limits));
        for (Officer officer : elected) {
            int terms = termsOf(officer);
            if (terms >= limits.termsInPost()) {
                broken.add(new TooManyTermsInPost(officer.office(), terms, limits.termsInPost()));
            }
        }
        return broken;
    }

    /** What those in office break who were elected when less was known: who sits beside whom, and how often. */
    List<FoundingRule> brokenAsTheyStand(List<Kinship> kinships, Limits limits) {
        List<Officer> officers = inOffice()
                .filter(appointment -> !appointment.office().equals(Appointment.MANAGER))
                .map(Succession::officer)
                .toList();
        List<FoundingRule> broken =
                new ArrayList<>(BoardRules.brokenByPeople(new Boards(officers, kinships, villageHead())));
        for (Officer officer : officers) {
            int terms = termsOf(officer);
            if (terms > limits.termsInPost()) {
                broken.add(new TooManyTermsInPost(officer.office(), terms - 1, limits.termsInPost()));
            }
        }
        return broken;
    }

    /** The last day on which something became different among those who are elected. */
    LocalDate changedOn() {
        return everybody.stream()
                .filter(appointment -> !appointment.office().equals(Appointment.MANAGER))
                .map(Appointment::changedOn)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private @Nullable PersonReference villageHead() {
        return inOffice()
                .filter(appointment -> appointment.office().equals(Office.SUPERVISOR_CHAIR.code()))
                .map(Appointment::person)
                .findFirst()
                .orElse(null);
    }

    /** What was begun under a wrong number is no term of its own: its continuation is. */
    private int termsOf(Officer officer) {
        return Math.toIntExact(everybody.stream()
                .filter(appointment -> appointment.endReason() != EndReason.CORRECTED)
                .filter(appointment ->
                        appointment.office().equals(officer.office().code()))
                .filter(appointment -> appointment.person().equals(officer.person()))
                .count());
    }

    private Stream<Appointment> inOffice() {
        return everybody.stream().filter(appointment -> appointment.heldOn(day));
    }

    static Officer officer(Appointment appointment) {
        return new Officer(appointment.person(), appointment.name(), Office.of(appointment.office()));
    }
}
