package id.koperasi.funding.application;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitMet;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApplicationResourceTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void goesFromTheDraftToTheLastRupiah() {
        programme.receive("500000000", "2025-09-01");
        Case loan = drafted("36.03.15.2001").agreed();

        loan.disburse(STALL, "150000000.5").then().statusCode(200).body("status", equalTo("DISBURSING"));
        loan.disburse(STALL, "149999999.5").then().statusCode(200);
        loan.disburse(STOCK, "150000000").then().statusCode(200).body("status", equalTo("DISBURSED"));

        assertThat(Database.rows("select distinct concat_ws(' ', tenant, region) from audit_entry"
                        + " where object like '/v1/applications/" + loan.id() + "/%'"))
                .as("what the trail says each step was about")
                .containsExactly(loan.cooperative().id() + " 36.03.15.2001");
        String tranche = loan.show().extract().path("tranches[0].trancheId");
        loan.cooperative().booked(tranche, "150000000.5", "2025-10-20");
        await().untilAsserted(() -> loan.show()
                .body("tranches[0].booked", equalTo(true))
                .body("tranches[0].bookedOn", equalTo("2025-10-20")));
        loan.show()
                .body("tranches[1].booked", equalTo(false))
                .body("tranches.number", equalTo(List.of(1, 2, 3)))
                .body("budget.disbursed", equalTo(List.of(300000000, 150000000)))
                .body("votes.vote", equalTo(List.of("FOR", "FOR")))
                .body("appraisal.score", equalTo(82))
                .body("agreement.annualRatePercent", equalTo(3))
                .body("agreement.dayCount", equalTo("THIRTY_360"))
                .body("agreement.agreementNumber", startsWith(programme.code() + "/2025/"))
                .body(
                        "history.step",
                        equalTo(List.of(
                                "CREATED",
                                "SUBMITTED",
                                "APPRAISED",
                                "VOTED",
                                "VOTED",
                                "APPROVED",
                                "AGREED",
                                "PAYMENT_PREPARED",
                                "PAYMENT_RELEASED",
                                "DISBURSED",
                                "PAYMENT_PREPARED",
                                "PAYMENT_RELEASED",
                                "DISBURSED",
                                "PAYMENT_PREPARED",
                                "PAYMENT_RELEASED",
                                "DISBURSED")))
                .body("history.role[2]", equalTo("fund-analyst"))
                .body("history.recordedAt", everyItem(notNullValue()));
        pool("2025-10-09").body("available", equalTo(500000000));
        pool("2025-10-10").body("available", equalTo(50000000)).body("committed", equalTo(450000000));
        pool("2025-10-20").body("committed", equalTo(0)).body("disbursed", equalTo(450000000));
    }

    @Test
    void isRefusedWithEverythingItLacksAndWhoCanSupplyIt() {
        var cooperative =
                new ToldCooperative("36.03.15.2002").formed("2025-06-02").pilot("2025-09-01");
        cooperative.appointed(cooperative.chair(), "chair").bookOpened("2025-06-02");
        awaitMet(cooperative, "2025-10-01", "legal-entity", "pilot-designated", "books-open");
        Case loan = awaitDrafted(cooperative);

        loan.submit("2025-10-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:criteria-not-met"))
                .body("gate", equalTo("APPLY"))
                .body(
                        "criteria.code",
                        containsInAnyOrder(
                                "nik-koperasi",
                                "npwp",
                                "nib",
                                "account-verified",
                                "chair-certified",
                                "treasurer-certified",
                                "business-plan-rated",
                                "members-consent",
                                "government-consent"))
                .body("criteria.find { it.code == 'account-verified' }.who", equalTo("bank-officer"))
                .body("criteria.find { it.code == 'government-consent' }.who", equalTo("village-head"))
                .body("criteria.find { it.code == 'nib' }.whatNext.en", startsWith("Obtain the business number"))
                .body("criteria.find { it.code == 'nib' }.whatNext.id", startsWith("Ajukan NIB"));

        cooperative
                .number("NPWP", "2025-06-10")
                .number("NIB", "2025-06-20")
                .number("NIK_KOPERASI", "2025-06-25")
                .accountVerified("2025-07-25")
                .rated(UUID.randomUUID(), "ADEQUATE", "2025-09-24")
                .borrowing("450000000", "2025-09-25")
                .appointed(cooperative.treasurer(), "treasurer")
                .certified(cooperative.chair(), "chair", "2025-09-22")
                .certified(cooperative.treasurer(), "treasurer", "2025-09-22");
        awaitQualified(cooperative);
        loan.submit("2025-09-24").then().statusCode(422).body("criteria.code", hasItem("members-consent"));
        loan.submit("2025-10-01").then().statusCode(200).body("status", equalTo("SUBMITTED"));
        loan.show().body("history.step", equalTo(List.of("CREATED", "SUBMITTED")));
    }

    @Test
    void aCommandInTheWrongStateIsToldTheState() {
        programme.receive("500000000", "2025-09-01");
        Case loan = drafted("36.03.15.2003");

        wrongState(loan.appraise(staff("analyst", "fund-analyst")), "DRAFT");
        wrongState(loan.vote("member-1", "FOR"), "DRAFT");
        wrongState(loan.sign(Case.treasurer()), "DRAFT");
        wrongState(loan.disburse(STALL, "1"), "DRAFT");
        loan.approved();
        wrongState(loan.submit("2025-10-01"), "APPROVED");
        wrongState(loan.appraise(staff("analyst", "fund-analyst")), "APPROVED");
        wrongState(loan.disburse(STALL, "1"), "APPROVED");
        loan.sign(Case.treasurer()).then().statusCode(200);
        wrongState(loan.withdraw(), "AGREED");
        wrongState(loan.vote("member-3", "FOR"), "AGREED");
        wrongState(loan.sign(Case.treasurer()), "AGREED");
    }

    @Test
    void asksForWhatTheProgrammeLends() {
        ToldCooperative cooperative = qualified("36.03.15.2004");

        refused(draft(cooperative, "3000000001", 72, 6, "3000000001", "0.01"), "above-ceiling");
        refused(draft(cooperative, "100", 121, 6, "99.5", "0.5"), "tenor-too-long");
        refused(draft(cooperative, "100", 72, 9, "99.5", "0.5"), "grace-too-long");
        refused(draft(cooperative, "100", 6, 6, "99.5", "0.5"), "grace-too-long");
        refused(draft(cooperative, "100", 72, 6, "99.5", "0.49"), "budget-differs");
        refused(draft(cooperative, "600000000", 72, 6, "99999999.99", "500000000.01"), "operating-above-cap");
        draft(cooperative, "100", 72, 6, "100.005", "1").then().statusCode(400);
        draft(cooperative, "0", 72, 6, "1", "1").then().statusCode(400);
        draft(cooperative, "600000000", 72, 6, "100000000", "500000000").then().statusCode(201);
    }

    @Test
    void theProgrammeOfTheBanksTakesNoNewApplications() {
        ToldCooperative cooperative = qualified("36.03.15.2011");
        String body = """
                {"cooperativeId": "%s", "programmeCode": "HIMBARA-PMK49", "amount": 1, "tenorMonths": 12, "graceMonths": 6,
                 "createdOn": "%s", "budget": [{"purpose": "A", "kind": "CAPITAL", "amount": 1}]}""";

        Case.draft(cooperative, body.formatted(cooperative.id(), "2025-11-14"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:programme-closed"))
                .body("until", equalTo("2025-11-13"));
        String id = Case.draft(cooperative, body.formatted(cooperative.id(), "2025-11-13"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(new Case(cooperative, id).submit("2025-11-14"), "programme-closed");
        new Case(cooperative, id).submit("2025-11-13").then().statusCode(200);
    }

    @Test
    void oneAtATimeUntilItIsTakenBackOrRejected() {
        programme.receive("900000000", "2025-09-01");
        Case first = drafted("36.03.15.2005");

        Case.draft(first.cooperative(), programme.code(), "100", "100")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:application-open"))
                .body("applicationId", equalTo(first.id()))
                .body("state", equalTo("DRAFT"));
        first.submitted().withdraw().then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        Case second = Case.drafted(first.cooperative(), programme.code(), "300000000", "150000000")
                .appraised();
        second.vote("member-1", "AGAINST").then().body("status", equalTo("APPRAISED"));
        second.vote("member-2", "FOR").then().body("status", equalTo("APPRAISED"));
        second.vote("member-3", "AGAINST").then().body("status", equalTo("REJECTED"));
        Case.drafted(first.cooperative(), programme.code(), "100", "100");
        pool("2025-12-31").body("available", equalTo(900000000));
    }

    @Test
    void whatIsTakenBackAfterTheApprovalIsFreeAgain() {
        programme.receive("450000000", "2025-09-01");
        Case loan = drafted("36.03.15.2012").approved();
        pool("2025-10-10").body("available", equalTo(0));

        post(person(loan.cooperative().chair()), loan.at("withdrawal"), """
                {"withdrawnOn": "2025-10-09"}""")
                .then()
                .statusCode(422);
        post(person(loan.cooperative().chair()), loan.at("withdrawal"), """
                {"withdrawnOn": "2025-10-11"}""")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        pool("2025-10-10").body("available", equalTo(0));
        pool("2025-10-11").body("available", equalTo(450000000)).body("committed", equalTo(0));
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
        wrongState(loan.sign(Case.treasurer()), "WITHDRAWN");
    }

    @Test
    void neverPaysMoreThanALineOfTheBudget() {
        programme.receive("500000000", "2025-09-01");
        Case loan = drafted("36.03.15.2006").agreed();

        refused(loan.disburse(STALL, "300000000.01"), "purpose-exhausted");
        refused(loan.disburse("Mobil dinas", "1"), "unknown-purpose");
        loan.disburse(STALL, "299999999.5").then().statusCode(200);
        loan.disburse(STALL, "0.51").then().statusCode(422).body("open", equalTo(new BigDecimal("0.5")));
        loan.disburse(STALL, "0.5").then().statusCode(200);
        refused(loan.disburse(STALL, "0.01"), "purpose-exhausted");
        loan.disburse(STALL, "0.005").then().statusCode(400);
        pool("2025-12-31").body("disbursed", equalTo(300000000)).body("committed", equalTo(150000000));
    }

    @Test
    void anAgreementHasANumberOfItsOwnIsSignedByAChairAndDrawnInTime() {
        programme.receive("900000000", "2025-09-01");
        Database.change("""
                update programme_criterion c set code = 'nothing', rule = 'FACT', subject = 'LEGAL_ENTITY', topic = null
                  from programme_version v
                 where v.id = c.version_id and v.programme_code = '%s' and c.code = 'chair-certified'""".formatted(programme.code()));
        Case loan = drafted("36.03.15.2021").approved();
        Case other = drafted("36.03.15.2022").approved();
        String signed = """
                {"agreementNumber": "%s", "signedOn": "2025-10-15"}""".formatted("PK/" + loan.id());
        post(Case.treasurer(), loan.at("agreement"), signed).then().statusCode(200);
        post(Case.treasurer(), other.at("agreement"), signed)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:agreement-number-taken"));
        ToldCooperative cooperative = other.cooperative();
        cooperative.ended(cooperative.chair(), "chair", "2025-10-12");
        await().untilAsserted(() -> person(cooperative.chair())
                .get("/v1/applications/" + other.id())
                .then()
                .statusCode(403));
        refused(other.sign(Case.treasurer()), "no-chair-in-office");

        Database.change("update loan set draw_by = '2025-10-19' where id = '" + loan.id() + "'");
        refused(loan.prepare(STALL, "1"), "too-late-to-draw");
        loan.prepare(Case.treasurer(), STALL, "1", "2025-10-19").then().statusCode(201);
    }

    @Test
    void statesNoDayToComeAndNoneBeforeTheLast() {
        Case loan = drafted("36.03.15.2007");

        refused(loan.submit("2999-01-01"), "date-in-the-future");
        refused(loan.submit("2025-09-14"), "date-out-of-order");
        loan.submit("2025-10-09").then().statusCode(200);
        refused(loan.appraise(staff("analyst", "fund-analyst")), "date-out-of-order");
    }

    @Test
    void anAgreementKeepsItsTermsWhenTheProgrammeChanges() {
        programme.receive("900000000", "2025-09-01");
        Case old = drafted("36.03.15.2008").submitted();

        programme.begin(2, "2025-10-05", "6", 100_000_000);
        old.appraise(staff("analyst", "fund-analyst")).then().statusCode(200);
        old.vote("member-1", "FOR");
        old.vote("member-2", "FOR");
        old.sign(Case.treasurer()).then().statusCode(200);

        old.show()
                .body("programmeVersion", equalTo(1))
                .body("agreement.programmeVersion", equalTo(1))
                .body("agreement.annualRatePercent", equalTo(3));
        Case late = drafted("36.03.15.2009");
        late.submit("2025-10-05").then().statusCode(422).body("type", equalTo("urn:koperasi:problem:above-ceiling"));
        late.submit("2025-10-04").then().statusCode(200).body("programmeVersion", equalTo(1));
    }

    @Test
    void isSeenByItsOwnAndByItsRegion() {
        Case loan = drafted("36.03.15.2010");

        person(loan.cooperative().treasurer())
                .get("/v1/applications/" + loan.id())
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"));
        office("regency-office", "36.03")
                .get("/v1/applications?region=36.03.15&status=DRAFT&limit=100")
                .then()
                .body("items.id", hasItem(loan.id()));
        office("regency-office", "36.73")
                .get("/v1/applications?limit=100")
                .then()
                .body("items.id", not(hasItem(loan.id())));
        office("regency-office", "36.73")
                .get("/v1/applications/" + loan.id())
                .then()
                .statusCode(404);
        ministry().get("/v1/applications?region=36.0").then().statusCode(400);
    }

    private Case drafted(String village) {
        return Case.drafted(qualified(village), programme.code(), "300000000", "150000000");
    }

    /** Drafts as soon as the chair is known to be one. */
    private Case awaitDrafted(ToldCooperative cooperative) {
        await().untilAsserted(() ->
                person(cooperative.chair()).get("/v1/applications").then().statusCode(200));
        return Case.drafted(cooperative, programme.code(), "300000000", "150000000");
    }

    static ToldCooperative qualified(String village) {
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        return cooperative;
    }

    private Response draft(
            ToldCooperative cooperative, String amount, int tenor, int grace, String stall, String stock) {
        return post(person(cooperative.chair()), "/v1/applications", """
                {"cooperativeId": "%s", "programmeCode": "%s", "amount": %s, "tenorMonths": %d, "graceMonths": %d,
                 "createdOn": "2025-09-15", "budget":
                 [{"purpose": "A", "kind": "CAPITAL", "amount": %s},
                  {"purpose": "B", "kind": "OPERATING", "amount": %s}]}""".formatted(
                        cooperative.id(), programme.code(), amount, tenor, grace, stall, stock));
    }

    private ValidatableResponse pool(String day) {
        return ministry()
                .get("/v1/programmes/" + programme.code() + "/pool?asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static void refused(Response answer, String problem) {
        answer.then().statusCode(422).body("type", equalTo("urn:koperasi:problem:" + problem));
    }

    private static void wrongState(Response answer, String state) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:wrong-state"))
                .body("state", equalTo(state));
    }
}
