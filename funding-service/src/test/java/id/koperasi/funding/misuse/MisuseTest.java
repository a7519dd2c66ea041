package id.koperasi.funding.misuse;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.personOf;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was misused comes back, claimed by one and confirmed by another. */
@QuarkusTest
class MisuseTest {

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void misusedMoneyIsClaimedByOneConfirmedByAnotherAndComesBackToThePool() {
        Case loan = paid("53.23.10.2001");
        String claims = loan.at("misuse-claims");

        refused(claim(loan, STALL, "100000000.01"), 422, "claim-above-the-line");
        refused(claim(loan, STOCK, "1"), 422, "claim-above-the-line");
        refused(claim(loan, "Mobil", "1"), 422, "unknown-purpose");
        post(person(loan.cooperative().chair()), claims, body(STALL, "1"))
                .then()
                .statusCode(403);
        List<Response> both = AtOnce.call(3, number -> claim(loan, STALL, "60000000.5"));
        assertThat(both.stream().map(Response::statusCode))
                .containsOnlyOnce(201)
                .containsOnly(201, 422);
        String id = both.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("claimId");

        String decision = claims + "/" + id + "/decision";
        refused(post(staff("analyst", "fund-treasurer"), decision, YES), 403, "separation-of-duties");
        refused(post(both("finder"), decision, YES), 403, "claim-made-by-you");
        loan.prepare(STOCK, "150000000").then().statusCode(201);
        refused(settle(loan, id, UUID.randomUUID().toString()), 409, "claim-not-there");
        post(Case.treasurer(), decision, YES).then().statusCode(200).body("standing", equalTo("CONFIRMED"));
        refused(post(Case.treasurer(), decision, YES), 409, "claim-not-there");
        refused(loan.prepare(STALL, "1"), 409, "misuse-open");
        assertThat(Database.rows("select id from outbox where aggregateid = 'cooperative/%s' and type = '%s'"
                        .formatted(loan.cooperative().id(), "id.koperasi.funding.misuse-claimed.v1")))
                .hasSize(1);

        String open = "/v1/open-misuse-claims?region=53.23";
        office("regency-office", "53.23").get(open).then().statusCode(200).body("items.claimId", equalTo(List.of(id)));
        office("regency-office", "36.03").get(open).then().body("items", hasSize(0));
        office("regency-office", "36.03").get(claims).then().statusCode(404);

        refused(settle(loan, id, pay(loan, "1000", "2025-11-06", false)), 422, "no-payment-for-a-claim");
        refused(settle(loan, id, pay(loan, "1000", "2025-11-04", true)), 422, "no-payment-for-a-claim");
        String first = pay(loan, "60000000", "2025-11-07", true);
        settle(loan, id, first).then().statusCode(200).body("standing", equalTo("CONFIRMED"));
        refused(settle(loan, id, first), 409, "payment-settles-another-claim");
        settle(loan, id, pay(loan, "0.5", "2025-11-07", true))
                .then()
                .body("standing", equalTo("SETTLED"))
                .body("open", equalTo(0));
        ministry().get(open).then().body("items", hasSize(0));
        loan.prepare(STALL, "1").then().statusCode(201);
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
    }

    @Test
    void whatIsDismissedIsOwedByNobody() {
        Case loan = paid("53.23.10.2002");
        String id = claim(loan, STALL, "100000000").path("claimId");
        post(Case.treasurer(), loan.at("misuse-claims/" + id + "/decision"), YES.replace("true", "false"))
                .then()
                .statusCode(200)
                .body("standing", equalTo("DISMISSED"));
        loan.prepare(STOCK, "1").then().statusCode(201);
        claim(loan, STALL, "100000000").then().statusCode(201);
    }

    private static final String YES = """
            {"confirmed": true, "reason": "Sesuai berita acara kunjungan.", "decidedOn": "2025-11-05"}""";

    private Case paid(String village) {
        programme.receive("450000000", "2025-09-01");
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        loan.disburse(STALL, "100000000").then().statusCode(200);
        return loan;
    }

    private static Response claim(Case loan, String purpose, String amount) {
        return post(both("finder"), loan.at("misuse-claims"), body(purpose, amount));
    }

    private static String body(String purpose, String amount) {
        return """
                {"purpose": "%s", "amount": %s, "reason": "Barang tidak ada.", "foundOn": "2025-11-03",
                 "dueOn": "2025-12-03"}""".formatted(purpose, amount);
    }

    private static Response settle(Case loan, String claim, String payment) {
        return post(Case.treasurer(), loan.at("misuse-claims/" + claim + "/payments"), """
                {"paymentId": "%s"}""".formatted(payment));
    }

    private static String pay(Case loan, String amount, String day, boolean early) {
        return post(Case.treasurer(), "/v1/loans/" + loan.id() + "/payments", """
                {"amount": %s, "paidOn": "%s", "reference": "%s", "early": %s}""".formatted(
                                amount, day, UUID.randomUUID(), early))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Somebody whom the fund made both. */
    private static RequestSpecification both(String account) {
        return RestAssured.given()
                .auth()
                .oauth2(TestToken.of(account)
                        .roles("fund-analyst", "fund-treasurer")
                        .person(personOf(account))
                        .sign());
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
