package id.koperasi.registry.founding;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import id.koperasi.registry.founding.FoundingRule.BoardNotOdd;
import id.koperasi.registry.founding.FoundingRule.BoardTooSmall;
import id.koperasi.registry.founding.FoundingRule.FirstDegreeKinship;
import id.koperasi.registry.founding.FoundingRule.OfficeNotFilledByOne;
import id.koperasi.registry.founding.FoundingRule.OfficerNamedTwice;
import id.koperasi.registry.founding.FoundingRule.RelatedToOneself;
import id.koperasi.registry.founding.FoundingRule.SupervisorsNotOdd;
import id.koperasi.registry.founding.FoundingRule.TermTooLong;
import id.koperasi.registry.founding.FoundingRule.TooFewSupervisors;
import id.koperasi.registry.founding.FoundingRule.VillageHeadNotSupervisorChair;
import id.koperasi.registry.founding.FoundingRule.VillageHeadOnBoard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds board and supervisors against the rules, those of a founding and those that an election leaves alike. */
public final class BoardRules {

    private final Boards boards;
    private final List<FoundingRule> broken = new ArrayList<>();

    private BoardRules(Boards boards) {
        this.boards = boards;
    }

    /**
     * Board and supervisors as they would be.
     *
     * @param officers everybody on both
     * @param kinships who is related to whom, as declared now or before
     * @param villageHead the head of the village; null while nobody is known to be
     */
    public record Boards(
            List<Officer> officers,
            List<Kinship> kinships,
            @Nullable PersonReference villageHead) {

        public Boards {
            officers = List.copyOf(officers);
            kinships = List.copyOf(kinships);
        }
    }

    /** What breaks a rule when both boards are meant to be complete. */
    public static List<FoundingRule> brokenByWhole(Boards boards, int termYears, Limits limits) {
        var rules = new BoardRules(boards);
        rules.sizes(limits);
        rules.offices();
        rules.people();
        rules.term(termYears, limits);
        return rules.broken;
    }

    /** What breaks a rule about who may sit beside whom, however many seats are vacant. */
    public static List<FoundingRule> brokenByPeople(Boards boards) {
        var rules = new BoardRules(boards);
        rules.people();
        return rules.broken;
    }

    private void people() {
        nobodyTwice();
        villageHead();
        kinships();
    }

    private void sizes(Limits limits) {
        int all = boards.officers().size();
        int board = Math.toIntExact(boards.officers().stream()
                .filter(officer -> officer.office().onBoard())
                .count());
        int supervisors = all - board;
        if (board < limits.board()) {
            broken.add(new BoardTooSmall(board, limits.board()));
        }
        if (limits.odd() && board % 2 == 0) {
            broken.add(new BoardNotOdd(board));
        }
        if (supervisors < limits.supervisors()) {
            broken.add(new TooFewSupervisors(supervisors, limits.supervisors()));
        }
        if (limits.odd() && supervisors % 2 == 0) {
            broken.add(new SupervisorsNotOdd(supervisors));
        }
    }

    private void offices() {
        Arrays.stream(Office.values()).filter(office -> !office.shared()).forEach(office -> {
            int holders = Math.toIntExact(boards.officers().stream()
                    .filter(officer -> officer.office() == office)
                    .count());
            if (holders != 1) {
                broken.add(new OfficeNotFilledByOne(office, holders));
            }
        });
    }

    private void nobodyTwice() {
        Map<PersonReference, Office> held = new HashMap<>();
        for (Officer officer : boards.officers()) {
            Office before = held.putIfAbsent(officer.person(), officer.office());
            if (before != null) {
                broken.add(new OfficerNamedTwice(before, officer.office()));
            }
        }
    }

    private void villageHead() {
        if (boards.villageHead() == null) {
            return;
        }
        boolean chairs = boards.officers().stream()
                .anyMatch(officer -> officer.office() == Office.SUPERVISOR_CHAIR
                        && officer.person().equals(boards.villageHead()));
        if (!chairs) {
            broken.add(new VillageHeadNotSupervisorChair());
        }
        boards.officers().stream()
                .filter(officer ->
                        officer.office().onBoard() && officer.person().equals(boards.villageHead()))
                .forEach(officer -> broken.add(new VillageHeadOnBoard(officer.office())));
    }

    /** Whoever is related to somebody without an office is free to hold one. */
    private void kinships() {
        Map<PersonReference, Office> offices = new HashMap<>();
        boards.officers().forEach(officer -> offices.putIfAbsent(officer.person(), officer.office()));
        for (Kinship kinship : boards.kinships()) {
            Office office = offices.get(kinship.person());
            Office relative = offices.get(kinship.relative());
            if (kinship.person().equals(kinship.relative())) {
                broken.add(new RelatedToOneself(kinship.relation()));
            } else if (kinship.relation().firstDegree() && office != null && relative != null) {
                broken.add(new FirstDegreeKinship(office, relative, kinship.relation()));
            }
        }
    }

    private void term(int termYears, Limits limits) {
        if (termYears > limits.termYears()) {
            broken.add(new TermTooLong(termYears, limits.termYears()));
        }
    }
}
