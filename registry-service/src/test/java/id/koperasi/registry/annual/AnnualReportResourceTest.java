package id.koperasi.registry.annual;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnualReportResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    @Inject
    BusinessClock clock;

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
    void everybodyOnTheBoardSignsOrSaysWhyNotBeforeItIsTaken() {
        LocalDate today = clock.today(IndonesianZone.WIB);
        String path = meeting("ANNUAL", 20);
        String treasurer = cooperative.officer("treasurer");
        cooperative.officer("supervisor");
        cooperative.officer("secretary", "2025-06-02", "2026-02-01");
        sign(path, "2026-02-15", signed("chair"), declined("treasurer")).statusCode(404);
        write(path, null, 1).statusCode(200).body("signatures", empty());
        submit(path, today.toString())
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "annual-report-not-signed"))
                .body("source", equalTo("UU 25/1992, art. 36"));

        sign(path, "2026-02-15", signed("chair"))
                .body("type", equalTo(PROBLEM + "board-members-missing"))
                .body("offices", contains("treasurer"));
        sign(path, "2026-02-15", signed("chair"), signed("treasurer").replace("true", "false"))
                .body("type", equalTo(PROBLEM + "reason-of-who-did-not-sign"));
        sign(path, "2026-02-15", signed("chair"), declined("treasurer").replace("false", "true"))
                .body("type", equalTo(PROBLEM + "reason-of-who-did-not-sign"));
        for (String stranger : List.of("supervisor", "secretary", "chair")) {
            sign(path, "2026-02-15", signed("chair"), signed("treasurer"), signed(stranger))
                    .statusCode(422)
                    .body("type", equalTo(PROBLEM + "not-on-the-board"))
                    .body("appointmentIds", contains(appointment(stranger)));
        }
        sign(path, "2025-12-31", signed("chair"), signed("treasurer"), signed("secretary"))
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        sign(path, "2999-01-01", signed("chair")).body("type", equalTo(PROBLEM + "date-in-the-future"));
        post(office("36.04"), cooperative.path(path + "/signatures"), "{}").statusCode(403);
        get(office("36.71"), cooperative.path(path + "/signatures")).statusCode(404);

        sign(path, "2026-02-15", signed("chair"), declined("treasurer"))
                .statusCode(200)
                .body("office", contains("chair", "treasurer"))
                .body("signed", contains(true, false))
                .body("reason", contains(null, "Belum melihat bukti"));
        write(path, "\"0\"", 2).statusCode(200).body("signatures", empty());
        submit(path, today.toString()).body("type", equalTo(PROBLEM + "annual-report-not-signed"));
        sign(path, "2026-02-20", signed("chair"), signed("treasurer")).statusCode(200);
        submit(path, "2026-02-19").body("type", equalTo(PROBLEM + "date-out-of-order"));
        submit(path, today.toString()).statusCode(200).body("signatures.signed", contains(true, true));
        sign(path, "2026-02-21", signed("chair"), signed("treasurer"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "report-settled"));
        post(office("36.04"), cooperative.path(path + "/verdict"), """
                {"verdict": "VERIFIED", "decidedOn": "%s"}""".formatted(today))
                .statusCode(200)
                .body("signatures.office", contains("chair", "treasurer"));

        get(holder(treasurer), cooperative.path(path + "/signatures"))
                .body("counts", contains(true, true, false, false))
                .body("reason", contains(null, null, null, "Belum melihat bukti"));
        assertThat(cooperative.announced("annual-report-signed"))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"signed\":[\"chair\"]", "\"notSigned\":[\"treasurer\"]")
                .doesNotContain("Belum");
    }

    private ValidatableResponse sign(String path, String day, String... statements) {
        return post(
                holder(chair),
                cooperative.path(path + "/signatures"),
                "{\"signedOn\": \"%s\", \"signatures\": [%s]}".formatted(day, String.join(",", statements)));
    }

    private String signed(String office) {
        return "{\"appointmentId\": \"%s\", \"signed\": true}".formatted(appointment(office));
    }

    private String declined(String office) {
        return signed(office).replace("true", "false, \"reason\": \"Belum melihat bukti\"");
    }

    private String appointment(String office) {
        return rows(
                        "select appointment_id::text from officer_appointment where cooperative_id = ?::uuid and office = ?",
                        cooperative.id().toString(),
                        office)
                .getFirst();
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
