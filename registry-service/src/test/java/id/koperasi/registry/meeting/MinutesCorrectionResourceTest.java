package id.koperasi.registry.meeting;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kabupaten Pulang Pisau (62.11) belongs to this test. */
@QuarkusTest
class MinutesCorrectionResourceTest {

    private static final String REGION = "62.11";
    private static final String PROBLEM = "urn:koperasi:problem:";

    private final TestCooperative cooperative = TestCooperative.formedIn(REGION);
    private final String chair = cooperative.officer("chair");

    @Test
    void whatWasToldWronglyIsToldAnewAndStaysReadable() {
        String rates = "\"rates\": {\"minPercent\": 6, \"maxPercent\": 18}";
        String meeting = hold(
                "BA-1",
                44,
                vote("BORROWING", "\"limit\": 500000000", 41, 2, 1) + "," + vote("LOAN_RATE_RANGE", rates, 44, 0, 0));
        String now = vote("BORROWING", "\"limit\": 500000.5", 30, 15, 0) + ","
                + vote("LOAN_RATE_RANGE", rates.replace("18", "12.5"), 22, 23, 0);

        correct(
                        meeting,
                        "44",
                        vote("BORROWING", "\"limit\": 500000000", 41, 2, 1) + ","
                                + vote("LOAN_RATE_RANGE", rates.replace("18", "18.0"), 44, 0, 0))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "minutes-say-so-already"));
        refused(meeting, "45", now.replace("\"inFavour\": 30", "\"inFavour\": 31"), "votes-differ-from-attendance");
        refused(meeting, "45", now.replace("12.5", "24.01"), "rate-above-cap");
        refused(meeting, "45", now.replace("500000.5", "0"), "limit-required");
        refused(meeting, "45", vote("MERGER", "\"limit\": null", 45, 0, 0), "not-on-the-agenda");
        refused(meeting, "61", "", "more-present-than-members");
        refused(meeting, "30", "", "no-quorum");
        post(holder(cooperative.officer("treasurer")), path(meeting), correction("45", now))
                .statusCode(403);
        post(office("33.10"), path(meeting), correction("45", now)).statusCode(404);
        get(office("33.10"), path(meeting)).statusCode(404);
        get(holder(chair), path(meeting)).body("items", empty());

        correct(meeting, "45", now)
                .statusCode(200)
                .body("before.present", equalTo(44))
                .body("before.resolutions.passed", contains(true, true))
                .body("now.present", equalTo(45))
                .body("now.resolutions.passed", contains(true, false))
                .body("now.resolutions[0].limit", equalTo(500000.5f))
                .body("reason", equalTo("Salah ketik"))
                .body("evidence", equalTo("BA-1, halaman 2"));
        correct(meeting, "null", vote("BORROWING", "\"limit\": 500000.5", 22, 23, 0))
                .statusCode(200);

        assertThat(cooperative.announced("meeting-resolved"))
                .hasSize(3)
                .satisfies(told ->
                        assertThat(told.get(1)).contains("500000.5", meeting).doesNotContain("LOAN_RATE_RANGE"))
                .satisfies(told -> assertThat(told.get(2)).contains("\"resolutions\":[]", meeting));
        get(holder(chair), path(meeting))
                .body("items", hasSize(2))
                .body("items[0].before.resolutions[1].rates.maxPercent", equalTo(18.0f))
                .body("items.now.present", contains(45, 45));
        get(holder(chair), cooperative.path("/meetings/" + meeting)).body("resolutions.passed", contains(false));
        correct(hold("BA-2", 44, ""), "45", "").statusCode(200);
        assertThat(cooperative.announced("meeting-resolved")).hasSize(3);
    }

    @Test
    void aMeetingToWhichEnoughCameAfterAllCountsFromThen() {
        String annual = post(office(REGION), cooperative.path("/meetings"), """
                {"kind": "ANNUAL", "calledOn": "2026-02-01", "heldOn": "2026-03-20", "minutesNumber": "RAT-1",
                 "members": 60, "present": 30, "resolutions": []}""")
                .statusCode(201)
                .extract()
                .path("meetingId");
        String shares =
                "\"shares\": [{\"pot\": \"RESERVE\", \"percent\": %s}, {\"pot\": \"VILLAGE\", \"percent\": 60}]";

        refused(annual, "31", vote("SURPLUS_SPLIT", shares.formatted("39.99"), 31, 0, 0), "surplus-not-split-whole");
        correct(annual, "31", vote("SURPLUS_SPLIT", shares.formatted("40"), 31, 0, 0))
                .statusCode(200)
                .body("before.quorate", equalTo(false))
                .body("now.quorate", equalTo(true));

        assertThat(cooperative.announced("meeting-without-quorum"))
                .singleElement()
                .asString()
                .contains(annual, "\"members\":60", "\"present\":30", "\"secondCallUntil\":\"2026-04-19\"");
        assertThat(rows(
                        "select day::text from milestone where fact = 'ANNUAL_MEETING_HELD' and cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly("2026-03-20");
        assertThat(cooperative.announced("meeting-resolved"))
                .singleElement()
                .asString()
                .contains("SURPLUS_SPLIT");
        refused(annual, "30", "", "no-quorum");
    }

    @Test
    void oneWhoseSecondCallWasHeldStaysWithoutQuorum() {
        String first = hold("BA-1", 30, "");
        post(office(REGION), cooperative.path("/meetings"), """
                {"kind": "EXTRAORDINARY", "calledOn": "2025-10-01", "heldOn": "2025-10-20", "minutesNumber": "BA-2",
                 "members": 60, "present": 20, "secondCallOf": "%s", "resolutions": []}""".formatted(first))
                .statusCode(201);

        correct(first, "31", "").statusCode(409).body("type", equalTo(PROBLEM + "second-call-held-already"));
        correct(first, "29", "").statusCode(200).body("now.quorate", equalTo(false));
        assertThat(cooperative.announced("meeting-without-quorum"))
                .hasSize(2)
                .allMatch(told -> told.contains("\"secondCallUntil\":\"2025-10-25\""))
                .last()
                .asString()
                .contains(first, "\"present\":29");
    }

    @Test
    void whatServesSomethingStaysAResolutionThatPassed() {
        String sale = vote("ASSET_SALE", "\"limit\": 700000", 45, 0, 0);
        String statutes = vote("STATUTES", "\"limit\": null", 45, 0, 0);
        String meeting = hold("BA-1", 46, (sale + "," + statutes).replace("\"against\": 0", "\"against\": 1"));
        dispose(meeting, "400000");
        dispose(meeting, "100000.5");
        post(office(REGION), cooperative.path("/amendments"), """
                {"change": {"particular": "MANDATORY_SAVINGS", "value": "25000", "reason": "Diubah", "evidence": "Akta 9"},
                 "effectiveOn": "2025-12-01"}""").statusCode(200);
        String lost = vote("ASSET_SALE", "\"limit\": 700000", 22, 23, 0);

        correct(meeting, "45", lost + "," + statutes)
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "resolution-serves-already"))
                .body("decision", equalTo("ASSET_SALE"))
                .body("serves", equalTo("ASSET_DISPOSAL"));
        correct(meeting, "45", statutes).statusCode(409);
        correct(meeting, "45", sale + "," + vote("STATUTES", "\"limit\": null", 33, 12, 0))
                .statusCode(409)
                .body("serves", equalTo("AMENDMENT"));
        correct(meeting, "45", sale.replace("700000", "500000") + "," + statutes)
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "disposed-of-more"))
                .body("used", equalTo(500000.5f));
        assertThat(cooperative.announced("meeting-resolved")).hasSize(1);
        correct(meeting, "45", sale.replace("700000", "500000.5") + "," + statutes)
                .statusCode(200);
        assertThat(cooperative.announced("meeting-resolved")).hasSize(2);
    }

    @Test
    void electionsManagersAndEndsKeepTheirResolution() {
        String id = cooperative.id().toString();
        for (String decision : List.of("OFFICERS", "MANAGER", "DISSOLUTION")) {
            String meeting = hold("BA-" + decision, 50, vote(decision, "\"limit\": null", 50, 0, 0));
            switch (decision) {
                case "OFFICERS" -> execute("""
                        insert into election (meeting_id, cooperative_id, village_code, taking_office_on, term_years)
                        select ?::uuid, id, village_code, '2025-10-01', 5 from cooperative where id = ?::uuid""", meeting, id);
                case "MANAGER" -> {
                    cooperative.officer("manager");
                    execute(
                            "update officer_appointment set meeting_id = ?::uuid where office = 'manager' and cooperative_id = ?::uuid",
                            meeting,
                            id);
                }
                default ->
                    post(office(REGION), cooperative.path("/dissolution"), """
                        {"standing": {"on": "2025-11-04", "reason": "Diputuskan", "evidence": "BA"}, "by": "MEMBERS"}""").statusCode(200);
            }
            post(office(REGION), path(meeting), correction("50", vote(decision, "\"limit\": null", 20, 30, 0)))
                    .statusCode(409)
                    .body("decision", equalTo(decision));
            post(office(REGION), path(meeting), correction("50", vote(decision, "\"limit\": null", 48, 2, 0)))
                    .statusCode(200)
                    .body("now.resolutions.passed", contains(true));
        }
    }

    private void dispose(String meeting, String value) {
        post(holder(chair), cooperative.path("/asset-disposals"), """
                {"kind": "SALE", "asset": "Gudang", "value": %s, "totalAssets": 1000000, "disposedOn": "2026-04-02",
                 "evidence": "AJB 12", "meetingId": "%s"}""".formatted(value, meeting))
                .statusCode(201);
    }

    private String hold(String number, int present, String votes) {
        return post(office(REGION), cooperative.path("/meetings"), """
                {"kind": "EXTRAORDINARY", "calledOn": "2025-09-08", "heldOn": "2025-09-25", "minutesNumber": "%s",
                 "members": 60, "present": %d, "agenda": ["BORROWING", "LOAN_RATE_RANGE", "ASSET_SALE", "STATUTES",
                 "OFFICERS", "MANAGER", "DISSOLUTION"], "resolutions": [%s]}""".formatted(number, present, votes))
                .statusCode(201)
                .extract()
                .path("meetingId");
    }

    private void refused(String meeting, String present, String votes, String problem) {
        correct(meeting, present, votes).statusCode(422).body("type", equalTo(PROBLEM + problem));
    }

    private ValidatableResponse correct(String meeting, String present, String votes) {
        return post(holder(chair), path(meeting), correction(present, votes));
    }

    private String path(String meeting) {
        return cooperative.path("/meetings/" + meeting + "/corrections");
    }

    private static String correction(String present, String votes) {
        return """
                {"present": %s, "resolutions": [%s],
                 "because": {"reason": "Salah ketik", "evidence": "BA-1, halaman 2"}}""".formatted(present, votes);
    }

    private static String vote(String decision, String rest, int inFavour, int against, int abstained) {
        return """
                {"decision": "%s", %s, "inFavour": %d, "against": %d, "abstained": %d}""".formatted(decision, rest, inFavour, against, abstained);
    }
}
