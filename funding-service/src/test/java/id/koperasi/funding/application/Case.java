package id.koperasi.funding.application;

import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;

import id.koperasi.funding.told.ToldCooperative;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;

/** One application of a test and who acts on it. */
public record Case(ToldCooperative cooperative, String id) {

    public static final String STALL = "Gerai sembako dan gudang";
    public static final String STOCK = "Modal kerja sembako";

    public static Response draft(ToldCooperative cooperative, String programme, String stall, String stock) {
        String amount = new BigDecimal(stall).add(new BigDecimal(stock)).toPlainString();
        return draft(cooperative, """
                {"cooperativeId": "%s", "programmeCode": "%s", "amount": %s, "tenorMonths": 72, "graceMonths": 6,
                 "createdOn": "2025-09-15", "budget":
                 [{"purpose": "%s", "kind": "CAPITAL", "amount": %s},
                  {"purpose": "%s", "kind": "OPERATING", "amount": %s}]}""".formatted(cooperative.id(), programme, amount, STALL, stall, STOCK, stock));
    }

    static Response draft(ToldCooperative cooperative, String body) {
        return post(person(cooperative.chair()), "/v1/applications", body);
    }

    public static Case drafted(ToldCooperative cooperative, String programme, String stall, String stock) {
        return new Case(
                cooperative,
                draft(cooperative, programme, stall, stock)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    public Case submitted() {
        submit("2025-10-01").then().statusCode(200);
        return this;
    }

    Case appraised() {
        submitted();
        appraise(staff("analyst", "fund-analyst")).then().statusCode(200);
        return this;
    }

    public Case approved() {
        appraised();
        vote("member-1", "FOR").then().statusCode(200);
        vote("member-2", "FOR").then().statusCode(200);
        return this;
    }

    public Case agreed() {
        approved();
        sign(treasurer()).then().statusCode(200);
        return this;
    }

    public Response submit(String day) {
        return post(person(cooperative.chair()), at("submission"), """
                {"submittedOn": "%s"}""".formatted(day));
    }

    public Response withdraw() {
        return post(person(cooperative.chair()), at("withdrawal"), """
                {"withdrawnOn": "2025-10-05"}""");
    }

    public Response appraise(RequestSpecification analyst) {
        return post(analyst, at("appraisal"), """
                {"score": 82, "recommendation": "APPROVE", "appraisedOn": "2025-10-08", "findings": "Cukup."}""");
    }

    public Response vote(String member, String choice) {
        return vote(staff(member, "fund-committee"), choice);
    }

    public Response vote(RequestSpecification member, String choice) {
        return post(member, at("votes"), """
                {"vote": "%s", "reason": "Layak.", "votedOn": "2025-10-10"}""".formatted(choice));
    }

    public Response sign(RequestSpecification treasurer) {
        return post(treasurer, at("agreement"), """
                {"signedOn": "2025-10-15"}""");
    }

    /** One treasurer prepares, another releases, the bank pays: the application as it is then, or the refusal on the way. */
    public Response disburse(String purpose, String amount) {
        return disburse(treasurer(), purpose, amount);
    }

    Response disburse(RequestSpecification treasurer, String purpose, String amount) {
        return disburse(treasurer, purpose, amount, "2025-10-20");
    }

    public Response disburse(RequestSpecification treasurer, String purpose, String amount, String day) {
        Response prepared = prepare(treasurer, purpose, amount, day);
        if (prepared.statusCode() != 201) {
            return prepared;
        }
        String order = prepared.path("orderId");
        Response released = release(order);
        if (released.statusCode() != 200) {
            return released;
        }
        awaitOrder(order, "PAID");
        return ministry().get("/v1/applications/" + id);
    }

    public Response prepare(String purpose, String amount) {
        return prepare(treasurer(), purpose, amount, "2025-10-20");
    }

    public Response prepare(RequestSpecification treasurer, String purpose, String amount, String day) {
        return post(treasurer, at("payment-orders"), """
                {"purpose": "%s", "amount": %s, "payOn": "%s"}""".formatted(purpose, amount, day));
    }

    public static Response release(String order) {
        return release(staff("treasurer-2", "fund-treasurer"), order);
    }

    public static Response release(RequestSpecification treasurer, String order) {
        return post(treasurer, "/v1/payment-orders/" + order + "/release", "");
    }

    public static ValidatableResponse order(String order) {
        return ministry().get("/v1/payment-orders/" + order).then().statusCode(200);
    }

    public static void awaitOrder(String order, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> order(order).body("status", Matchers.equalTo(status)));
    }

    public ValidatableResponse show() {
        return ministry().get("/v1/applications/" + id).then().statusCode(200);
    }

    public static RequestSpecification treasurer() {
        return staff("treasurer", "fund-treasurer");
    }

    public String at(String command) {
        return "/v1/applications/" + id + "/" + command;
    }
}
