package id.koperasi.funding.guarantee;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.proposal.ProposedCase.PDF;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A loan of Rp450 million whose programme asks for assets that cover it, and for chair and treasurer to answer for it. */
@QuarkusTest
class GuaranteeResourceTest {

    private final OwnProgramme programme = new OwnProgramme().asksForGuarantees();

    @Test
    void isSignedWhenItIsCoveredAndPaidOutWhenItIsBound() {
        programme.receive("900000000", "2025-09-01");
        Case loan = approved("36.03.44.2001");
        String proof = "SHM " + UUID.randomUUID();
        String land = offer(loan, "LAND_AND_BUILDING", proof)
                .then()
                .statusCode(201)
                .extract()
                .path("collaterals[0].id");
        notReady(loan.sign(Case.treasurer()), "collateral-insufficient", "guarantee-missing", "guarantee-missing");

        // 80 % count: of 562,499,999.99 they are 449,999,999.992, cut to the sen.
        refused(value(chair(loan), loan, land, "2025-10-05", "562500000"), 403, "not-permitted");
        value(analyst(), loan, land, "2025-10-05", "562499999.99")
                .then()
                .statusCode(201)
                .body("counted", comparesEqualTo(new BigDecimal("449999999.99")))
                .body("coveredPercent", comparesEqualTo(new BigDecimal("99.99")));
        refused(sign(chair(loan), loan, "secretary", "2025-10-12"), 422, "office-not-asked");
        refused(sign(chair(loan), loan, "treasurer", "2025-10-12"), 403, "not-in-that-office");
        refused(sign(chair(loan), loan, "chair", "2025-06-01"), 403, "not-in-that-office");
        sign(chair(loan), loan, "chair", "2025-10-12").then().statusCode(201);
        refused(sign(chair(loan), loan, "chair", "2025-10-13"), 409, "guarantee-signed");
        sign(person(loan.cooperative().treasurer()), loan, "treasurer", "2025-10-14")
                .then()
                .statusCode(201);
        notReady(loan.sign(Case.treasurer()), "collateral-insufficient");

        value(analyst(), loan, land, "2025-10-06", "562500000").then().statusCode(201);
        show(loan, "2025-10-05").body("counted", comparesEqualTo(new BigDecimal("449999999.99")));
        refused(bind(loan, land, "2025-10-10"), 409, "wrong-state");
        loan.sign(Case.treasurer()).then().statusCode(200);
        programme.rulesOtherwiseLater(); // of which no asset counts
        notReady(loan.disburse(STALL, "300000000"), "collateral-unbound");
        refused(bind(loan, land, "2025-10-14"), 422, "date-out-of-order");
        bind(loan, land, "2025-10-20").then().statusCode(200).body("bound", equalTo(450_000_000));
        refused(bind(loan, land, "2025-10-20"), 409, "collateral-bound");
        loan.disburse(STALL, "300000000").then().statusCode(200);

        refused(withdraw(loan, land), 409, "wrong-state");
        office("regency-office", "36.73").get(loan.at("guarantees")).then().statusCode(404);
        Case other = drafted("36.03.44.2002");
        refused(offer(other, "LAND_AND_BUILDING", proof.toLowerCase(Locale.ROOT)), 409, "collateral-pledged");
        String cart = offer(other, "VEHICLE", "BPKB " + UUID.randomUUID()).path("collaterals[0].id");
        refused(value(analyst(), loan, cart, "2025-10-05", "1"), 404, "not-found");
        withdraw(other, cart).then().statusCode(200).body("collaterals[0].releaseCause", equalTo("WITHDRAWN"));
        refused(withdraw(other, cart), 409, "collateral-released");
        // A valuation counts for 24 months.
        show(loan, "2027-10-05").body("counted", equalTo(450_000_000));
        show(loan, "2027-10-06").body("counted", equalTo(0));
    }

    @Test
    void onlyTheSignatureOfTheSuccessorReleasesWhoWasBound() {
        programme.receive("450000000", "2025-09-01");
        Case loan = running("36.03.44.2003");
        ToldCooperative cooperative = loan.cooperative();
        String next = ToldCooperative.person();
        String other = ToldCooperative.person();

        // The successor is heard of before the end of the term before.
        cooperative.appointed(next, "chair", "2026-02-01");
        await().untilAsserted(
                        () -> refused(sign(person(next), loan, "chair", "2026-02-02"), 409, "predecessor-in-office"));
        assertThat(tasks(cooperative, "2026-02-10")).isEmpty();
        cooperative.ended(cooperative.chair(), "chair", "2026-02-01").ended(cooperative.chair(), "chair", "2026-02-01");
        await().untilAsserted(() -> assertThat(tasks(cooperative, "2026-02-10")).hasSize(1));

        office("regency-office", "36.03")
                .get("/v1/guarantee-tasks?limit=100&overdue=true&asOf=2026-02-16")
                .then()
                .statusCode(200)
                .body("items.findAll { it.loanId == '%s' }.successor".formatted(loan.id()), equalTo(List.of(next)))
                .body("items.findAll { it.loanId == '%s' }.dueOn".formatted(loan.id()), equalTo(List.of("2026-02-15")));
        office("regency-office", "36.03")
                .get("/v1/guarantee-tasks?limit=100&overdue=true&asOf=2026-02-15")
                .then()
                .body("items.findAll { it.loanId == '%s' }".formatted(loan.id()), empty());
        office("regency-office", "36.73")
                .get("/v1/guarantee-tasks?limit=100&asOf=2026-02-16")
                .then()
                .body("items.loanId", not(hasItem(loan.id())));
        refused(sign(person(next), loan, "chair", "2026-01-31"), 403, "not-in-that-office");
        show(loan, "2026-11-01").body("personal.findAll { it.releasedOn == null }", hasSize(2));

        // Told of two chairs, it takes one of them.
        cooperative.appointed(other, "chair", "2026-02-01");
        await().until(() -> person(other).get(loan.at("guarantees")).statusCode() == 200);
        List<Integer> answers = AtOnce.call(
                2,
                i -> sign(person(i == 0 ? next : other), loan, "chair", "2026-02-10")
                        .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(Database.rows("""
                select office, count(*) filter (where released_on is null),
                       min(released_on), min(release_cause)
                  from personal_guarantee where application_id = '%s' group by office order by office""".formatted(loan.id())))
                .containsExactly("chair|1|2026-02-10|SUCCEEDED", "treasurer|1|null|null");
        assertThat(tasks(cooperative, "2026-02-10")).isEmpty();
        refused(sign(chair(loan), loan, "chair", "2026-02-10"), 403, "not-permitted");

        refused(letter(loan, "2026-03-01"), 409, "loan-not-settled");
        post(Case.treasurer(), "/v1/loans/" + loan.id() + "/payments", """
                {"amount": 500000000, "paidOn": "2026-03-02", "early": true, "reference": "%s"}""".formatted(UUID.randomUUID()))
                .then()
                .statusCode(201);
        show(loan, "2026-03-02")
                .body("exposure", equalTo(0))
                .body("collaterals.releaseCause", equalTo(List.of("SETTLED")))
                .body("personal.releaseCause", containsInAnyOrder("SUCCEEDED", "SETTLED", "SETTLED"));
        refused(sign(person(next), loan, "chair", "2026-03-03"), 409, "nothing-to-secure");
        theLetterIsIssuedOnceAndAnybodyMayCheckIt(loan);
    }

    private static void theLetterIsIssuedOnceAndAnybodyMayCheckIt(Case loan) {
        refused(letter(loan, "2026-03-01"), 422, "date-out-of-order");
        String number = letter(loan, "2026-03-03")
                .then()
                .statusCode(201)
                .body("settledOn", equalTo("2026-03-02"))
                .body("principalPaid", equalTo(450_000_000))
                .extract()
                .path("number");
        refused(letter(loan, "2026-03-03"), 409, "settlement-letter-issued");
        String address = "/v1/settlement-letters/" + number.substring("SKL/".length());
        given().get(address)
                .then()
                .statusCode(200)
                .body("agreementNumber", equalTo(loan.show().extract().path("agreement.agreementNumber")))
                .body("settledOn", equalTo("2026-03-02"));
        given().get(address.replace("/2026/", "/2025/")).then().statusCode(404);
        String document = "/v1/loans/" + loan.id() + "/settlement-letter/document";
        byte[] paper = ministry().get(document).then().statusCode(200).extract().asByteArray();
        assertThat(new String(paper, 0, 5, UTF_8)).isEqualTo("%PDF-");
        office("regency-office", "36.73").get(document).then().statusCode(404);
    }

    private Case drafted(String village) {
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        return Case.drafted(cooperative, programme.code(), "300000000", "150000000");
    }

    private Case approved(String village) {
        return drafted(village).approved();
    }

    private Case running(String village) {
        Case loan = approved(village);
        String land = offer(loan, "DEPOSIT", "Bilyet " + UUID.randomUUID()).path("collaterals[0].id");
        value(analyst(), loan, land, "2025-10-06", "450000000").then().statusCode(201);
        sign(chair(loan), loan, "chair", "2025-10-12").then().statusCode(201);
        sign(person(loan.cooperative().treasurer()), loan, "treasurer", "2025-10-12")
                .then()
                .statusCode(201);
        loan.sign(Case.treasurer()).then().statusCode(200);
        bind(loan, land, "2025-10-20").then().statusCode(200);
        loan.disburse(STALL, "300000000").then().statusCode(200);
        loan.disburse(STOCK, "150000000").then().statusCode(200);
        return loan;
    }

    private static Response offer(Case loan, String kind, String proof) {
        return chair(loan)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .multiPart("kind", kind)
                .multiPart("description", "Tanah dan gudang")
                .multiPart("proofNumber", proof)
                .multiPart("file", "bukti.pdf", PDF.getBytes(UTF_8), "application/pdf")
                .post(loan.at("collaterals"));
    }

    private static Response value(RequestSpecification who, Case loan, String asset, String day, String value) {
        return post(who, loan.at("collaterals/" + asset + "/valuations"), """
                {"valuedOn": "%s", "valuer": "KJPP Mitra Nilai", "value": %s}""".formatted(day, value));
    }

    private static Response bind(Case loan, String asset, String day) {
        return post(Case.treasurer(), loan.at("collaterals/" + asset + "/lien"), """
                {"number": "HT 1187/2025", "registeredOn": "%s"}""".formatted(day));
    }

    private static Response withdraw(Case loan, String asset) {
        return post(chair(loan), loan.at("collaterals/" + asset + "/withdrawal"), "{\"withdrawnOn\": \"2025-10-21\"}");
    }

    private static Response sign(RequestSpecification who, Case loan, String office, String day) {
        return post(who, loan.at("personal-guarantees"), """
                {"office": "%s", "signedOn": "%s"}""".formatted(office, day));
    }

    private static Response letter(Case loan, String day) {
        return post(
                Case.treasurer(),
                "/v1/loans/" + loan.id() + "/settlement-letter",
                "{\"issuedOn\": \"%s\"}".formatted(day));
    }

    private static ValidatableResponse show(Case loan, String day) {
        return ministry().get(loan.at("guarantees?asOf=" + day)).then().statusCode(200);
    }

    private static List<String> tasks(ToldCooperative cooperative, String day) {
        return person(cooperative.treasurer())
                .get("/v1/guarantee-tasks?asOf=" + day)
                .jsonPath()
                .getList("items.office", String.class);
    }

    private static RequestSpecification analyst() {
        return staff("analyst", "fund-analyst");
    }

    private static RequestSpecification chair(Case loan) {
        return person(loan.cooperative().chair());
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
