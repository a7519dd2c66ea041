package id.koperasi.funding.support;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.proposal.ProposedCase.PDF;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.exact;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.personOf;
import static id.koperasi.funding.told.Asking.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rp450 million at 3 per cent, paid out on 20 October 2025: 825,000 are due on Wednesday, 12 November. */
@QuarkusTest
class SupportResourceTest {

    private final OwnProgramme programme = new OwnProgramme().supportsInstalments();

    @Test
    void isAskedRecommendedAndPlacedAndPaysTheLoanAsMoneyOfItsOwn() {
        Case loan = running("36.03.47.2001");
        refused(prepare(loan, "2025-11-12", "2025-11-12"), 422, "nothing-short");
        refused(prepare(loan, "2025-11-13", "2025-11-14"), 422, "nothing-short");
        String id = prepare(loan, "2025-11-12", "2025-11-13")
                .then()
                .statusCode(201)
                .body("source", equalTo("DANA_DESA"))
                .body("regionCode", equalTo("36.03.47.2001"))
                .body("missing", equalTo(825_000))
                .body("asking.by", equalTo("2025-11-18"))
                .extract()
                .path("id");
        refused(prepare(loan, "2025-11-12", "2025-11-13"), 409, "support-exists");
        late("2025-11-18").body("items.id", not(hasItem(id)));
        late("2025-11-19").body("items.id", hasItem(id));

        handIn(loan, id, "BANK_STATEMENT");
        handIn(loan, id, "SCHEDULE");
        refused(ask(loan, id, "2025-11-19"), 422, "support-documents-missing");
        handIn(loan, id, "SPTJM");
        post(Case.treasurer(), "/v1/loans/" + loan.id() + "/payments", """
                {"amount": 25000.5, "paidOn": "2025-11-14", "reference": "%s"}""".formatted(UUID.randomUUID()))
                .then()
                .statusCode(201);
        ask(loan, id, "2025-11-19") // a Wednesday, and a day late
                .then()
                .statusCode(200)
                .body("missing", comparesEqualTo(new BigDecimal("799999.5")))
                .body("recommending.by", equalTo("2025-11-26"));
        refused(post(Case.treasurer(), at(loan, id, "recommendation"), recommended("1")), 403, "not-permitted");
        refused(recommend(loan, id, "800000"), 422, "more-than-short");
        recommend(loan, id, "799999.5").then().statusCode(200).body("placing.by", equalTo("2025-11-28"));

        // 30 per cent of 2,666,664 are 799,999.20; of 2,666,665 they are 799,999.50.
        refused(place(loan, id, "2025-11-27"), 422, "yearly-budget-unknown");
        budget("36.03.47.2001", "2666664");
        refused(place(loan, id, "2025-11-27"), 422, "yearly-budget-exhausted");
        budget("36.03.47.2001", "2666665");
        RequestSpecification otherAccount = exact().auth()
                .oauth2(TestToken.of("another-account")
                        .roles("fund-treasurer")
                        .person(personOf("ministry"))
                        .sign());
        refused(post(otherAccount, at(loan, id, "placement"), """
                        {"reference": "X", "placedOn": "2025-11-27"}"""), 403, "recommender-places-nothing");
        List<Integer> answers =
                AtOnce.call(2, i -> place(loan, id, "2025-11-27").statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);

        paysAsMoneyOfItsOwn(loan);
        takesNoMoreOfTheBudgetThanItMay(loan);
        office("regency-office", "36.73")
                .get("/v1/loans/" + loan.id() + "/supports")
                .then()
                .statusCode(404);
    }

    private static void paysAsMoneyOfItsOwn(Case loan) {
        ministry()
                .get("/v1/loans/" + loan.id() + "/payments")
                .then()
                .body("paidBy", hasItem("DANA_DESA"))
                .body("channel", equalTo(List.of("API", "SUPPORT")));
        ministry().get("/v1/loans/" + loan.id() + "/schedule").then().body("lines[0].open", equalTo(0));
        assertThat(Database.rows("""
                select payload from outbox where aggregateid = 'cooperative/%s'
                   and type = 'id.koperasi.funding.instalment-received.v1' order by position""".formatted(loan.cooperative().id())))
                .satisfiesExactly(
                        own -> assertThat(own).doesNotContain("paidBy"),
                        supported ->
                                assertThat(supported).contains("\"paidBy\":\"DANA_DESA\"", "\"interest\":799999.5"));
        ministry()
                .get("/v1/loans/" + loan.id() + "/supports")
                .then()
                .body("supports.status", equalTo(List.of("PLACED")))
                .body("capitalOutputs.purpose", equalTo(List.of(STALL)))
                .body("capitalOutputs.amount", equalTo(List.of(300_000_000)));
    }

    private static void takesNoMoreOfTheBudgetThanItMay(Case loan) {
        String refused = prepare(loan, "2025-12-12", "2025-12-15").path("id");
        for (String kind : List.of("BANK_STATEMENT", "SCHEDULE", "SPTJM")) {
            handIn(loan, refused, kind);
        }
        ask(loan, refused, "2025-12-16").then().statusCode(200);
        post(ministry(), at(loan, refused, "recommendation"), """
                {"amount": 0, "recommendedOn": "2025-12-17"}""")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"));
        String withdrawn = prepare(loan, "2025-12-12", "2025-12-17").path("id");
        String withdrawal = "{\"reason\": \"Salah siapkan.\", \"withdrawnOn\": \"2025-12-17\"}";
        post(Case.treasurer(), at(loan, withdrawn, "withdrawal"), withdrawal)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        refused(post(Case.treasurer(), at(loan, withdrawn, "withdrawal"), withdrawal), 409, "support-elsewhere");
        String again = prepare(loan, "2025-12-12", "2025-12-17").path("id");
        for (String kind : List.of("BANK_STATEMENT", "SCHEDULE", "SPTJM")) {
            handIn(loan, again, kind);
        }
        ask(loan, again, "2025-12-17").then().statusCode(200);
        post(ministry(), at(loan, again, "recommendation"), """
                {"amount": 0.01, "recommendedOn": "2025-12-18"}""").then().statusCode(200);
        refused(place(loan, again, "2025-12-19"), 422, "yearly-budget-exhausted");
        post(Case.treasurer(), "/v1/loans/" + loan.id() + "/payments", """
                {"amount": 50000000, "paidOn": "2025-12-18", "reference": "%s"}""".formatted(UUID.randomUUID()))
                .then()
                .statusCode(201);
        refused(place(loan, again, "2025-12-19"), 422, "nothing-short");
    }

    @Test
    void aTownIsSupportedByItsRegencyAndAProgrammeWithoutRulesByNobody() {
        Case town = running("36.73.01.1003");
        prepare(town, "2025-11-12", "2025-11-13")
                .then()
                .statusCode(201)
                .body("source", equalTo("DAU_DBH"))
                .body("regionCode", equalTo("36.73"));
        String status = "update loan set status = '%s' where id = '" + town.id() + "'";
        Database.change(status.formatted("TRANSFERRED"));
        refused(prepare(town, "2025-12-12", "2025-12-13"), 409, "loan-cannot-be-supported");
        Database.change(status.formatted("RUNNING"));
        Database.change("""
                delete from programme_support s using programme_version v
                 where v.id = s.version_id and v.programme_code = '%s'""".formatted(programme.code()));
        refused(prepare(town, "2025-12-12", "2025-12-13"), 422, "no-support");
        refused(
                post(person(town.cooperative().chair()), "/v1/loans/" + town.id() + "/supports", """
                        {"dueOn": "2025-12-12", "preparedOn": "2025-12-13"}"""),
                403,
                "not-permitted");
    }

    private Case running(String village) {
        programme.receive("450000000", "2025-09-01");
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        programme.rulesOtherwiseLater(); // what is signed keeps its own
        loan.disburse(STALL, "300000000").then().statusCode(200);
        loan.disburse(STOCK, "150000000").then().statusCode(200);
        return loan;
    }

    private static Response prepare(Case loan, String dueOn, String day) {
        return post(Case.treasurer(), "/v1/loans/" + loan.id() + "/supports", """
                {"dueOn": "%s", "preparedOn": "%s"}""".formatted(dueOn, day));
    }

    private static void handIn(Case loan, String id, String kind) {
        Case.treasurer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("kind", kind)
                .multiPart("file", "dokumen.pdf", (PDF + kind).getBytes(UTF_8), "application/pdf")
                .post(at(loan, id, "documents"))
                .then()
                .statusCode(201);
    }

    private static Response ask(Case loan, String id, String day) {
        return post(Case.treasurer(), at(loan, id, "submission"), "{\"askedOn\": \"%s\"}".formatted(day));
    }

    private static Response recommend(Case loan, String id, String amount) {
        return post(ministry(), at(loan, id, "recommendation"), recommended(amount));
    }

    private static String recommended(String amount) {
        return "{\"amount\": %s, \"recommendedOn\": \"2025-11-25\"}".formatted(amount);
    }

    private static Response place(Case loan, String id, String day) {
        return post(Case.treasurer(), at(loan, id, "placement"), """
                {"reference": "%s", "placedOn": "%s"}""".formatted(UUID.randomUUID(), day));
    }

    private static void budget(String region, String amount) {
        post(ministry(), "/v1/yearly-budgets", """
                {"reference": "Lampiran", "budgets": [{"regionCode": "%s", "year": 2025, "source": "DANA_DESA",
                 "amount": %s}]}""".formatted(region, amount))
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse late(String day) {
        return ministry()
                .get("/v1/overdue-supports?limit=100&asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static String at(Case loan, String id, String command) {
        return "/v1/loans/" + loan.id() + "/supports/" + id + "/" + command;
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
