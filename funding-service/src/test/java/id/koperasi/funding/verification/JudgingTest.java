package id.koperasi.funding.verification;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.proposal.ProposedCase.PDF;
import static id.koperasi.funding.proposal.ProposedCase.analyst;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.exact;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.proposal.ProposedCase;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.WaitingTasks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is seen on the spot, how a score adds up from it, and who decides. */
@QuarkusTest
class JudgingTest {

    private static final String AS_PROPOSED = "\"found\": \"AS_PROPOSED\"";

    @Test
    void somebodyWithoutAStakeHasSeenThePlaceBeforeItIsAppraised() {
        OwnProgramme programme = new OwnProgramme().asksForProposals().asksForVerification();
        ProposedCase proposed = ProposedCase.checked("36.03.41.2001", programme);
        refused(proposed.loan().appraise(analyst()), 422, "application-not-ready");

        proposed.photographs(officer(), PDF, "application/pdf")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:photograph-expected"))
                .body("mediaType", equalTo("application/pdf"));
        String front = proposed.photograph(officer(), "depan");
        String back = proposed.photograph(officer(), "belakang");
        String others = proposed.photograph(office("province-office", "36"), "lain");
        String deviates = "\"found\": \"DEVIATES\", \"remark\": \"Atap belum ada.\"";

        refused(
                proposed.verify(officer(), "2025-10-03", AS_PROPOSED, "\"found\": \"ABSENT\"", front, back),
                422,
                "remark-missing");
        refused(proposed.verify(officer(), "2025-10-03", deviates, AS_PROPOSED, front), 422, "too-few-photographs");
        refused(
                proposed.verify(officer(), "2025-10-03", deviates, AS_PROPOSED, front, front),
                422,
                "photographs-unknown");
        refused(
                proposed.verify(officer(), "2025-10-03", deviates, AS_PROPOSED, front, others),
                422,
                "photographs-unknown");
        refused(proposed.verify(officer(), "2025-09-30", deviates, AS_PROPOSED, front, back), 422, "date-out-of-order");
        refused(
                proposed.verify(office("regency-office", "36.73"), "2025-10-03", deviates, AS_PROPOSED, front, back),
                404,
                "not-found");
        refused(post(officer(), proposed.loan().at("verifications"), """
                {"visitedOn": "2025-10-03", "latitude": -6.2, "longitude": 106.4, "conclusion": "Ya.", "photographs": [],
                 "findings": [{"purpose": "%s", "found": "AS_PROPOSED"}]}""".formatted(STALL)), 422, "findings-differ");
        proposed.verify(officer(), "2025-10-01", deviates, AS_PROPOSED, front, back) // before the check, told after it
                .then()
                .statusCode(201)
                .body("latitude", equalTo(new BigDecimal("-6.213846")))
                .body("findings[0].remark", equalTo("Atap belum ada."));
        refused(
                proposed.verify(officer(), "2025-10-03", deviates, AS_PROPOSED, front, back),
                422,
                "photographs-unknown");

        refused(proposed.loan().vote(staff("regency-office-36.03", "fund-committee"), "FOR"), 409, "wrong-state");
        proposed.loan().appraise(analyst()).then().statusCode(200);
        refused(
                proposed.loan().vote(staff("regency-office-36.03", "fund-committee"), "FOR"),
                403,
                "separation-of-duties");
        ministry().get(proposed.loan().at("verifications")).then().body("photographs[0]", contains(front, back));
        office("regency-office", "36.73")
                .get(proposed.loan().at("photographs"))
                .then()
                .statusCode(404);
    }

    /** Seen, sent back and submitted anew on one day: what was seen then was what is not asked for any more. */
    @Test
    void whatWasSeenBeforeItWasSubmittedAnewOnTheSameDayCountsNoMore() {
        OwnProgramme programme = new OwnProgramme().asksForProposals().asksForVerification();
        ProposedCase proposed = ProposedCase.checked("36.03.41.2005", programme);
        see(proposed, "sebelum");
        post(analyst(), proposed.loan().at("appraisal"), """
                {"recommendation": "RETURN", "appraisedOn": "2025-10-03", "findings": "Lokasi pindah.", "returned": ["risks"]}""")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));
        proposed.loan().submit("2025-10-03").then().statusCode(200);
        proposed.check("2025-10-03", "").then().statusCode(201);

        refused(proposed.loan().appraise(analyst()), 422, "application-not-ready");
        assertThat(waiting(proposed)).containsExactly("VERIFY_ON_THE_SPOT");
        see(proposed, "sesudah");
        assertThat(waiting(proposed)).containsExactly("APPRAISE_APPLICATION");
        proposed.loan().appraise(analyst()).then().statusCode(200);
    }

    private static List<String> waiting(ProposedCase proposed) {
        return WaitingTasks.of(() -> staff("another-analyst", "fund-analyst"))
                .about(proposed.loan().cooperative().id())
                .kinds();
    }

    private static void see(ProposedCase proposed, String when) {
        proposed.verify(
                        officer(),
                        "2025-10-03",
                        AS_PROPOSED,
                        AS_PROPOSED,
                        proposed.photograph(officer(), "depan " + when),
                        proposed.photograph(officer(), "belakang " + when))
                .then()
                .statusCode(201);
    }

    @Test
    void aScoreSaysFromWhatItAddsUp() {
        OwnProgramme programme = new OwnProgramme().asksForProposals().judgesAsLpdbDoes();
        ProposedCase proposed = ProposedCase.checked("36.03.41.2002", programme);
        proposed.verify(
                        officer(),
                        "2025-10-03",
                        AS_PROPOSED,
                        "\"found\": \"ABSENT\", \"remark\": \"Belum ada.\"",
                        proposed.photograph(officer(), "depan"))
                .then()
                .statusCode(201);

        refused(proposed.loan().appraise(analyst()), 422, "score-adds-up", "marks-differ");
        refused(
                appraise(proposed, "{\"criterion\": \"management\", \"points\": 80, \"reason\": \"Ya.\"}"),
                422,
                "marks-differ");
        String marks = """
                {"criterion": "market", "points": 75, "reason": "Kontrak."},
                {"criterion": "management", "points": 80, "reason": "Cakap."}""";
        refused(
                appraise(proposed, marks + ", {\"criterion\": \"coverage\", \"points\": 100, \"reason\": \"!\"}"),
                422,
                "marks-differ");

        // Coverage 1.2 exactly: 60 points of weight 40 = 24. Of the budget 180 of 240 million stand: 75 %, below the
        // lowest band, nothing. Books since 2 June, 4 months on 8 October: 50 of weight 10 = 5. Own marks: 80 and 75 of
        // weight 15 = 12 and 11.25. In all 52.25, cut to 52.
        appraise(proposed, marks)
                .then()
                .statusCode(200)
                .body("appraisal.score", equalTo(52))
                .body("appraisal.sum", equalTo(new BigDecimal("52.25")))
                .body(
                        "appraisal.points.criterion",
                        equalTo(List.of("coverage", "verified", "books", "management", "market")))
                .body("appraisal.points.points", equalTo(List.of(60, 0, 50, 80, 75)))
                .body("appraisal.points[0].figure", equalTo(new BigDecimal("1.200")))
                .body("appraisal.points[0].cameFrom", equalTo("submission 1, year 1"))
                .body("appraisal.points[1].cameFrom", startsWith("verification "))
                .body("appraisal.points[2].figure", equalTo(4))
                .body("appraisal.points[2].cameFrom", startsWith("id.koperasi.ledger.book-opened.v1 "))
                .body("appraisal.points[3].reason", equalTo("Cakap."))
                .body("appraisal.points[3].figure", nullValue());
        exact().get("/v1/programmes/" + programme.code())
                .then()
                .body("versions[0].process.scorecard.weight", equalTo(List.of(40, 20, 10, 15, 15)))
                .body("versions[0].process.powers.seats", equalTo(List.of(3, 5)));
    }

    @Test
    void thosePresentDecideWhenTheyAreEnoughAndOneSideHasMore() {
        OwnProgramme programme = new OwnProgramme().asksForProposals().judgesAsLpdbDoes();
        programme.receive("240000000", "2025-09-01");
        ProposedCase proposed = ProposedCase.checked("36.03.41.2003", programme);
        appraise(proposed, """
                {"criterion": "market", "points": 75, "reason": "Kontrak."},
                {"criterion": "management", "points": 80, "reason": "Cakap."}""").then().statusCode(200);
        Case loan = proposed.loan();

        // 240 million are above the 100 million of the small committee: five seats, three of whom must have voted.
        refused(close(loan, "2025-10-10"), 409, "no-quorum");
        vote(loan, "a", "FOR", "\"Asuransi bangunan\", \"Rekening penampung\"")
                .then()
                .statusCode(200);
        vote(loan, "b", "FOR", "\"Asuransi bangunan\"").then().statusCode(200).body("status", equalTo("APPRAISED"));
        refused(close(loan, "2025-10-10"), 409, "no-quorum");
        refused(vote(loan, "c", "AGAINST", "\"Syarat\""), 422, "conditions-against");
        post(member("c"), loan.at("interests"), "{\"nature\": \"Pemasok usaha keluarga.\"}")
                .then()
                .statusCode(200);
        refused(post(member("c"), loan.at("interests"), "{\"nature\": \"Lagi.\"}"), 403, "interest-declared");
        refused(vote(loan, "c", "AGAINST", ""), 403, "interest-declared");
        vote(loan, "d", "AGAINST", "").then().statusCode(200);
        vote(loan, "e", "AGAINST", "").then().statusCode(200).body("status", equalTo("APPRAISED"));
        refused(close(loan, "2025-10-10"), 409, "no-majority");
        refused(close(loan, "2025-10-09"), 422, "date-out-of-order", "no-majority");
        vote(loan, "f", "FOR", "").then().statusCode(200).body("status", equalTo("APPROVED"));
        refused(close(loan, "2025-10-10"), 409, "wrong-state");

        ProposedCase few = ProposedCase.checked("36.03.41.2004", programme);
        appraise(few, """
                {"criterion": "market", "points": 75, "reason": "Kontrak."},
                {"criterion": "management", "points": 80, "reason": "Cakap."}""").then().statusCode(200);
        vote(few.loan(), "a", "AGAINST", "");
        vote(few.loan(), "b", "FOR", "");
        vote(few.loan(), "d", "AGAINST", "").then().body("status", equalTo("APPRAISED"));
        refused(close(few.loan(), "2025-10-09"), 422, "date-out-of-order");
        close(few.loan(), "2025-10-11")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("votes", hasSize(3));
    }

    /** Powers up to 300 million under a ceiling of three billion, as only somebody behind the service writes them. */
    @Test
    void nobodyDecidesAboutMoreThanTheLastBodyMay() {
        OwnProgramme programme = new OwnProgramme().judgesAsLpdbDoes();
        programme.receive("900000000", "2025-09-01");
        var cooperative = new ToldCooperative("36.03.41.2006").qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .submitted();
        post(
                        analyst(),
                        loan.at("completeness-checks"),
                        "{\"checkedOn\": \"2025-10-02\", \"items\": [%s]}"
                                .formatted("{\"code\": \"risks\", \"accepted\": true}"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:nothing-to-check"));
        Database.change("delete from programme_score_band b using programme_version v where v.id = b.version_id"
                + " and v.programme_code = '" + programme.code() + "'");
        Database.change("delete from programme_score s using programme_version v where v.id = s.version_id"
                + " and v.programme_code = '" + programme.code() + "'");
        refused(post(analyst(), loan.at("appraisal"), """
                {"recommendation": "APPROVE", "appraisedOn": "2025-10-08", "findings": "Cukup."}"""), 422, "score-missing");
        loan.appraise(analyst()).then().statusCode(200);
        vote(loan, "a", "FOR", "").then().statusCode(422).body("type", equalTo("urn:koperasi:problem:beyond-powers"));
    }

    private static Response appraise(ProposedCase proposed, String marks) {
        return post(analyst(), proposed.loan().at("appraisal"), """
                {"marks": [%s], "recommendation": "APPROVE", "appraisedOn": "2025-10-08", "findings": "Cukup."}""".formatted(marks));
    }

    private static Response vote(Case loan, String member, String choice, String conditions) {
        return post(member(member), loan.at("votes"), """
                {"vote": "%s", "reason": "Layak.", "votedOn": "2025-10-10", "conditions": [%s]}""".formatted(choice, conditions));
    }

    private static Response close(Case loan, String day) {
        return post(member("a"), loan.at("decision"), "{\"decidedOn\": \"%s\"}".formatted(day));
    }

    private static RequestSpecification member(String name) {
        return staff("member-" + name, "fund-committee");
    }

    private static RequestSpecification officer() {
        return office("regency-office", "36.03");
    }

    private static void refused(Response answer, int status, String... problems) {
        answer.then()
                .statusCode(status)
                .body(
                        "type",
                        in(List.of(problems).stream()
                                .map("urn:koperasi:problem:"::concat)
                                .toList()));
    }
}
