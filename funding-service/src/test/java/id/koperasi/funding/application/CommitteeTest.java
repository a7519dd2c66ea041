package id.koperasi.funding.application;

import static id.koperasi.funding.application.ApplicationResourceTest.qualified;
import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.staff;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may decide, and what happens when several do at once. */
@QuarkusTest
class CommitteeTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void nobodyVotesTwiceNeitherUnderAnotherAccount() {
        Case loan = appraised("36.03.16.2001");
        String member = ToldCooperative.person();

        loan.vote(member("account-1", member), "FOR").then().statusCode(200);

        already(loan.vote(member("account-1", member), "AGAINST"));
        already(loan.vote(member("account-2", member), "FOR"));
        loan.show().body("votes", hasSize(1)).body("status", equalTo("APPRAISED"));
    }

    @Test
    void whoeverActedInOneRoleActsInNoOther() {
        programme.receive("500000000", "2025-09-01");
        Case loan = appraised("36.03.16.2002");

        separated(loan.vote("analyst", "FOR"), "fund-analyst");
        loan.vote("member-1", "FOR").then().statusCode(200);
        loan.vote("member-2", "FOR").then().statusCode(200).body("status", equalTo("APPROVED"));
        separated(loan.sign(staff("member-1", "fund-treasurer")), "fund-committee");
        separated(loan.sign(staff("analyst", "fund-treasurer")), "fund-analyst");
        loan.sign(Case.treasurer()).then().statusCode(200);
        separated(loan.disburse(staff("member-2", "fund-treasurer"), STALL, "1"), "fund-committee");
        loan.vote(staff("chairman", "ministry"), "FOR").then().statusCode(403);
    }

    @Test
    void nobodyJudgesTheCooperativeHeHasAnOfficeIn() {
        Case loan = submitted("36.03.16.2003");
        String supervisor = ToldCooperative.person();
        loan.cooperative().appointed(supervisor, "supervisor").pilot("2025-09-02");
        await().untilAsserted(() ->
                person(supervisor).get("/v1/applications/" + loan.id()).then().statusCode(200));

        RequestSpecification analyst = given().auth()
                .oauth2(TestToken.of("a")
                        .roles("fund-analyst")
                        .person(supervisor)
                        .sign());
        interested(loan.appraise(analyst));
        loan.appraise(given().auth()
                        .oauth2(TestToken.of("nobody").roles("fund-analyst").sign()))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:person-unknown"));
        loan.appraise(staff("analyst", "fund-analyst")).then().statusCode(200);
        interested(loan.vote(member("account-3", supervisor), "FOR"));
        interested(loan.vote(member("account-4", loan.cooperative().chair()), "FOR"));

        loan.cooperative().ended(supervisor, "supervisor", "2025-10-02");
        await().untilAsserted(() ->
                person(supervisor).get("/v1/applications/" + loan.id()).then().statusCode(403));
        interested(loan.vote(member("account-3", supervisor), "FOR"));
    }

    @Test
    void aReplacedChairIsOutAtOnceAndAnothersChairFindsNothing() {
        ToldCooperative cooperative = qualified("36.03.16.2004");
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000");
        ToldCooperative other = qualified("36.03.16.2005");

        new Case(other, loan.id()).submit("2025-10-01").then().statusCode(404);
        assertThat(Case.draft(other, """
                        {"cooperativeId": "%s", "programmeCode": "%s", "amount": 1, "tenorMonths": 12, "graceMonths": 0,
                         "createdOn": "2025-09-15", "budget": [{"purpose": "A", "kind": "CAPITAL", "amount": 1}]}""".formatted(cooperative.id(), programme.code()))
                        .statusCode())
                .isEqualTo(404);

        cooperative.ended(cooperative.chair(), "chair", "2025-10-01");
        await().untilAsserted(() -> loan.submit("2025-10-01").then().statusCode(403));
    }

    @Test
    void votesAtTheSameMomentAreCountedOneByOne() {
        programme.receive("450000000", "2025-09-01");
        Case loan = appraised("36.03.16.2006");

        AtOnce.call(3, number -> loan.vote("member-" + number, "FOR"))
                .forEach(answer -> answer.then().statusCode(200));

        loan.show().body("status", equalTo("APPROVED")).body("votes", hasSize(3));
        loan.vote("member-9", "FOR")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:committee-complete"));
        pool("committed", 450000000);
    }

    @Test
    void approvalsThatRaceForTheLastRupiahNeverOverdrawThePool() {
        programme.receive("1350000000", "2025-09-01");
        List<Case> loans = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> appraised("36.03.17.2%03d".formatted(number)))
                .toList();
        loans.forEach(loan -> loan.vote("member-1", "FOR").then().statusCode(200));

        List<Integer> answers = AtOnce.call(8, number -> loans.get(number).vote("member-2", "FOR")).stream()
                .map(Response::statusCode)
                .toList();

        assertThat(answers).containsOnly(200, 409);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(3);
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
        pool("committed", 1350000000);
        pool("available", 0);
        Case late = loans.get(answers.indexOf(409));
        late.vote("member-3", "FOR")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:pool-cannot-carry"))
                .body("available", equalTo(0));
        late.show().body("votes", hasSize(1));
        programme.receive("449999999.99", "2025-10-01");
        late.vote("member-3", "FOR").then().statusCode(409).body("available", equalTo(new BigDecimal("449999999.99")));
        programme.receive("0.01", "2025-10-11");
        late.vote("member-3", "FOR").then().statusCode(409); // on the day of the vote a sen is still missing
        programme.receive("0.01", "2025-10-10");
        late.vote("member-3", "FOR").then().statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void tranchesThatRaceForALineNeverOverdrawIt() {
        programme.receive("450000000", "2025-09-01");
        Case loan = appraised("36.03.16.2007");
        loan.vote("member-1", "FOR");
        loan.vote("member-2", "FOR");
        loan.sign(Case.treasurer()).then().statusCode(200);

        List<Integer> answers = AtOnce.call(8, number -> loan.disburse(STALL, "100000000")).stream()
                .map(Response::statusCode)
                .toList();

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(3);
        assertThat(answers).containsOnly(200, 422);
        loan.show().body("tranches.number", equalTo(List.of(1, 2, 3)));
        pool("disbursed", 300000000);
    }

    private Case submitted(String village) {
        return Case.drafted(qualified(village), programme.code(), "300000000", "150000000")
                .submitted();
    }

    private Case appraised(String village) {
        Case loan = submitted(village);
        loan.appraise(staff("analyst", "fund-analyst")).then().statusCode(200);
        return loan;
    }

    private static RequestSpecification member(String account, String person) {
        return given().auth()
                .oauth2(TestToken.of(account)
                        .roles("fund-committee")
                        .person(person)
                        .sign());
    }

    private void pool(String figure, int expected) {
        ministry()
                .get("/v1/programmes/" + programme.code() + "/pool?asOf=2025-12-31")
                .then()
                .body(figure, equalTo(expected));
    }

    private static void already(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:koperasi:problem:already-voted"));
    }

    private static void separated(Response answer, String role) {
        answer.then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:separation-of-duties"))
                .body("role", equalTo(role));
    }

    private static void interested(Response answer) {
        answer.then().statusCode(403).body("type", equalTo("urn:koperasi:problem:interest-in-the-cooperative"));
    }
}
