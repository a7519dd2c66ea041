package id.koperasi.funding.paymentorder;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.order;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was sent, may not be paid any more, and the bank never heard of, does not hold its line of the budget for ever. */
@QuarkusTest
class RecallTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void isGivenUpByTwoOnceTheBankSaysThatItNeverHeardOfIt() {
        Case loan = agreed("36.03.18.2021");
        String order = loan.prepare(STALL, "300000000").path("orderId");
        refused(propose(Case.treasurer(), order, ""), 409, "order-not-there");
        // As it stands when the instance that was to tell the bank died before it did; it is asked again much later.
        sent(order, "SNAP");
        refused(propose(Case.treasurer(), order, ""), 409, "order-still-payable");
        suspend(loan);

        String recall = propose(Case.treasurer(), order, "")
                .then()
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .extract()
                .path("recallId");
        refused(propose(Case.treasurer(), order, ""), 409, "recall-proposed");
        refused(decide(Case.treasurer(), order, recall, true), 403, "recall-proposed-by-you");
        await().pollInterval(Duration.ofMillis(20))
                .until(
                        () -> Database.rows(
                                "select unheard_at is not null from payment_order where id = '" + order + "'"),
                        List.of("t")::equals);
        Database.change("update payment_order set unheard_at = '2025-01-01' where id = '" + order + "'");
        refused(decide(other(), order, recall, true), 409, "bank-says-nothing-yet");
        post(other(), "/v1/payment-orders/" + order + "/inquiries", "").then().statusCode(200);
        await().until(
                        () -> Database.rows(
                                "select unheard_at > '2025-01-01' from payment_order where id = '" + order + "'"),
                        List.of("t")::equals);

        List<Integer> answers =
                AtOnce.call(2, i -> decide(other(), order, recall, true).statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        refused(decide(other(), order, recall, false), 409, "recall-decided");
        order(order).body("status", equalTo("CANCELLED")).body("cancelReason", equalTo("Dibekukan."));
        String recalls = "/v1/payment-orders/" + order + "/recalls";
        office("regency-office", "36.03").get(recalls).then().body("status", equalTo(List.of("CONFIRMED")));
        office("regency-office", "36.73").get(recalls).then().statusCode(404);
        reinstate(loan);
        loan.prepare(STALL, "300000000").then().statusCode(201);
    }

    @Test
    void whatWentByFileNeedsALetterAndWhatIsDismissedStaysWhereItIs() {
        Case loan = agreed("36.03.18.2022");
        String order = loan.prepare(STALL, "300000000").path("orderId");
        sent(order, "FILE");
        suspend(loan);

        refused(propose(Case.treasurer(), order, ""), 422, "bank-letter-missing");
        String letter = ", \"bankLetter\": \"B.118/KCP\"";
        String first = propose(Case.treasurer(), order, letter).path("recallId");
        decide(other(), order, first, false).then().statusCode(200).body("status", equalTo("DISMISSED"));
        order(order).body("status", equalTo("SENT"));
        String second = propose(other(), order, letter).path("recallId");
        reinstate(loan);
        refused(decide(Case.treasurer(), order, second, true), 409, "order-still-payable");
        suspend(loan);
        refused(decide(staff("analyst", "fund-treasurer"), order, second, true), 403, "separation-of-duties");
        decide(Case.treasurer(), order, second, true).then().statusCode(200);
        order(order).body("status", equalTo("CANCELLED"));
    }

    private int day = 1;

    private void suspend(Case loan) {
        loan.cooperative().suspended("2026-03-%02d".formatted(++day));
        await().untilAsserted(() -> refused(loan.prepare(STALL, "1"), 409, "cooperative-not-in-good-standing"));
    }

    private void reinstate(Case loan) {
        loan.cooperative().reinstated("2026-03-%02d".formatted(++day));
        await().until(() -> !loan.prepare(STALL, "900000000").asString().contains("good-standing"));
    }

    private Case agreed(String village) {
        programme.receive("450000000", "2025-09-01");
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        return Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
    }

    private static void sent(String order, String channel) {
        Database.change("""
                update payment_order set status = 'SENT', channel = '%s', released_by = 'treasurer-2', attempts = 12
                 where id = '%s'""".formatted(channel, order));
    }

    private static Response propose(RequestSpecification who, String order, String more) {
        return post(who, "/v1/payment-orders/" + order + "/recalls", "{\"reason\": \"Dibekukan.\"%s}".formatted(more));
    }

    private static Response decide(RequestSpecification who, String order, String recall, boolean confirmed) {
        return post(
                who,
                "/v1/payment-orders/" + order + "/recalls/" + recall + "/decision",
                "{\"confirmed\": %s}".formatted(confirmed));
    }

    private static RequestSpecification other() {
        return staff("treasurer-2", "fund-treasurer");
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
