package id.koperasi.funding.spending;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.exact;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.proposal.ProposedCase;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.PayingBank;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was paid out is accounted for, line by line, and the next part waits for it. */
@QuarkusTest
class SpendingTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void theNextPartWaitsUntilTheOneBeforeIsAccountedFor() {
        Case loan = paid("36.03.19.2001", "100000000");

        loan.prepare(STOCK, "150000000")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:not-accounted-for"))
                .body("paid", equalTo(100_000_000))
                .body("used", equalTo(0));
        refused(spend(loan, STALL, "1", "2025-10-19", "A-0", null), 422, "spent-before-it-was-paid");
        refused(spend(loan, STOCK, "1", "2025-10-20", "A-0", null), 422, "spent-before-it-was-paid");
        refused(spend(loan, STALL, "300000000.01", "2025-10-20", "A-0", null), 422, "spent-beyond-the-line");
        refused(spend(loan, "Mobil", "1", "2025-10-20", "A-0", null), 422, "unknown-purpose");
        refused(spend(loan, STALL, "1", "2999-01-01", "A-0", null), 422, "date-in-the-future");
        spend(loan, STALL, "74999999.5", "2025-10-20", "A-1", null).then().statusCode(201);
        refused(loan.prepare(STOCK, "150000000"), 409, "not-accounted-for");
        refused(spend(loan, STALL, "0.5", "2025-10-21", "A-1", null), 409, "receipt-recorded");
        spend(loan, STALL, "0.5", "2025-10-21", "A-2", null).then().statusCode(201);
        loan.prepare(STOCK, "150000000").then().statusCode(201);

        List<Integer> answers = AtOnce.call(
                4,
                number -> spend(loan, STALL, "20000000", "2025-10-22", "B-" + number, null)
                        .statusCode());
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(answers).containsOnly(201, 422);
        spend(loan, STALL, "5000000.01", "2025-10-22", "C-1", null)
                .then()
                .statusCode(422)
                .body("open", equalTo(5_000_000));

        String use = "/v1/applications/" + loan.id() + "/spendings";
        office("regency-office", "36.03")
                .get(use)
                .then()
                .statusCode(200)
                .body("lines.paidOut", equalTo(List.of(100_000_000, 0)))
                .body("lines[0].used", equalTo(95_000_000))
                .body("lines[0].open", equalTo(5_000_000))
                .body("spendings", hasSize(3))
                .body("spendings[0].amount", equalTo(new BigDecimal("74999999.5")));
        office("regency-office", "36.73").get(use).then().statusCode(404);
        String receipt = ministry().get(use).path("spendings[0].spendingId");
        post(person(loan.cooperative().treasurer()), use + "/" + receipt + "/links", "")
                .then()
                .statusCode(201);
        send(person(ToldCooperative.person()), loan, STALL, "1", "2025-10-22", "D-1", null)
                .then()
                .statusCode(403);
        assertThat(Database.rows(
                        "select payload->>'used' from outbox where aggregateid = 'cooperative/%s' and type = '%s' order by sequence"
                                .formatted(loan.cooperative().id(), "id.koperasi.funding.fund-use-reported.v1")))
                .containsExactly("74999999.5", "75000000", "95000000");
    }

    @Test
    void whatIsSpentOtherwiseIsApprovedBefore() {
        Case loan = paid("36.03.19.2002", "100000000");
        String deviations = "/v1/applications/" + loan.id() + "/spendings/deviations";
        String wish = """
                {"purpose": "%s", "instead": "Lemari pendingin", "amount": 10000000.5, "reason": "Etalase dihibahkan.",
                 "askedOn": "2025-11-03"}""".formatted(STALL);
        String id = post(person(loan.cooperative().chair()), deviations, wish)
                .then()
                .statusCode(201)
                .extract()
                .path("deviationId");
        refused(spend(loan, STALL, "1", "2025-11-10", "A-1", id), 422, "deviation-not-approved");

        String decision = deviations + "/" + id + "/decision";
        String yes = """
                {"approved": true, "reason": "Masih gerai sembako.", "decidedOn": "2025-11-05"}""";
        refused(post(staff("member-1", "fund-analyst"), decision, yes), 403, "separation-of-duties");
        post(staff("analyst", "fund-analyst"), deviations + "/" + UUID.randomUUID() + "/decision", yes)
                .then()
                .statusCode(404);
        post(staff("analyst", "fund-analyst"), decision, yes)
                .then()
                .statusCode(200)
                .body("approved", equalTo(true));
        refused(post(staff("analyst", "fund-analyst"), decision, yes), 409, "deviation-decided");

        refused(spend(loan, STALL, "1", "2025-11-04", "A-1", id), 422, "deviation-not-approved");
        spend(loan, STALL, "10000000", "2025-11-05", "A-1", id).then().statusCode(201);
        spend(loan, STALL, "0.51", "2025-11-05", "A-2", id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:above-deviation"))
                .body("open", equalTo(new BigDecimal("0.5")));
        post(person(loan.cooperative().treasurer()), deviations, wish).then().statusCode(403);
    }

    @Test
    void receiptsOfWhatTheBankSentBackCountNoMore() {
        Case loan = paid("36.03.19.2005", "100000000");
        spend(loan, STALL, "100000000", "2025-10-20", "A-1", null).then().statusCode(201);
        loan.disburse(STOCK, "50000000").then().statusCode(200);
        String stall = ministry()
                .get("/v1/payment-orders?application=" + loan.id())
                .path("items.find { it.purpose == '" + STALL + "' }.orderId");
        PayingBank.does("RETURNED", loan.cooperative().accountNumber(), "");
        post(Case.treasurer(), "/v1/payment-orders/" + stall + "/inquiries", "")
                .then()
                .statusCode(200);
        Case.awaitOrder(stall, "RETURNED");

        loan.prepare(STALL, "100000000")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:not-accounted-for"))
                .body("paid", equalTo(50_000_000))
                .body("used", equalTo(0));
    }

    @Test
    void whatNobodyAccountsForInTimeIsSeenInItsRegion() {
        Case loan = paid("53.22.10.2001", "100000000");
        String asked = "/v1/unreported-disbursements?region=53.22&asOf=";

        ministry().get(asked + "2025-11-19").then().statusCode(200).body("items", hasSize(0));
        office("regency-office", "53.22")
                .get(asked + "2025-11-20")
                .then()
                .body("items.applicationId", equalTo(List.of(loan.id())))
                .body("items[0].missing", equalTo(100_000_000))
                .body("items[0].since", equalTo("2025-11-20"));
        office("regency-office", "36.73").get(asked + "2025-11-20").then().body("items", hasSize(0));
        assertThat(ministry()
                        .header("Accept", "text/csv")
                        .get(asked + "2025-11-20")
                        .asString()
                        .lines())
                .hasSize(2);
        person(loan.cooperative().chair()).get(asked + "2025-11-20").then().statusCode(403);
        spend(loan, STALL, "100000000", "2025-11-01", "A-1", null).then().statusCode(201);
        ministry().get(asked + "2025-11-20").then().body("items", hasSize(0));
        ministry().get(asked + "2025-10-31").then().body("items", hasSize(0));
    }

    @Test
    void thePlaceIsSeenAgainOnceMoneyWasPaidOut() {
        var loan = new ProposedCase(paid("36.03.19.2003", "100000000"));
        String picture = loan.photograph(visitor(), "gerai");
        String built = "\"found\": \"AS_PROPOSED\"";
        String missing = "\"found\": \"ABSENT\", \"remark\": \"Stok belum dibeli.\"";

        refused(loan.verify(visitor(), "2025-10-14", built, missing, picture), 422, "date-out-of-order");
        refused(loan.verify(visitor(), "2025-11-03", built, missing), 422, "too-few-photographs");
        loan.verify(visitor(), "2025-11-03", built, missing, picture)
                .then()
                .statusCode(201)
                .body("findings.found", equalTo(List.of("AS_PROPOSED", "ABSENT")));
        loan.loan().show().body("status", equalTo("DISBURSING")).body("history.step[-1]", equalTo("VERIFIED"));
        loan.loan().disburse(STALL, "1").then().statusCode(409);
    }

    private static RequestSpecification visitor() {
        return office("regency-office", "36.03");
    }

    /** A loan of which this much is paid out for the stall, under a version that asks to account for it. */
    private Case paid(String village, String amount) {
        Database.change("""
                update programme_version set use_reported_percent = 75, use_report_days = 30
                 where programme_code = '%s'""".formatted(programme.code()));
        programme.receive("450000000", "2025-09-01");
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        loan.disburse(STALL, amount).then().statusCode(200);
        return loan;
    }

    private static Response spend(
            Case loan, String purpose, String amount, String day, String receipt, @Nullable String deviation) {
        String treasurer = loan.cooperative().treasurer();
        RequestSpecification caller = exact().auth()
                .oauth2(TestToken.of("account-of-" + treasurer)
                        .person(treasurer)
                        .sign());
        return send(caller, loan, purpose, amount, day, receipt, deviation);
    }

    private static Response send(
            RequestSpecification caller,
            Case loan,
            String purpose,
            String amount,
            String day,
            String receipt,
            @Nullable String deviation) {
        RequestSpecification form = caller.header(
                        "Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .multiPart("purpose", purpose)
                .multiPart("amount", amount)
                .multiPart("spentOn", day)
                .multiPart("supplier", "CV Satu")
                .multiPart("receiptNumber", receipt)
                .multiPart("file", "kuitansi.pdf", ("%PDF-1.7\n" + receipt).getBytes(UTF_8), "application/pdf");
        return (deviation == null ? form : form.multiPart("deviationId", deviation)).post(loan.at("spendings"));
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
