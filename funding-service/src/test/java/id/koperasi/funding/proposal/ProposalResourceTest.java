package id.koperasi.funding.proposal;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.proposal.ProposedCase.PDF;
import static id.koperasi.funding.proposal.ProposedCase.analyst;
import static id.koperasi.funding.proposal.ProposedCase.content;
import static id.koperasi.funding.told.Asking.exact;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a cooperative proposes, what it is told it lacks, and what became different when it submits again. */
@QuarkusTest
class ProposalResourceTest {

    private static final String APPRAISAL = """
            {%s, "appraisedOn": "2025-10-03", "findings": "Kas bulan keenam minus."}""";

    private final OwnProgramme programme = new OwnProgramme().asksForProposals();

    @Test
    void isToldEverythingItLacksAtOnce() {
        ProposedCase proposed = ProposedCase.drafted("36.03.40.2001", programme);
        lacking(proposed.loan().submit("2025-10-01"), "proposal-missing");
        proposed.quote("Mobil dinas", "CV Satu", "1")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:no-such-line"))
                .body("purposes", hasItem(STALL));
        proposed.handIn("surat-cinta", PDF)
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:unknown-document"))
                .body("codes", hasItem("village-minutes"));

        String sloppy = content("170000000", "CV Lain", 23, "7445001")
                .replace("\"stages\": [{\"month\": 1", "\"stages\": [{\"month\": 2")
                .replace("\"amount\": 60000000}],\n \"projection\"", "\"amount\": 1}],\n \"projection\"")
                .replaceAll("\"risks\": \\[.*]}", "\"risks\": []}");
        proposed.write(null, sloppy).then().statusCode(200);
        proposed.quote(STALL, "CV Satu", "180000000").statusCode(201);
        lacking(
                proposed.loan().submit("2025-10-01"),
                "budget-differs",
                "stages-differ",
                "quotations-missing",
                "supplier-not-quoted",
                "projection-too-short",
                "coverage-too-low",
                "coverage-too-low",
                "risks-missing",
                "document-missing");
        proposed.loan()
                .submit("2025-10-01")
                .then()
                .body("lacking.find { it.code == 'quotations-missing' }.subject", equalTo(STALL))
                .body("lacking.find { it.code == 'coverage-too-low' }.what.en", containsString("1.199"));
        proposed.show()
                .body("lacking.code", hasItem("document-missing"))
                .body("coverage[0].due", equalTo(125_550_000))
                .body("coverage[0].ratio", equalTo(new BigDecimal("1.199")))
                .body("repaymentPlan", hasSize(24));

        proposed.write("\"1\"", content("180000000", "CV Satu", 24, "7445000"))
                .then()
                .statusCode(200);
        proposed.quote(STALL, "CV Satu", "179000000").statusCode(201); // the same supplier again is still one
        lacking(proposed.loan().submit("2025-10-01"), "quotations-missing", "document-missing");
        proposed.quote(STALL, "CV Dua", "191000000.5")
                .statusCode(201)
                .body("amount", equalTo(new BigDecimal("191000000.5")));
        proposed.handIn("village-minutes", PDF).statusCode(201).body("file.mediaType", equalTo("application/pdf"));
        proposed.show().body("lacking", hasSize(0));
        proposed.loan()
                .submit("2025-10-01")
                .then()
                .statusCode(200)
                .body("amount", equalTo(240_000_000))
                .body("tenorMonths", equalTo(24));
        refused(proposed.write("\"2\"", content("180000000", "CV Satu", 24, "7445000")), 409, "wrong-state");
        proposed.handIn("village-minutes", PDF).statusCode(409);
    }

    @Test
    void whatIsSentBackIsMendedAndSubmittedAgainWithAVisibleDifference() {
        ProposedCase proposed = ProposedCase.complete("36.03.40.2002", programme);
        proposed.loan().submit("2025-10-01").then().statusCode(200);
        refused(proposed.loan().appraise(analyst()), 422, "application-not-ready");

        refused(proposed.check("2025-10-02", "{\"code\": \"other\", \"accepted\": true},"), 422, "items-differ");
        refused(proposed.check("2025-10-02", "{\"code\": \"risks\", \"accepted\": false},"), 422, "reason-missing");
        refused(proposed.check("2025-09-30", ""), 422, "date-out-of-order");
        proposed.check("2025-10-02", "{\"code\": \"projection\", \"accepted\": false, \"reason\": \"Terlalu yakin.\"},")
                .then()
                .statusCode(201)
                .body("[0].complete", equalTo(false));
        refused(proposed.loan().appraise(analyst()), 409, "wrong-state");

        proposed.write(
                        "\"1\"",
                        content("180000000", "CV Dua", 24, "7000000")
                                .replace("\"month\": 3, \"what\"", "\"month\": 4, \"what\""))
                .then()
                .statusCode(200);
        programme.begin(2, "2025-10-03", "6", 100_000_000); // begins later and is not its version
        proposed.handIn("village-minutes", PDF + " baru").statusCode(201);
        proposed.loan().submit("2025-10-05").then().statusCode(200).body("programmeVersion", equalTo(1));

        ministry()
                .get(proposed.loan().at("submissions"))
                .then()
                .body("number", equalTo(List.of(1, 2)))
                .body("submittedOn", equalTo(List.of("2025-10-01", "2025-10-05")));
        ministry()
                .get(proposed.loan().at("submissions/2/changes"))
                .then()
                .statusCode(200)
                .body("findAll { it.line == 'proposal.lines[" + STALL + "].supplier' }.after", contains("CV Dua"))
                .body("findAll { it.line == 'proposal.lines[" + STALL + "].supplier' }.before", contains("CV Satu"))
                .body("findAll { it.kind == 'ADDED' }.line", hasItem("proposal.stages[4 · Stok awal].amount"))
                .body("findAll { it.kind == 'REMOVED' }.line", hasItem("proposal.stages[3 · Stok awal].amount"))
                .body("findAll { it.line.startsWith('proposal.projection') }", hasSize(24))
                .body("findAll { it.line == 'documents[village-minutes].digest' }", hasSize(1))
                .body("findAll { it.line.contains('" + STOCK + "') }", hasSize(0));
        ministry().get(proposed.loan().at("submissions/1/changes")).then().statusCode(404);
        proposed.check("2025-10-05", "").then().statusCode(201).body("complete", equalTo(List.of(false, true)));
        refused(proposed.check("2025-10-05", ""), 409, "submission-checked");
        proposed.loan().appraise(analyst()).then().statusCode(200);
        proposed.loan()
                .show()
                .body("history.step[1..4]", equalTo(List.of("SUBMITTED", "RETURNED", "SUBMITTED", "CHECKED")));
    }

    @Test
    void whatAnAppraisalSendsBackIsMendedCheckedAndAppraisedAnew() {
        ProposedCase proposed = ProposedCase.complete("36.03.40.2004", programme);
        proposed.loan().submit("2025-10-01").then().statusCode(200);
        String back = "\"recommendation\": \"RETURN\", \"returned\": [\"projection\", \"risks\"]";
        refused(appraise(proposed, analyst(), back), 422, "application-not-ready");
        proposed.check("2025-10-02", "").then().statusCode(201);

        refused(appraise(proposed, analyst(), back + ", \"score\": 40"), 422, "return-differs");
        refused(appraise(proposed, analyst(), "\"recommendation\": \"RETURN\""), 422, "return-differs");
        appraise(proposed, analyst(), back.replace("risks", "other"))
                .then()
                .statusCode(422)
                .body("unknown", equalTo(List.of("other")));
        refused(appraise(proposed, analyst(), back.replace("RETURN", "REJECT")), 422, "return-differs");
        String interested = proposed.loan().cooperative().treasurer();
        refused(appraise(proposed, holder("analyst-2", interested), back), 403, "interest-in-the-cooperative");
        Response first = returned(proposed, back);
        first.then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("appraisal", nullValue())
                .body("returns[0].items", equalTo(List.of("projection", "risks")))
                .body("returns[0].findings", equalTo("Kas bulan keenam minus."));
        Response again = returned(proposed, back);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        refused(appraise(proposed, analyst(), back), 409, "wrong-state");
        assertThat(Database.rows(
                        "select payload->>'items' from outbox where aggregateid = 'cooperative/%s' and type = '%s'"
                                .formatted(
                                        proposed.loan().cooperative().id(),
                                        "id.koperasi.funding.application-returned.v1")))
                .containsExactly("[\"projection\",\"risks\"]");

        proposed.write("\"1\"", content("180000000", "CV Dua", 24, "7000000"))
                .then()
                .statusCode(200);
        proposed.loan().submit("2025-10-06").then().statusCode(200);
        ministry()
                .get(proposed.loan().at("submissions/2/changes"))
                .then()
                .body("findAll { it.line.startsWith('proposal.projection') }", hasSize(24));
        refused(proposed.loan().appraise(analyst()), 422, "application-not-ready");
        proposed.check("2025-10-07", "").then().statusCode(201);
        proposed.loan()
                .appraise(analyst())
                .then()
                .statusCode(200)
                .body("status", equalTo("APPRAISED"))
                .body("appraisal.score", equalTo(82))
                .body("returns", hasSize(1))
                .body(
                        "history.step",
                        equalTo(List.of(
                                "CREATED", "SUBMITTED", "CHECKED", "RETURNED", "SUBMITTED", "CHECKED", "APPRAISED")));
        refused(appraise(proposed, analyst(), back), 409, "wrong-state");
    }

    @Test
    void isWrittenOnWhatWasSeenAndIsSoundInItself() {
        ProposedCase proposed = ProposedCase.drafted("36.03.40.2003", programme);
        String content = content("180000000", "CV Satu", 24, "7445000");

        proposed.write(null, content).then().statusCode(200).header("ETag", "\"1\"");
        refused(proposed.write(null, content), 428, "precondition-required");
        proposed.write("\"1\"", content).then().statusCode(200).header("ETag", "\"2\"");
        refused(proposed.write("\"1\"", content), 412, "stale-version");
        refused(proposed.write("\"2\"", content.replace(STOCK, STALL)), 422, "purpose-twice");
        refused(proposed.write("\"2\"", content.replace("\"month\": 24,", "\"month\": 23,")), 422, "month-twice");
        refused(
                proposed.write("\"2\"", content.replace("\"payments\": 7445000", "\"payments\": -1")),
                422,
                "negative-projection");
        refused(
                proposed.write("\"2\"", content.replace("\"graceMonths\": 0", "\"graceMonths\": 24")),
                422,
                "grace-too-long");
        proposed.write("\"2\"", content.replace("GROCERIES", "CARS")).then().statusCode(400);
        proposed.handIn("unknown", PDF).statusCode(422).body("codes", contains("village-minutes"));
        proposed.handIn("village-minutes", "\u0000\u0001 nothing known").statusCode(422);
        proposed.quote("Mobil dinas", "CV Satu", "1")
                .statusCode(422)
                .body("purposes", containsInAnyOrder(STALL, STOCK));
        proposed.quote(STALL, "CV Satu", "0").statusCode(400);
        proposed.quote(STALL, "CV Satu", "0.005").statusCode(400);

        String quotation =
                proposed.quote(STALL, "CV Satu", "1").statusCode(201).extract().path("quotationId");
        String link = post(
                        office("regency-office", "36.03"), proposed.loan().at("quotations/" + quotation + "/links"), "")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        given().get(link).then().statusCode(200).header("Content-Type", containsString("application/pdf"));
        office("regency-office", "36.73")
                .get(proposed.loan().at("proposal"))
                .then()
                .statusCode(404);
        office("regency-office", "36.73")
                .get(proposed.loan().at("quotations"))
                .then()
                .statusCode(404);
        office("regency-office", "36.73")
                .get(proposed.loan().at("submissions"))
                .then()
                .statusCode(404);
        refused(
                post(
                        staff("m", "fund-committee"),
                        proposed.loan().at("completeness-checks"),
                        "{\"checkedOn\": \"2025-10-02\", \"items\": []}"),
                403,
                "not-permitted");
    }

    private static RequestSpecification holder(String account, String person) {
        return exact().auth()
                .oauth2(TestToken.of(account)
                        .roles("fund-analyst")
                        .person(person)
                        .sign());
    }

    private static Response returned(ProposedCase proposed, String how) {
        return analyst()
                .header("Idempotency-Key", "back-" + proposed.loan().id())
                .contentType("application/json")
                .body(APPRAISAL.formatted(how))
                .post(proposed.loan().at("appraisal"));
    }

    private static Response appraise(ProposedCase proposed, RequestSpecification who, String how) {
        return post(who, proposed.loan().at("appraisal"), APPRAISAL.formatted(how));
    }

    private static void lacking(Response answer, String... codes) {
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:application-not-ready"))
                .body("lacking.code", containsInAnyOrder(codes));
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
