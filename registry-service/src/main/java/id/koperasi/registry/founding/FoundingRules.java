package id.koperasi.registry.founding;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.founding.FoundingMeeting.Founder;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import id.koperasi.registry.founding.FoundingRule.BoardNotOdd;
import id.koperasi.registry.founding.FoundingRule.BoardTooSmall;
import id.koperasi.registry.founding.FoundingRule.FirstDegreeKinship;
import id.koperasi.registry.founding.FoundingRule.FounderNamedTwice;
import id.koperasi.registry.founding.FoundingRule.OfficeNotFilledByOne;
import id.koperasi.registry.founding.FoundingRule.OfficerNamedTwice;
import id.koperasi.registry.founding.FoundingRule.RelatedToOneself;
import id.koperasi.registry.founding.FoundingRule.SavingsNotPositive;
import id.koperasi.registry.founding.FoundingRule.SupervisorsNotOdd;
import id.koperasi.registry.founding.FoundingRule.TermTooLong;
import id.koperasi.registry.founding.FoundingRule.TooFewFounders;
import id.koperasi.registry.founding.FoundingRule.TooFewSupervisors;
import id.koperasi.registry.founding.FoundingRule.VillageHeadNotSupervisorChair;
import id.koperasi.registry.founding.FoundingRule.VillageHeadOnBoard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a founding meeting against the rules and finds everything that breaks one. */
public final class FoundingRules {

    private final FoundingMeeting meeting;
    private final Limits limits;
    private final List<FoundingRule> broken = new ArrayList<>();

    private FoundingRules(FoundingMeeting meeting, Limits limits) {
        this.meeting = meeting;
        this.limits = limits;
    }

    /** Refuses a meeting that breaks a rule, naming all it breaks. */
    public static void check(FoundingMeeting meeting, Limits limits) {
        FoundingRejection.refuse(brokenBy(meeting, limits));
    }

    static List<FoundingRule> brokenBy(FoundingMeeting meeting, Limits limits) {
        var rules = new FoundingRules(meeting, limits);
        rules.founders();
        rules.boards();
        rules.offices();
        rules.villageHead();
        rules.kinships();
        rules.term();
        rules.savings();
        return rules.broken;
    }

    private void founders() {
        Set<PersonReference> people = new HashSet<>();
        meeting.founders().stream().map(Founder::person).forEach(people::add);
        int repeated = meeting.founders().size() - people.size();
        if (repeated > 0) {
            broken.add(new FounderNamedTwice(repeated));
        }
        if (people.size() < limits.founders()) {
            broken.add(new TooFewFounders(people.size(), limits.founders()));
        }
    }

    private void boards() {
        int all = meeting.officers().size();
        int board = Math.toIntExact(meeting.officers().stream()
                .filter(officer -> officer.office().onBoard())
                .count());
        int supervisors = all - board;
        if (board < limits.board()) {
            broken.add(new BoardTooSmall(board, limits.board()));
        }
        if (board % 2 == 0) {
            broken.add(new BoardNotOdd(board));
        }
        if (supervisors < limits.supervisors()) {
            broken.add(new TooFewSupervisors(supervisors, limits.supervisors()));
        }
        if (supervisors % 2 == 0) {
            broken.add(new SupervisorsNotOdd(supervisors));
        }
    }

    private void offices() {
        Arrays.stream(Office.values()).filter(office -> !office.shared()).forEach(office -> {
            int holders = Math.toIntExact(meeting.officers().stream()
                    .filter(officer -> officer.office() == office)
                    .count());
            if (holders != 1) {
                broken.add(new OfficeNotFilledByOne(office, holders));
            }
        });
        Map<PersonReference, Office> held = new HashMap<>();
        for (Officer officer : meeting.officers()) {
            Office before = held.putIfAbsent(officer.person(), officer.office());
            if (before != null) {
                broken.add(new OfficerNamedTwice(before, officer.office()));
            }
        }
    }

    private void villageHead() {
        boolean chairs = meeting.officers().stream()
                .anyMatch(officer -> officer.office() == Office.SUPERVISOR_CHAIR
                        && officer.person().equals(meeting.villageHead()));
        if (!chairs) {
            broken.add(new VillageHeadNotSupervisorChair());
        }
        meeting.officers().stream()
                .filter(officer ->
                        officer.office().onBoard() && officer.person().equals(meeting.villageHead()))
                .forEach(officer -> broken.add(new VillageHeadOnBoard(officer.office())));
    }

    /** Whoever is related to somebody without an office is free to hold one. */
    private void kinships() {
        Map<PersonReference, Office> offices = new HashMap<>();
        meeting.officers().forEach(officer -> offices.putIfAbsent(officer.person(), officer.office()));
        for (Kinship kinship : meeting.kinships()) {
            Office office = offices.get(kinship.person());
            Office relative = offices.get(kinship.relative());
            if (kinship.person().equals(kinship.relative())) {
                broken.add(new RelatedToOneself(kinship.relation()));
            } else if (kinship.relation().firstDegree() && office != null && relative != null) {
                broken.add(new FirstDegreeKinship(office, relative, kinship.relation()));
            }
        }
    }

    private void term() {
        if (meeting.termYears() > limits.termYears()) {
            broken.add(new TermTooLong(meeting.termYears(), limits.termYears()));
        }
    }

    private void savings() {
        Savings savings = meeting.savings();
        if (!savings.principal().isPositive() || !savings.mandatory().isPositive()) {
            broken.add(new SavingsNotPositive(savings.principal(), savings.mandatory()));
        }
    }
}
