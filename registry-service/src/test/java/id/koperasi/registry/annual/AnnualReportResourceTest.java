package id.koperasi.registry.annual;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnualReportResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    private final TestCooperative cooperative = TestCooperative.formedIn("36.04");
    private final String chair = cooperative.officer("chair");

    @Test
    void isDraftedReportedRejectedMendedAndVerified() {
        String path = meeting("ANNUAL", 20);
        get(holder(chair), cooperative.path(path)).statusCode(404);
        write(path, null, 100_000_000)
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("DRAFTED"))
                .body("bookYear", equalTo(2025))
                .body("present", equalTo(20))
                .body("content.financialPosition.total_aset", equalTo(100_000_000));
        write(path, null, 1).statusCode(428);
        write(path, "\"0\"", 120_000_000).statusCode(200).header("ETag", equalTo("\"1\""));
        write(path, "\"0\"", 1).statusCode(412);

        verdict(path, "VERIFIED", "").statusCode(409).body("type", equalTo(PROBLEM + "report-settled"));
        submit(path, "2026-03-19").statusCode(422).body("type", equalTo(PROBLEM + "date-out-of-order"));
        submit(path, "2026-04-10").statusCode(200).body("status", equalTo("REPORTED"));
        write(path, "\"2\"", 1).statusCode(409);
        verdict(path, "REJECTED", "").statusCode(422).body("type", equalTo(PROBLEM + "reason-required"));
        verdict(path, "REJECTED", ", \"reason\": \"Neraca tidak seimbang\"")
                .statusCode(200)
                .body("reason", equalTo("Neraca tidak seimbang"));
        write(path, "\"3\"", 130_000_000).statusCode(200);
        submit(path, "2026-04-22").statusCode(200);
        verdict(path, "VERIFIED", "").statusCode(422).body("type", equalTo(PROBLEM + "date-out-of-order"));
        post(office("36.04"), cooperative.path(path + "/verdict"), """
                {"verdict": "VERIFIED", "decidedOn": "2026-04-25"}""")
                .statusCode(200)
                .body("status", equalTo("VERIFIED"))
                .body("content.financialPosition.total_aset", equalTo(130_000_000));
        submit(path, "2026-04-26").statusCode(409);
        assertThat(cooperative.announced("annual-report-handed-in")).hasSize(2);
        assertThat(cooperative.announced("annual-report-handed-in").getFirst())
                .contains("\"bookYear\":2025", "\"reportedOn\":\"2026-04-10\"");
        assertThat(cooperative.announced("annual-report-decided")).hasSize(2);
        assertThat(cooperative.announced("annual-report-decided").getFirst())
                .contains("REJECTED", "2025")
                .doesNotContain("Neraca");
        assertThat(cooperative.announced("annual-report-decided").getLast()).contains("VERIFIED", "2026-04-25");
    }

    @Test
    void theReportNamesItsMinutes() {
        String path = meeting("ANNUAL", 20);
        String deed = Minutes.handedIn(cooperative, chair, "STATUTES");
        draft(path, null, 1, ", \"paperId\": \"" + deed + "\"")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "minutes-paper-unknown"));
        String paper = Minutes.handedIn(cooperative, chair);
        draft(path, null, 1, ", \"paperId\": \"" + paper + "\"").statusCode(200);

        get(holder(chair), cooperative.path(path)).body("content.paperId", equalTo(paper));
    }

    @Test
    void onlyAnAnnualMeetingToWhichEnoughCame() {
        write(meeting("EXTRAORDINARY", 20), null, 1)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "no-annual-meeting"));
        write(meeting("ANNUAL", 10), null, 1).statusCode(422);
        write("/meetings/" + UUID.randomUUID() + "/annual-report", null, 1).statusCode(404);
    }

    @Test
    void theBoardReportsAndTheOfficeDecides() {
        String path = meeting("ANNUAL", 20);
        write(path, null, 1).statusCode(200);
        get(office("36.71"), cooperative.path(path)).statusCode(404);
        String verdict = "{\"verdict\": \"VERIFIED\", \"decidedOn\": \"2026-04-20\"}";
        post(holder(chair), cooperative.path(path + "/verdict"), verdict).statusCode(403);
        post(office("36.71"), cooperative.path(path + "/verdict"), verdict).statusCode(404);
        post(office("36.04"), cooperative.path(path + "/submission"), "{\"reportedOn\": \"2026-04-10\"}")
                .statusCode(403);
    }

    private String meeting(String kind, int present) {
        String id = post(
                        office("36.04"), cooperative.path("/meetings"), """
                {"kind": "%s", "calledOn": "2026-03-01", "heldOn": "2026-03-20", "minutesNumber": "%s",
                 "members": 20, "present": %d, "resolutions": []}""".formatted(kind, UUID.randomUUID(), present))
                .statusCode(201)
                .extract()
                .path("meetingId");
        return "/meetings/" + id + "/annual-report";
    }

    private ValidatableResponse write(String path, @Nullable String ifMatch, long assets) {
        return draft(path, ifMatch, assets, "");
    }

    private ValidatableResponse draft(String path, @Nullable String ifMatch, long assets, String rest) {
        RequestSpecification request = holder(chair)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"sector": "KDKMP", "meetingSequence": 1, "planYear": 2026, "budgetYear": 2026, "stage": 8,
                         "financialPosition": {"total_aset": %d}, "operatingResult": {"pendapatan": 50000000.5},
                         "plannedPosition": {}, "plannedResult": {}%s}""".formatted(assets, rest));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(cooperative.path(path))
                .then();
    }

    private ValidatableResponse submit(String path, String day) {
        return post(holder(chair), cooperative.path(path + "/submission"), "{\"reportedOn\": \"" + day + "\"}");
    }

    private ValidatableResponse verdict(String path, String verdict, String rest) {
        return post(
                office("36.04"),
                cooperative.path(path + "/verdict"),
                "{\"verdict\": \"" + verdict + "\", \"decidedOn\": \"2026-04-20\"" + rest + "}");
    }
}
