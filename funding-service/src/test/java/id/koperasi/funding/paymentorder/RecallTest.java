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
import static org.hamcrest.Matchers.not;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.bank.Transfer;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.PayingBank;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.AccountNumber;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was sent, may not be paid any more, and the bank never heard of, does not hold its line of the budget for ever. */
@QuarkusTest
class RecallTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Inject
    PaymentChannel bank;

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
        theBankIsAskedOnAndNeverTold(loan, order);
        reinstate(loan);
        loan.prepare(STALL, "300000000").then().statusCode(201);
    }

    private void theBankIsAskedOnAndNeverTold(Case loan, String order) {
        List<String> watched = List.of("t");
        String tomorrow =
                "select next_at between now() + interval '1 hour' and watch_until from payment_order where id = '"
                        + order + "'";
        assertThat(Database.rows(tomorrow)).isEqualTo(watched);
        String account = loan.cooperative().accountNumber();
        askNow(order);
        await().until(() -> Database.rows(tomorrow), watched::equals);
        assertThat(PayingBank.paid(account)).isZero();

        // What lay with the bank longer than its answer said.
        bank.pay(
                new Transfer(
                        order(order).extract().path("reference"),
                        order(order).extract().path("bankCode"),
                        AccountNumber.of(account),
                        order(order).extract().path("holder"),
                        Rupiah.of(300_000_000),
                        LocalDate.parse("2025-10-20"),
                        STALL),
                System.nanoTime());
        for (String problem : List.of("PAID", "RETURNED")) {
            PayingBank.does(problem.equals("PAID") ? "RIGHT" : "RETURNED", account, "");
            askNow(order);
            await().until(() -> Database.rows(tomorrow), watched::equals);
            assertThat(Database.rows("select 1 from bank_file_problem where file = 'TRANSFERS' and line like '%s;%s;%%'"
                            .formatted(order(order).extract().path("reference"), problem)))
                    .hasSize(1);
        }
        order(order).body("status", equalTo("CANCELLED"));
        assertThat(PayingBank.paid(account)).isEqualTo(1);
        Database.change("update payment_order set watch_until = now() where id = '" + order + "'");
        askNow(order);
        await().until(
                        () -> Database.rows("select next_at is null from payment_order where id = '" + order + "'"),
                        watched::equals);
    }

    private static void askNow(String order) {
        Database.change("update payment_order set next_at = now() where id = '" + order + "'");
    }

    @Test
    void whatWentByFileNeedsALetterAndWhatIsDismissedStaysWhereItIs() {
        Case loan = agreed("36.03.18.2022");
        String order = loan.prepare(STALL, "200000000").path("orderId");
        String kept = loan.prepare(STALL, "100000000").path("orderId");
        Database.change("""
                update payment_order set status = 'RELEASED', channel = 'FILE', released_by = 'treasurer-2'
                 where application_id = '%s'""".formatted(loan.id()));
        Response file = post(
                Case.treasurer(), "/v1/payment-order-files", "{\"programmeCode\": \"%s\"}".formatted(programme.code()));
        suspend(loan);

        refused(propose(Case.treasurer(), order, ""), 422, "bank-letter-missing");
        refused(propose(Case.treasurer(), order, ", \"bankLetter\": \" \""), 400, "invalid-request");
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
        whatWasGivenUpStandsInNoCopy(file, order, kept);
    }

    private static void whatWasGivenUpStandsInNoCopy(Response file, String givenUp, String kept) {
        Response copy = post(Case.treasurer(), "/v1/payment-order-files/" + file.path("fileId") + "/copies", "");
        copy.then()
                .statusCode(200)
                .body("orders", equalTo(1))
                .body("amount", equalTo(100_000_000))
                .body("heldBack.orderId", equalTo(List.of(givenUp)))
                .body("heldBack[0].problem.type", equalTo("urn:koperasi:problem:order-not-there"))
                .body("digest", not(equalTo(file.path("digest"))));
        assertThat(copy.<String>path("content").lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(order(kept).extract().path("reference"));
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
