package id.koperasi.funding.offer;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.proposal.ProposedCase.analyst;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.proposal.ProposedCase;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands between the approval and the signature. */
@QuarkusTest
class OfferResourceTest {

    private final OwnProgramme programme = new OwnProgramme().offersBeforeItSigns();

    @Test
    void isAcceptedInTimeAndSignedOnceTheConditionsAreFulfilled() {
        programme.receive("450000000", "2025-09-01");
        Case loan = approved("36.03.42.2001", "\"Asuransi bangunan\"");
        notReady(sign(loan, "2025-10-12"), "offer-not-accepted", "condition-open");
        refused(accept(loan, chair(loan), "2025-10-12"), 409, "wrong-state");

        refused(offer(loan, "2025-10-09"), 422, "date-out-of-order");
        offer(loan, "2025-10-11").then().statusCode(201).body("expiresOn", equalTo("2025-10-21"));
        refused(offer(loan, "2025-10-11"), 409, "wrong-state");
        notReady(sign(loan, "2025-10-12"), "offer-not-accepted", "condition-open");
        refused(accept(loan, chair(loan), "2025-10-22"), 422, "offer-expired");
        refused(accept(loan, person(loan.cooperative().treasurer()), "2025-10-21"), 403, "not-permitted");
        accept(loan, chair(loan), "2025-10-21").then().statusCode(200).body("signBy", equalTo("2025-11-10"));

        notReady(sign(loan, "2025-10-22"), "condition-open");
        refused(fulfil(loan, 2), 404, "not-found");
        fulfil(loan, 1).then().statusCode(200).body("[0].evidence", equalTo("Polis 17"));
        refused(fulfil(loan, 1), 409, "condition-fulfilled");
        notReady(sign(loan, "2025-10-22"), "condition-open"); // it was fulfilled on the day after
        notReady(sign(loan, "2025-11-11"), "signed-too-late");
        sign(loan, "2025-11-10")
                .then()
                .statusCode(200)
                .body("status", equalTo("AGREED"))
                .body("agreement.chairAcceptedOn", equalTo("2025-10-21"));
        office("regency-office", "36.73").get(loan.at("offer")).then().statusCode(404);
        ministry().get(loan.at("conditions")).then().body("", hasSize(1));
    }

    @Test
    void aConditionOfATrancheHoldsUpThatAndLaterOnesAndNotTheAgreement() {
        var plain = new OwnProgramme();
        plain.receive("450000000", "2025-09-01");
        Case loan = approved("36.03.42.2008", plain, "", """
                {"what": "Laik fungsi", "beforeTranche": 4}, {"what": "Laik fungsi", "beforeTranche": 2},
                {"what": "Asuransi stok", "beforeTranche": 3}""");
        loan.show().body("votes[1].trancheConditions.beforeTranche", equalTo(List.of(4, 2, 3)));
        ministry()
                .get(loan.at("conditions"))
                .then()
                .body("what", equalTo(List.of("Laik fungsi", "Asuransi stok")))
                .body("beforeTranche", equalTo(List.of(2, 3)));

        sign(loan, "2025-10-15").then().statusCode(200).body("status", equalTo("AGREED"));
        String first = loan.prepare(STALL, "100000000")
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
        loan.prepare(STALL, "1000000")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:tranche-conditions-open"))
                .body("tranche", equalTo(2))
                .body("conditions", equalTo(List.of("Laik fungsi")));
        Case.release(first).then().statusCode(200);
        Case.awaitOrder(first, "PAID");

        refused(loan.prepare(STALL, "1000000"), 409, "tranche-conditions-open");
        fulfil(loan, 1).then().statusCode(200).body("[0].fulfilledOn", equalTo("2025-10-23"));
        refused(loan.prepare(STALL, "1000000"), 409, "tranche-conditions-open"); // paid three days before
        String second = loan.prepare(Case.treasurer(), STALL, "1000000", "2025-10-23")
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
        loan.prepare(Case.treasurer(), STALL, "1000000", "2025-10-23")
                .then()
                .body("tranche", equalTo(3))
                .body("conditions", equalTo(List.of("Asuransi stok")));
        Case.release(second).then().statusCode(200);
        Case.awaitOrder(second, "PAID");
        fulfil(loan, 2).then().statusCode(200);
        loan.disburse(Case.treasurer(), STALL, "1000000", "2025-10-23").then().body("tranches", hasSize(3));
    }

    /** No plan says how many payments there will be, so that a condition of a ninth binds the last, however early it comes. */
    @Test
    void whatPaysTheRestOfALoanWaitsForEveryCondition() {
        var plain = new OwnProgramme();
        plain.receive("450000000", "2025-09-01");
        Case loan = approved("36.03.42.2010", plain, "", """
                {"what": "Asuransi stok", "beforeTranche": 9}""");
        sign(loan, "2025-10-15").then().statusCode(200);
        loan.prepare(STALL, "300000000").then().statusCode(201);

        loan.prepare(STOCK, "150000000")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:tranche-conditions-open"))
                .body("conditions", equalTo(List.of("Asuransi stok")));
        loan.prepare(STOCK, "149999999").then().statusCode(201);
        refused(loan.prepare(STOCK, "1"), 409, "tranche-conditions-open");
    }

    /** Two orders of one stage are one tranche; the plan has two stages, and the last waits for what names a ninth. */
    @Test
    void theConditionIsLookedAtAgainWhenTheOrderIsReleasedAndBelongsToTheStageWhereOneIsPlanned() {
        OwnProgramme proposals = new OwnProgramme().asksForProposals();
        proposals.receive("240000000", "2025-09-01");
        Case loan = ProposedCase.checked("36.03.42.2009", proposals).loan();
        loan.appraise(analyst()).then().statusCode(200);
        loan.vote("member-1", "FOR").then().statusCode(200);
        vote(loan, "", """
                {"what": "Laik fungsi", "beforeTranche": 2}, {"what": "Izin edar", "beforeTranche": 9}""");
        loan.sign(Case.treasurer()).then().statusCode(200);

        String half =
                loan.prepare(STALL, "90000000").then().statusCode(201).extract().path("orderId");
        String other =
                loan.prepare(STALL, "90000000").then().statusCode(201).extract().path("orderId");
        Case.release(half).then().statusCode(200);
        Case.awaitOrder(half, "PAID");
        Database.change("update application_condition set before_tranche = 1 where number = 1 and application_id = '%s'"
                .formatted(loan.id())); // as if the committee had asked it sooner
        refused(Case.release(other), 409, "tranche-conditions-open");
        Database.change("update application_condition set before_tranche = 2 where number = 1 and application_id = '%s'"
                .formatted(loan.id()));
        Case.release(other).then().statusCode(200);
        Case.awaitOrder(other, "PAID");
        loan.prepare(STOCK, "60000000")
                .then()
                .statusCode(409)
                .body("conditions", equalTo(List.of("Laik fungsi", "Izin edar")));
        fulfil(loan, 1).then().statusCode(200);
        loan.prepare(Case.treasurer(), STOCK, "60000000", "2025-10-23")
                .then()
                .statusCode(409)
                .body("tranche", equalTo(2))
                .body("conditions", equalTo(List.of("Izin edar")));
    }

    @Test
    void whatIsNotAcceptedOrNotSignedInTimeLapsesAndIsFreeAgain() {
        programme.receive("900000000", "2025-09-01");
        Case offered = approved("36.03.42.2002", "");
        Case accepted = approved("36.03.42.2003", "");
        offer(offered, "2025-10-11").then().statusCode(201);
        offer(accepted, "2025-10-11").then().statusCode(201);
        accept(accepted, chair(accepted), "2025-10-11").then().statusCode(200); // to be signed until 31 October

        programme.end("2025-10-21").body("[0].lapsed", equalTo(0));
        programme.end("2025-10-22").body("[0].lapsed", equalTo(1));
        offered.show().body("status", equalTo("LAPSED"));
        refused(accept(offered, chair(offered), "2025-10-22"), 409, "wrong-state");
        pool("2025-10-21", 0);
        pool("2025-10-22", 450_000_000);
        programme.end("2025-10-31").body("[0].lapsed", equalTo(0));
        programme.end("2025-11-01").body("[0].lapsed", equalTo(1));
        refused(sign(accepted, "2025-11-01"), 409, "wrong-state");
        pool("2025-11-01", 900_000_000);
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
        Case.drafted(offered.cooperative(), programme.code(), "100", "100");
    }

    @Test
    void whatIsSignedWhileTheDayEndsDoesNotLapse() {
        programme.receive("450000000", "2025-09-01");
        Case loan = approved("36.03.42.2007", "");
        offer(loan, "2025-10-11").then().statusCode(201);
        accept(loan, chair(loan), "2025-10-11").then().statusCode(200); // to be signed until 31 October

        Database.changeBefore(
                1,
                "update application set status = 'AGREED' where id = '" + loan.id() + "'", // as a signature does
                () -> programme.endLater("2025-11-01"));
        programme.ended().body("[0].lapsed", equalTo(0));

        loan.show().body("status", equalTo("AGREED"));
        pool("2025-11-01", 0);
    }

    @Test
    void whatIsApprovedAndNeitherOfferedNorSignedInTimeIsFreeAgain() {
        Database.change("update programme_version set approval_days = 15 where programme_code = '%s'"
                .formatted(programme.code()));
        programme.receive("450000000", "2025-09-01");
        Case loan = approved("36.03.42.2006", ""); // on 10 October

        refused(offer(loan, "2025-10-26"), 422, "approval-expired");
        programme.end("2025-10-25").body("[0].lapsed", equalTo(0));
        programme.end("2025-10-26").body("[0].lapsed", equalTo(1));

        loan.show().body("status", equalTo("LAPSED"));
        pool("2025-10-26", 450_000_000);
        assertThat(Database.rows(
                        "select payload->>'amount' from outbox where aggregateid = 'cooperative/%s' and type = '%s'"
                                .formatted(loan.cooperative().id(), "id.koperasi.funding.approval-lapsed.v1")))
                .containsExactly("450000000");
    }

    @Test
    void thereIsNoneWhereTheVersionHasNoneAndTheCooperativeMayDecline() {
        OwnProgramme plain = new OwnProgramme();
        plain.receive("450000000", "2025-09-01");
        Case loan = approved("36.03.42.2004", plain, "", "");
        refused(offer(loan, "2025-10-11"), 422, "no-offers");

        programme.receive("450000000", "2025-09-01");
        Case declined = approved("36.03.42.2005", "");
        offer(declined, "2025-10-11").then().statusCode(201);
        post(chair(declined), declined.at("withdrawal"), "{\"withdrawnOn\": \"2025-10-12\"}")
                .then()
                .statusCode(200);
        pool("2025-10-12", 450_000_000);
    }

    private Case approved(String village, String conditions) {
        return approved(village, programme, conditions, "");
    }

    private static Case approved(String village, OwnProgramme programme, String conditions, String ofTranches) {
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .submitted();
        loan.appraise(analyst()).then().statusCode(200);
        loan.vote("member-1", "FOR").then().statusCode(200);
        vote(loan, conditions, ofTranches);
        return loan;
    }

    private static void vote(Case loan, String conditions, String ofTranches) {
        post(staff("member-2", "fund-committee"), loan.at("votes"), """
                {"vote": "FOR", "reason": "Layak.", "votedOn": "2025-10-10", "conditions": [%s],
                 "trancheConditions": [%s]}""".formatted(conditions, ofTranches))
                .then()
                .statusCode(200);
    }

    private static Response offer(Case loan, String day) {
        return post(Case.treasurer(), loan.at("offer"), "{\"offeredOn\": \"%s\"}".formatted(day));
    }

    private static Response accept(Case loan, RequestSpecification who, String day) {
        return post(who, loan.at("offer/acceptance"), "{\"acceptedOn\": \"%s\"}".formatted(day));
    }

    private static Response fulfil(Case loan, int number) {
        return post(
                analyst(),
                loan.at("conditions/" + number + "/fulfilment"),
                "{\"evidence\": \"Polis 17\", \"fulfilledOn\": \"2025-10-23\"}");
    }

    private static Response sign(Case loan, String day) {
        return post(Case.treasurer(), loan.at("agreement"), "{\"signedOn\": \"%s\"}".formatted(day));
    }

    private static RequestSpecification chair(Case loan) {
        return person(loan.cooperative().chair());
    }

    private void pool(String day, int available) {
        ministry()
                .get("/v1/programmes/" + programme.code() + "/pool?asOf=" + day)
                .then()
                .body("available", equalTo(available));
    }

    private static void notReady(Response answer, String... codes) {
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:application-not-ready"))
                .body("lacking.code", containsInAnyOrder(codes));
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
