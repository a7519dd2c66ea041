package id.koperasi.registry.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.founding.FoundingMeeting.Founder;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import id.koperasi.registry.founding.FoundingMeeting.Prior;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import id.koperasi.registry.founding.FoundingRejection.FoundingRulesBroken;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FoundingRulesTest {

    private static final Limits LIMITS = new Limits(9, 5, 3, 5, 5, 2, 3, 3, 500, false, 5, true, true, false, true);
    private static final PersonReference HEAD = person(6);

    private List<Founder> founders = founders(9);
    private List<Officer> officers = new ArrayList<>(List.of(
            officer(1, Office.CHAIR),
            officer(2, Office.VICE_CHAIR_BUSINESS),
            officer(3, Office.VICE_CHAIR_MEMBERSHIP),
            officer(4, Office.SECRETARY),
            officer(5, Office.TREASURER),
            officer(6, Office.SUPERVISOR_CHAIR),
            officer(7, Office.SUPERVISOR),
            officer(8, Office.SUPERVISOR)));
    private Savings savings = new Savings(Rupiah.of(100_000), Rupiah.of(20_000));
    private List<Kinship> kinships = List.of();
    private PersonReference head = HEAD;
    private int termYears = 5;

    @Test
    void aTermThatIsNotToldIsTheUsualOne() {
        var limits = new Limits(9, 5, 3, 5, 4, 2, 3, 3, 500, false, 5, true, true, false, true);

        assertThat(limits.term(null)).isEqualTo(4);
        assertThat(limits.term(2)).isEqualTo(2);
    }

    @Test
    void evenNumbersAreWrongOnlyWhileTheRuleHolds() {
        var before = new Limits(9, 5, 3, 5, 5, 2, 3, 3, 500, false, 5, true, true, false, false);
        officers.add(officer(9, Office.SUPERVISOR));

        assertThat(FoundingRules.brokenBy(meeting(), before)).isEmpty();
        assertThat(broken()).containsExactly(new SupervisorsNotOdd(4));
    }

    @Test
    void findsNothingWrongWithAFoundingThatKeepsTheRules() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void wantsNineFounders() {
        founders = founders(8);

        assertThat(broken()).containsExactly(new TooFewFounders(8, 9));
    }

    @Test
    void countsNobodyTwice() {
        founders = new ArrayList<>(founders(8));
        founders.add(new Founder(person(1), "Again"));

        assertThat(broken()).containsExactly(new FounderNamedTwice(1), new TooFewFounders(8, 9));
    }

    @Test
    void wantsAnOddBoardOfAtLeastFive() {
        officers.add(officer(9, Office.BOARD_MEMBER));
        assertThat(broken()).containsExactly(new BoardNotOdd(6));

        officers.add(officer(10, Office.BOARD_MEMBER));
        assertThat(broken()).isEmpty();

        officers.removeIf(
                officer -> List.of(person(9), person(10), person(5), person(4)).contains(officer.person()));
        assertThat(broken())
                .containsExactly(
                        new BoardTooSmall(3, 5),
                        new OfficeNotFilledByOne(Office.SECRETARY, 0),
                        new OfficeNotFilledByOne(Office.TREASURER, 0));
    }

    @Test
    void wantsEachOfficeOfTheBoardFilledByOne() {
        officers.set(4, officer(5, Office.SECRETARY));

        assertThat(broken())
                .containsExactly(
                        new OfficeNotFilledByOne(Office.SECRETARY, 2), new OfficeNotFilledByOne(Office.TREASURER, 0));
    }

    @Test
    void wantsAnOddNumberOfAtLeastThreeSupervisors() {
        officers.add(officer(9, Office.SUPERVISOR));
        assertThat(broken()).containsExactly(new SupervisorsNotOdd(4));

        officers.removeIf(officer -> officer.office() == Office.SUPERVISOR);
        assertThat(broken()).containsExactly(new TooFewSupervisors(1, 3));
    }

    @Test
    void letsNobodyHoldTwoOffices() {
        officers.set(7, officer(1, Office.SUPERVISOR));

        assertThat(broken()).containsExactly(new OfficerNamedTwice(Office.CHAIR, Office.SUPERVISOR));
    }

    @Test
    void hasTheVillageHeadChairTheSupervisors() {
        head = person(99);
        assertThat(broken()).containsExactly(new VillageHeadNotSupervisorChair());

        head = person(1);
        assertThat(broken()).containsExactly(new VillageHeadNotSupervisorChair(), new VillageHeadOnBoard(Office.CHAIR));
    }

    @ParameterizedTest
    @EnumSource(value = Relation.class, mode = EnumSource.Mode.EXCLUDE, names = "SIBLING")
    void barsRelativesOfTheFirstDegreeAcrossBothBoards(Relation relation) {
        kinships = List.of(new Kinship(person(1), person(8), relation));

        assertThat(broken()).containsExactly(new FirstDegreeKinship(Office.CHAIR, Office.SUPERVISOR, relation));
    }

    @Test
    void barsNeitherSiblingsNorRelativesWithoutAnOffice() {
        kinships = List.of(
                new Kinship(person(1), person(8), Relation.SIBLING),
                new Kinship(person(1), person(9), Relation.SPOUSE),
                new Kinship(person(77), person(2), Relation.CHILD));

        assertThat(broken()).isEmpty();
    }

    @Test
    void believesNobodyToBeHisOwnParent() {
        kinships = List.of(new Kinship(person(1), person(1), Relation.PARENT));

        assertThat(broken()).containsExactly(new RelatedToOneself(Relation.PARENT));
    }

    @Test
    void electsForFiveYearsAtMost() {
        termYears = 6;

        assertThat(broken()).containsExactly(new TermTooLong(6, 5));
    }

    @Test
    void wantsSavingsOfMoreThanNothing() {
        savings = new Savings(Rupiah.of(100_000), Rupiah.ZERO);

        assertThat(broken()).containsExactly(new SavingsNotPositive(Rupiah.of(100_000), Rupiah.ZERO));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceWithItsSource() {
        founders = founders(3);
        head = person(99);
        termYears = 7;

        assertThatThrownBy(() -> FoundingRules.check(meeting(), LIMITS, List.of()))
                .isInstanceOfSatisfying(RejectedException.class, e -> {
                    var rules = ((FoundingRulesBroken) e.rejection()).rules();
                    assertThat(rules)
                            .extracting(BrokenRule::type, BrokenRule::source)
                            .containsExactly(
                                    tuple(
                                            "urn:koperasi:problem:too-few-founders",
                                            "UU 25/1992, art. 6, as amended by UU 6/2023, art. 86"),
                                    tuple(
                                            "urn:koperasi:problem:village-head-not-supervisor-chair",
                                            "Juklak Menkop 1/2025, Bab III"),
                                    tuple("urn:koperasi:problem:term-too-long", "UU 25/1992, art. 29(4)"));
                    assertThat(rules.getFirst().en()).isEqualTo("There are too few founders: 3 of at least 9.");
                    assertThat(rules.getFirst().facts()).containsEntry("founders", 3);
                });
    }

    private List<FoundingRule> broken() {
        return FoundingRules.brokenBy(meeting(), LIMITS);
    }

    private FoundingMeeting meeting() {
        return new FoundingMeeting(
                LocalDate.parse("2025-05-22"),
                "BA-1",
                founders,
                officers,
                savings,
                kinships,
                List.of(),
                head,
                termYears,
                Prior.NONE);
    }

    private static List<Founder> founders(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Founder(person(number), "Founder " + number))
                .toList();
    }

    private static Officer officer(int number, Office office) {
        return new Officer(person(number), "Officer " + number, office);
    }

    private static PersonReference person(int number) {
        return new PersonReference("%064x".formatted(number));
    }
}
