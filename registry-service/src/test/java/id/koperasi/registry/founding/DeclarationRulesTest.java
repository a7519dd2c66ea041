package id.koperasi.registry.founding;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.founding.DeclarationRule.HasNotDeclared;
import id.koperasi.registry.founding.DeclarationRule.LeadershipOnBoard;
import id.koperasi.registry.founding.DeclarationRule.WasConvicted;
import id.koperasi.registry.founding.DeclarationRule.WasInsolvent;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationRulesTest {

    private static final Limits SINCE_THE_RULE =
            new Limits(9, 5, 3, 5, 5, 2, 3, 3, 500, true, 5, true, true, false, true);
    private static final Limits BEFORE_IT = new Limits(9, 5, 3, 5, 5, 2, 3, 3, 500, false, 5, true, true, false, true);
    private static final PersonReference TREASURER = person(1);
    private static final PersonReference SUPERVISOR = person(2);
    private static final List<Officer> OFFICERS = List.of(
            new Officer(TREASURER, "Siti", Office.TREASURER), new Officer(SUPERVISOR, "Budi", Office.SUPERVISOR));

    @Test
    void nothingBarsWhoDeclaresSo() {
        assertThat(broken(
                        SINCE_THE_RULE,
                        new Declaration(TREASURER, false, null, null),
                        new Declaration(SUPERVISOR, null, false, false)))
                .isEmpty();
    }

    @Test
    void eachDeclaresWhatHisOfficeAsks() {
        assertThat(broken(SINCE_THE_RULE, new Declaration(TREASURER, null, false, false)))
                .containsExactly(
                        new HasNotDeclared(Office.TREASURER, "villageLeadership"),
                        new HasNotDeclared(Office.SUPERVISOR, "insolvent"),
                        new HasNotDeclared(Office.SUPERVISOR, "convicted"));
    }

    @Test
    void whatBarsOneOfficeDoesNotBarTheOther() {
        assertThat(broken(
                        SINCE_THE_RULE,
                        new Declaration(TREASURER, false, true, true),
                        new Declaration(SUPERVISOR, true, false, false)))
                .isEmpty();
        assertThat(broken(
                        SINCE_THE_RULE,
                        new Declaration(TREASURER, true, false, false),
                        new Declaration(SUPERVISOR, false, true, true)))
                .containsExactly(
                        new LeadershipOnBoard(Office.TREASURER),
                        new WasInsolvent(Office.SUPERVISOR),
                        new WasConvicted(Office.SUPERVISOR, 5));
    }

    @Test
    void nobodyHadToDeclareBeforeTheRule() {
        assertThat(broken(BEFORE_IT)).isEmpty();
        assertThat(broken(BEFORE_IT, new Declaration(TREASURER, true, null, null)))
                .containsExactly(new LeadershipOnBoard(Office.TREASURER));
    }

    private static List<DeclarationRule> broken(Limits limits, Declaration... declarations) {
        return DeclarationRules.brokenBy(OFFICERS, List.of(declarations), limits);
    }

    private static PersonReference person(int number) {
        return new PersonReference("%064x".formatted(number));
    }
}
