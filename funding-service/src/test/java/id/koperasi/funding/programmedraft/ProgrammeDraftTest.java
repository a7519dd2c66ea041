package id.koperasi.funding.programmedraft;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.personOf;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A version is made by two, counts from a day that has not passed, and what is there stays as it is. */
@QuarkusTest
class ProgrammeDraftTest {

    private final String today = LocalDate.now(ZoneId.of("Asia/Jakarta")).toString();

    private final String code =
            "NEW-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void aProgrammeBeginsAndGetsAnotherVersionByTwoPeople() {
        refused(draft(drafter(), code, BEGINS, "2099-01-01", "\"ceiling\": 4000000000"), 422, "powers-end-below");
        String first = draft(drafter(), code, BEGINS, "2099-01-01", "\"ceiling\": 4000000000", PARTS)
                .then()
                .statusCode(201)
                .extract()
                .path("draftId");
        given().get("/v1/programmes/" + code).then().statusCode(404);
        refused(enact(drafter(), first), 403, "drafted-by-you");
        refused(enact(account("other-account", personOf("ministry-1")), first), 403, "drafted-by-you");
        refused(
                enact(
                        given().auth()
                                .oauth2(TestToken.of("nobody").roles("ministry").sign()),
                        first),
                403,
                "drafter-unknown");
        staff("analyst", "fund-analyst").get("/v1/programme-drafts").then().statusCode(200);
        refused(enact(staff("analyst", "fund-analyst"), first), 403, "not-permitted");

        List<Integer> answers = AtOnce.call(
                3, i -> enact(staff("ministry-2", "ministry"), first).statusCode());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        refused(enact(staff("ministry-2", "ministry"), first), 409, "version-in-force");
        given().get("/v1/programmes/" + code)
                .then()
                .statusCode(200)
                .body("sourceOfFunds", equalTo("STATE_LOAN"))
                .body("versions", hasSize(1))
                .body("versions[0].ceiling", equalTo(4_000_000_000L))
                .body("versions[0].annualRatePercent", equalTo(3))
                .body("versions[0].effectiveFrom", equalTo("2099-01-01"))
                .body("versions[0].criteria.code", equalTo(List.of("npwp")))
                .body("versions[0].process.documents.code", equalTo(List.of("business-plan")))
                .body("versions[0].process.scorecard.weight", equalTo(List.of(70, 30)))
                .body("versions[0].process.scorecard[0].bands.points", equalTo(List.of(50, 100)))
                .body("versions[0].process.powers.upTo", equalTo(List.of(4_000_000_000L)))
                .body("versions[0].process.guarantors", hasSize(0));
        assertThat(Database.rows("""
                select stage, working_days from programme_target t join programme_version v on v.id = t.version_id
                 where v.programme_code = '%s'""".formatted(code))).containsExactly("DECISION|7");
        ministry()
                .get("/v1/programmes/" + code + "/pool")
                .then()
                .statusCode(200)
                .body("available", equalTo(0));
        refused(draft(drafter(), code, BEGINS, "2099-02-01", ""), 409, "programme-exists");
        refused(draft(drafter(), code, "", "2099-01-01", ""), 422, "version-too-early");
        String second = draft(drafter(), code, "", "2099-01-02", "\"annualRatePercent\": 2.5, \"approvalDays\": 30")
                .path("draftId");
        String other = draft(drafter(), code, "", "2099-01-02", "").path("draftId");
        List<Response> both = AtOnce.behind(
                "select 1 from programme where code = '" + code + "' for update",
                () -> {},
                2,
                i -> enact(staff("ministry-2", "ministry"), i == 0 ? second : other));
        assertThat(both).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        both.forEach(answer -> assertThat(answer.asString())
                .contains(answer.statusCode() == 200 ? "\"version\":2" : "urn:koperasi:problem:version-overtaken"));
        given().get("/v1/programmes/" + code)
                .then()
                .body("versions", hasSize(2))
                .body("versions[1].approvalDays", equalTo(both.getFirst().statusCode() == 200 ? 30 : 90));
    }

    /** Version 1 of LPDB-PILOT is told as history and limits none of the three. */
    @Test
    void whatAVersionOfThePastDoesNotLimitANewOneDoes() {
        String strict = post(
                        drafter(),
                        "/v1/programme-drafts",
                        body(code, BEGINS, "2099-01-01", "", "").replace("\"version\": 2", "\"version\": 1"))
                .path("draftId");
        enact(staff("ministry-2", "ministry"), strict).then().statusCode(200);
        String loose = draft(drafter(), code, "", "2099-02-01", "\"payToldWithinDays\": 30, \"gateOnBothDays\": false")
                .path("draftId");
        enact(staff("ministry-2", "ministry"), loose).then().statusCode(200);
        given().get("/v1/programmes/" + code)
                .then()
                .body("versions.payToldWithinDays", equalTo(List.of(7, 30)))
                .body("versions.gateOnBothDays", equalTo(List.of(true, false)))
                .body("versions.approvalDays", equalTo(List.of(90, 90)))
                .body("versions[0].criteria.code", hasItem("legal-entity"));
    }

    @Test
    void listsThatADraftDoesNotNameAreTakenOver() {
        String drafted = draft(drafter(), code, BEGINS, "2099-01-01", "").path("draftId");
        enact(staff("ministry-2", "ministry"), drafted).then().statusCode(200);

        String second = "versions.find { it.version == 2 }";
        JsonPath base = given().get("/v1/programmes/LPDB-PILOT").jsonPath();
        JsonPath made = given().get("/v1/programmes/" + code).jsonPath();
        for (String list : List.of("documents", "scorecard", "scorecard[0].bands", "powers", "guarantors")) {
            assertThat(base.getList(second + ".process." + list)).as(list).isNotEmpty();
        }
        assertThat(made.getMap("versions[0].process")).isEqualTo(base.getMap(second + ".process"));
        assertThat(made.getList("versions[0].criteria")).isEqualTo(base.getList(second + ".criteria"));
        assertThat(targets(code, 1)).isNotEmpty().isEqualTo(targets("LPDB-PILOT", 2));
    }

    @Test
    void whatIsAskedOfAProposalOfASightAndOfAssetsIsDraftedToo() {
        String process = "versions[%d].process.";
        String asks = """
                "proposalRequired": true, "quotationsEach": 3, "dscrFloor": 1.35, "verificationRequired": true,
                "photographsLeast": 5, "collateralPercent": 125.5, "valuationMonths": 12""";
        enact(
                        staff("ministry-2", "ministry"),
                        draft(drafter(), code, BEGINS, "2099-01-01", asks).path("draftId"))
                .then()
                .statusCode(200);
        String asksNothing = """
                "proposalRequired": false, "quotationsEach": 0, "dscrFloor": 0, "verificationRequired": false,
                "collateralPercent": 0""";
        enact(
                        staff("ministry-2", "ministry"),
                        draft(drafter(), code, "", "2099-02-01", asksNothing).path("draftId"))
                .then()
                .statusCode(200);

        given().get("/v1/programmes/" + code)
                .then()
                .body(process.formatted(0) + "proposalRequired", equalTo(true))
                .body(process.formatted(0) + "quotationsEach", equalTo(3))
                .body(process.formatted(0) + "dscrFloor", equalTo(1.35f))
                .body(process.formatted(0) + "verificationRequired", equalTo(true))
                .body(process.formatted(0) + "photographsLeast", equalTo(5))
                .body(process.formatted(0) + "collateralPercent", equalTo(125.5f))
                .body(process.formatted(0) + "valuationMonths", equalTo(12))
                .body(process.formatted(1) + "proposalRequired", equalTo(false))
                .body(process.formatted(1) + "quotationsEach", equalTo(0))
                .body(process.formatted(1) + "dscrFloor", nullValue())
                .body(process.formatted(1) + "verificationRequired", equalTo(false))
                .body(process.formatted(1) + "collateralPercent", nullValue());
    }

    @Test
    void aLoanFollowsTheVersionThatWasDraftedAndOneThatIsSignedKeepsItsOwn() {
        var programme = new OwnProgramme();
        programme.receive("900000000", "2025-09-01");
        Case signed = Case.drafted(qualified("36.03.57.2001"), programme.code(), "300000000", "150000000")
                .agreed();
        String drafted = post(
                        drafter(),
                        "/v1/programme-drafts",
                        body(programme.code(), "", today, """
                        "supplierPayment": false, "useReportedPercent": 50, "useReportDays": 45,
                        "collectibility": "BANK_DAYS", "repayment": {"repaymentMethod": "FLAT", "dayCount": "ACTUAL_365",
                          "graceCapitalised": true, "dueDay": 20, "allocation": "ALL_PRINCIPAL_FIRST",
                          "early": "SHORTER_TENOR", "rounding": 1000, "billedDaysBefore": 14}""", "")
                                .replace(
                                        "\"LPDB-PILOT\", \"version\": 2",
                                        "\"" + programme.code() + "\", \"version\": 1"))
                .then()
                .statusCode(201)
                .extract()
                .path("draftId");
        enact(staff("ministry-2", "ministry"), drafted).then().statusCode(200).body("version", equalTo(2));

        given().get("/v1/programmes/" + programme.code())
                .then()
                .body("versions.dayCount", equalTo(List.of("THIRTY_360", "ACTUAL_365")))
                .body("versions.repayment.early", equalTo(List.of("LOWER_INSTALMENTS", "SHORTER_TENOR")))
                .body("versions.repayment.billedDaysBefore", equalTo(List.of(7, 14)))
                .body("versions.collectibility", equalTo(List.of("STATE_RECEIVABLES", "BANK_DAYS")))
                .body("versions[1].process.useReportedPercent", equalTo(50))
                .body("versions[1].process.useReportDays", equalTo(45));
        signed.disburse(STALL, "300000000").then().statusCode(200);
        Case later = signedToday(qualified("36.03.57.2002"), programme);
        later.disburse(Case.treasurer(), STALL, "300000000", today).then().statusCode(200);

        terms(signed).body("repaymentMethod", equalTo("DECLINING_BALANCE")).body("dueDay", equalTo(12));
        terms(later)
                .body("repaymentMethod", equalTo("FLAT"))
                .body("dayCount", equalTo("ACTUAL_365"))
                .body("graceCapitalised", equalTo(true))
                .body("dueDay", equalTo(20));
        JsonPath before = schedule(signed);
        assertThat(before.getList("lines.interest", BigDecimal.class).getFirst())
                .isPositive();
        JsonPath now = schedule(later);
        // In the grace of six months nothing falls due; then equal parts of principal and capitalised interest.
        assertThat(now.getList("lines.interest", BigDecimal.class).subList(0, 6))
                .allMatch(due -> due.signum() == 0);
        assertThat(now.getList("lines.capitalised", BigDecimal.class).subList(0, 6))
                .allMatch(due -> due.signum() > 0);
        List<BigDecimal> parts = now.getList("lines.principal", BigDecimal.class);
        assertThat(parts.subList(6, parts.size() - 1))
                .allMatch(part -> part.remainder(BigDecimal.valueOf(1000)).signum() == 0);
        assertThat(Database.rows("""
                select programme_code = '%s', allocation_order, early_effect, rounding_sen, billed_days_before, collectibility
                  from loan where id in ('%s', '%s') order by id""".formatted(programme.code(), signed.id(), later.id())))
                .containsExactly(
                        "t|OLDEST_INTEREST_FIRST|LOWER_INSTALMENTS|100|7|STATE_RECEIVABLES",
                        "t|ALL_PRINCIPAL_FIRST|SHORTER_TENOR|100000|14|BANK_DAYS");
        // Of 300 million half is to be accounted for before more is paid; the older agreement asks nothing.
        refused(later.prepare(Case.treasurer(), STOCK, "1000000", today), 409, "not-accounted-for");
        signed.prepare(STOCK, "1000000").then().statusCode(201);
    }

    @Test
    void whatNobodyWouldLookAtIsNotAsked() {
        for (String vain : List.of(
                "\"proposalRequired\": false",
                "\"proposalRequired\": false, \"quotationsEach\": 0",
                "\"proposalRequired\": false, \"dscrFloor\": 0",
                "\"verificationRequired\": false, \"photographsLeast\": 2",
                "\"collateralPercent\": 0, \"valuationMonths\": 12",
                "\"supplierPayment\": true, \"proposalRequired\": false, \"quotationsEach\": 0, \"dscrFloor\": 0",
                "\"maxGraceMonths\": 0, \"repayment\": {\"graceCapitalised\": true}")) {
            refused(draft(drafter(), "LPDB-PILOT", "", "2099-01-01", vain), 422, "nobody-looks-at-it");
        }
        String nobodyAnswers = ", \"parts\": {\"guarantors\": []}";
        refused(
                draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "\"guarantorDays\": 7", nobodyAnswers),
                422,
                "nobody-looks-at-it");
        String withoutOffers = body("LPDB-PILOT", "", "2099-01-01", "\"signWithinDays\": 30", "")
                .replace("\"version\": 2", "\"version\": 1");
        refused(post(drafter(), "/v1/programme-drafts", withoutOffers), 422, "nobody-looks-at-it");
        draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "\"signWithinDays\": 30, \"guarantorDays\": 7")
                .then()
                .statusCode(201)
                .body("terms", containsString("\"sign_within_days\":30"));
        refused(
                draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "\"repayment\": {\"rounding\": 100000.01}"),
                422,
                "terms-unsound");
        for (String beyond : List.of(
                "\"quotationsEach\": 11",
                "\"dscrFloor\": -1",
                "\"dscrFloor\": 11",
                "\"photographsLeast\": 21",
                "\"collateralPercent\": 501",
                "\"valuationMonths\": 0",
                "\"useReportedPercent\": 101",
                "\"useReportDays\": -1",
                "\"signWithinDays\": 0",
                "\"guarantorDays\": 0",
                "\"collectibility\": \"BANK\"",
                "\"repayment\": {\"dueDay\": 29}",
                "\"repayment\": {\"rounding\": 0}",
                "\"repayment\": {\"billedDaysBefore\": 29}",
                "\"repayment\": {\"repaymentMethod\": \"BALLOON\"}")) {
            draft(drafter(), "LPDB-PILOT", "", "2099-01-01", beyond).then().statusCode(400);
        }
    }

    private static ToldCooperative qualified(String village) {
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        return cooperative;
    }

    private Case signedToday(ToldCooperative cooperative, OwnProgramme programme) {
        String id = post(person(cooperative.chair()), "/v1/applications", """
                {"cooperativeId": "%s", "programmeCode": "%s", "amount": 450000000, "tenorMonths": 72, "graceMonths": 6,
                 "createdOn": "%s", "budget":
                 [{"purpose": "%s", "kind": "CAPITAL", "amount": 300000000},
                  {"purpose": "%s", "kind": "OPERATING", "amount": 150000000}]}""".formatted(
                                cooperative.id(), programme.code(), today, STALL, STOCK))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var loan = new Case(cooperative, id);
        loan.submit(today).then().statusCode(200).body("programmeVersion", equalTo(2));
        post(staff("analyst", "fund-analyst"), loan.at("appraisal"), """
                {"score": 82, "recommendation": "APPROVE", "appraisedOn": "%s", "findings": "Cukup."}""".formatted(today))
                .then()
                .statusCode(200);
        for (String member : List.of("member-1", "member-2")) {
            post(staff(member, "fund-committee"), loan.at("votes"), """
                    {"vote": "FOR", "reason": "Layak.", "votedOn": "%s"}""".formatted(today))
                    .then()
                    .statusCode(200);
        }
        post(Case.treasurer(), loan.at("agreement"), """
                {"signedOn": "%s"}""".formatted(today))
                .then()
                .statusCode(200);
        return loan;
    }

    private static ValidatableResponse terms(Case loan) {
        return ministry().get("/v1/loans/" + loan.id()).then().statusCode(200).rootPath("terms");
    }

    private static JsonPath schedule(Case loan) {
        return ministry()
                .get("/v1/loans/" + loan.id() + "/schedule")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> targets(String programme, int version) {
        return Database.rows("""
                select stage, working_days, t.source from programme_target t join programme_version v on v.id = t.version_id
                 where v.programme_code = '%s' and v.version = %d order by stage""".formatted(programme, version));
    }

    @Test
    void whatWouldChangeThePastOrContradictsItselfIsRefused() {
        refused(draft(drafter(), "LPDB-PILOT", "", "2025-06-01", ""), 422, "version-too-early");
        refused(draft(drafter(), "NONE-1", "", "2099-01-01", ""), 404, "not-found");
        refused(draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "\"operatingCap\": 5000000000"), 422, "terms-unsound");
        refused(draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "\"committeeSize\": 4"), 422, "terms-unsound");
        refused(draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "\"committeeSize\": 5"), 422, "committee-of-powers");
        for (String unsound : List.of(
                PARTS.replace("\"weight\": 30", "\"weight\": 31"),
                PARTS.replace("\"NPWP\"", "\"NPWPX\""),
                PARTS.replace("\"seats\": 7", "\"seats\": 6"),
                PARTS.replace("\"quorum\": 5", "\"quorum\": 9"),
                PARTS.replace("\"documents\": [", "\"documents\": [" + DOCUMENT + ", "),
                PARTS.replace(FACT, "\"rule\": \"PLAN_RATED\", \"subject\": \"GOOD\""),
                PARTS.replace(FACT, CERTIFIED.formatted("chairman")),
                PARTS.replace("\"fact\": \"BOOK_MONTHS\",", ""))) {
            refused(draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "", unsound), 422, "part-unsound");
        }
        for (String sound : List.of(
                PARTS.replace(FACT, "\"rule\": \"PLAN_RATED\", \"subject\": \"STRONG\""),
                PARTS.replace(FACT, CERTIFIED.formatted("vice-chair-business")),
                ", \"parts\": {\"scorecard\": []}")) {
            draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "", sound).then().statusCode(201);
        }
        // With no bodies the committee of the terms decides again.
        draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "\"committeeSize\": 5", ", \"parts\": {\"powers\": []}")
                .then()
                .statusCode(201);
        refused(
                draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "", PARTS.replace("Rencana usaha", "Rencana\\u0000")),
                400,
                "invalid-request");
        draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "\"annualRatePercent\": 25")
                .then()
                .statusCode(400);
        post(
                        drafter(),
                        "/v1/programme-drafts",
                        body("LPDB-PILOT", "", "2099-01-01", "", "").replace("\"version\": 2", "\"version\": 99"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:no-such-version"));
    }

    private static final String BEGINS = """
            "programme": {"name": "Dana bergulir", "sourceOfFunds": "STATE_LOAN", "lender": "REVOLVING_FUND"},""";

    private static final String FACT = "\"rule\": \"FACT\", \"subject\": \"NPWP\"";

    private static final String CERTIFIED =
            "\"rule\": \"OFFICER_CERTIFIED\", \"subject\": \"%s\", \"topic\": \"BIMTEK-KDMP\"";

    private static final String DOCUMENT = """
            {"code": "business-plan", "name": {"id": "Rencana", "en": "Plan"}, "source": "Pilihan program"}""";

    private static final String PARTS = """
            , "parts": {
              "criteria": [{"code": "npwp", "gate": "APPLY", "rule": "FACT", "subject": "NPWP", "who": "regency-office",
                "whatNext": {"id": "Catatkan NPWP.", "en": "Have the tax number recorded."}, "source": "Pilihan program"}],
              "documents": [{"code": "business-plan", "name": {"id": "Rencana usaha", "en": "Business plan"},
                "source": "Pilihan program"}],
              "scorecard": [{"code": "books", "name": {"id": "Pembukuan", "en": "Books"}, "weight": 70,
                "fact": "BOOK_MONTHS", "bands": [{"atLeast": 1, "points": 50}, {"atLeast": 6, "points": 100}],
                "source": "Pilihan program"},
               {"code": "market", "name": {"id": "Pasar", "en": "Market"}, "weight": 30, "source": "Pilihan program"}],
              "powers": [{"upTo": 4000000000, "body": {"id": "Komite", "en": "Committee"}, "seats": 7, "quorum": 5,
                "source": "Pilihan program"}],
              "targets": [{"stage": "DECISION", "workingDays": 7, "source": "Pilihan program"}],
              "guarantors": []}""";

    private static RequestSpecification drafter() {
        return staff("ministry-1", "ministry");
    }

    private static RequestSpecification account(String subject, String person) {
        return given().auth()
                .oauth2(TestToken.of(subject).roles("ministry").person(person).sign());
    }

    private static Response draft(
            RequestSpecification who, String programme, String begins, String from, String terms) {
        return draft(who, programme, begins, from, terms, "");
    }

    private static Response draft(
            RequestSpecification who, String programme, String begins, String from, String terms, String parts) {
        return post(who, "/v1/programme-drafts", body(programme, begins, from, terms, parts));
    }

    private static String body(String programme, String begins, String from, String terms, String parts) {
        return """
                {"programmeCode": "%s", %s "basedOn": {"programmeCode": "LPDB-PILOT", "version": 2},
                 "effectiveFrom": "%s", "reason": "Perubahan peraturan.", "terms": {%s}%s}""".formatted(programme, begins, from, terms, parts);
    }

    private static Response enact(RequestSpecification who, String draft) {
        return post(who, "/v1/programme-drafts/" + draft + "/enactment", "");
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
