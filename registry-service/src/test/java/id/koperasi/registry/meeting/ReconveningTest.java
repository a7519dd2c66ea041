package id.koperasi.registry.meeting;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.koperasi.registry.Members;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When members were called and met, and with what agenda, was recorded wrongly. Kabupaten Lamandau (62.09) belongs to this test. */
@QuarkusTest
class ReconveningTest {

    private static final String REGION = "62.09";
    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final String ACCOUNTS = vote("YEAR_ACCOUNTS", "\"limit\": null", 11);

    private final TestCooperative cooperative = TestCooperative.formedIn(REGION);
    private final String chair = cooperative.officer("chair");

    @Test
    void theDaysOfAnAnnualMeetingAreToldAnewAndWhatFollowsFromThemFollows() {
        String call = call("");
        taken(call, "\"members\": 20, ");
        String deadlines = "/v1/meeting-deadlines?deadline=ANNUAL_MEETING&year=2025&region=" + cooperative.village();
        get(office(REGION), deadlines).body("items.doneOn", contains("2026-03-20"));

        refused(call, "\"heldOn\": \"2026-03-14\"", "notice-too-short")
                .body("noticeDays", equalTo(13))
                .body("source", equalTo(MeetingRejection.STATUTES));
        refused(call, "\"calledOn\": \"2026-03-21\"", "notice-too-short").body("noticeDays", equalTo(-1));
        refused(call, "\"heldOn\": \"2999-03-20\"", "date-in-the-future");
        refused(call, days("2025-12-01", "2025-12-31"), "no-such-book-year");
        refused(call, days("2025-05-01", "2025-06-01"), "held-before-formation");
        refused(call, "\"heldOn\": \"2026-03-20\"", "minutes-say-so-already");
        refused(call, "\"agenda\": [\"ROUTE\"]", "matter-of-another-meeting");
        assertThat(cooperative.announced("meeting-resolved")).hasSize(1);

        correct(call, days("2026-03-02", "2026-03-25") + ", \"agenda\": [\"BORROWING\"]", ACCOUNTS)
                .statusCode(200)
                .body("before.calledOn", equalTo("2026-03-01"))
                .body("before.heldOn", equalTo("2026-03-20"))
                .body("before.agenda", contains("OFFICERS"))
                .body("now.calledOn", equalTo("2026-03-02"))
                .body("now.heldOn", equalTo("2026-03-25"))
                .body("now.agenda", contains("BORROWING"));

        get(office(REGION), cooperative.path("/meetings/" + call + "/corrections"))
                .body("items.before.heldOn", contains("2026-03-20"))
                .body("items.now.heldOn", contains("2026-03-25"));
        get(holder(chair), cooperative.path("/meeting-calls/" + call))
                .body("meetsOn", equalTo("2026-03-25"))
                .body("agenda", contains("BORROWING"));
        get(office(REGION), deadlines).body("items.doneOn", contains("2026-03-25"));
        get(office(REGION), cooperative.path("/passport"))
                .body("lines.item", hasItem("CORRECTED_MINUTES"))
                .body("lines.findAll { it.item == 'ANNUAL' }.since", contains("2026-03-25"));
        assertThat(rows("""
                        select 'lived ' || day from activity_day where what = 'meeting-held' and cooperative_id = ?::uuid
                        union all
                        select fact || ' ' || day from milestone
                         where fact = 'ANNUAL_MEETING_HELD' and cooperative_id = ?::uuid""", id(), id()))
                .containsExactlyInAnyOrder("lived 2026-03-25", "ANNUAL_MEETING_HELD 2026-03-25");
        assertThat(cooperative.announced("meeting-called"))
                .hasSize(2)
                .last()
                .asString()
                .contains(call, "\"calledOn\":\"2026-03-02\"", "\"meetsOn\":\"2026-03-25\"", "BORROWING");
        assertThat(cooperative.announced("meeting-resolved"))
                .hasSize(2)
                .last()
                .asString()
                .contains(call, "\"heldOn\":\"2026-03-25\"");
    }

    @Test
    void whatWasDecidedStandsOnTheAgendaAndHappensAfterTheMeeting() {
        String sale = vote("ASSET_SALE", "\"limit\": 700000", 45);
        String meeting = held("BA-1", "2025-09-25", 45, "", sale);
        post(holder(chair), cooperative.path("/asset-disposals"), """
                {"kind": "SALE", "asset": "Gudang", "value": 400000, "totalAssets": 1000000, "disposedOn": "2026-04-02",
                 "evidence": "AJB 12", "meetingId": "%s"}""".formatted(meeting))
                .statusCode(201);

        correct(meeting, "\"agenda\": [\"OFFICERS\"]", sale)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-on-the-agenda"))
                .body("decision", equalTo("ASSET_SALE"));
        correct(meeting, "\"agenda\": []", sale).body("type", equalTo(PROBLEM + "agenda-required"));
        correct(meeting, "\"heldOn\": \"2026-04-03\"", sale)
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "meeting-serves-already"))
                .body("serves", equalTo("ASSET_DISPOSAL"))
                .body("day", equalTo("2026-04-02"));
        correct(meeting, "\"heldOn\": \"2026-04-02\"", sale).statusCode(200).body("now.members", equalTo(60));
    }

    @Test
    void aSecondMeetingStaysWithinItsTimeOfTheFirst() {
        String first = held("BA-1", "2025-09-25", 30, "", "");
        String second = held("BA-2", "2025-10-20", 20, ", \"secondCallOf\": \"" + first + "\"", "");

        correct(first, "\"heldOn\": \"2025-09-19\"", "").body("type", equalTo(PROBLEM + "notice-too-short"));
        correct(first, days("2025-08-20", "2025-09-19"), "").body("type", equalTo(PROBLEM + "second-call-too-late"));
        correct(first, "\"heldOn\": \"2025-10-20\"", "").body("type", equalTo(PROBLEM + "no-second-call-needed"));
        correct(second, "\"heldOn\": \"2025-10-26\"", "").body("type", equalTo(PROBLEM + "second-call-too-late"));
        correct(second, "\"heldOn\": \"2025-10-25\"", "").statusCode(200);
        correct(first, "\"heldOn\": \"2025-09-26\"", "").statusCode(200);
        assertThat(cooperative.announced("meeting-without-quorum"))
                .last()
                .asString()
                .contains(first, "\"heldOn\":\"2025-09-26\"", "\"secondCallUntil\":\"2025-10-26\"");
    }

    @Test
    void onAnotherDayOthersAreMembersAndWhoWasSeenCameThen() {
        List<String> members = Members.onRoll(cooperative, 5, "2025-06-02");
        Members.onRoll(cooperative, 1, "2026-03-22");
        Members.onRoll(cooperative, 20, "2026-03-24");
        String stated = call("");
        post(holder(chair), cooperative.path("/meeting-calls/" + stated + "/minutes"), """
                {"minutesNumber": "RAT", "present": 4, "attendanceEvidence": "Daftar hadir", "resolutions": [%s]}""".formatted(
                                vote("YEAR_ACCOUNTS", "\"limit\": null", 4)))
                .statusCode(201);

        correct(stated, "\"heldOn\": \"2026-03-24\"", "").body("type", equalTo(PROBLEM + "no-quorum"));
        correct(stated, "\"heldOn\": \"2026-03-23\"", vote("YEAR_ACCOUNTS", "\"limit\": null", 4))
                .statusCode(200)
                .body("before.members", equalTo(5))
                .body("now.members", equalTo(6))
                .body("now.quorate", equalTo(true));

        String seen = call(", \"bookYear\": 2025");
        post(holder(chair), cooperative.path("/meeting-calls/" + seen + "/attendance"), """
                {"memberIds": ["%s"], "at": "2026-03-20T05:00:00Z", "how": "SCAN"}""".formatted(
                                String.join("\", \"", members)))
                .statusCode(200);
        post(holder(chair), cooperative.path("/meeting-calls/" + seen + "/minutes"), """
                {"minutesNumber": "RAT-2", "resolutions": []}""")
                .statusCode(201);
        correct(seen, "\"heldOn\": \"2026-03-21\"", "")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "attended-on-that-day"))
                .body("heldOn", equalTo("2026-03-20"));
        correct(seen, "\"calledOn\": \"2026-03-05\"", "").statusCode(200);
    }

    private String call(String rest) {
        return post(holder(chair), cooperative.path("/meeting-calls"), """
                {"kind": "ANNUAL", "calledOn": "2026-03-01", "meetsOn": "2026-03-20", "place": "Balai desa",
                 "agenda": ["OFFICERS"]%s}""".formatted(rest))
                .statusCode(201)
                .extract()
                .path("callId");
    }

    private void taken(String call, String members) {
        post(holder(chair), cooperative.path("/meeting-calls/" + call + "/minutes"), """
                {"minutesNumber": "RAT", %s"present": 11, "attendanceEvidence": "Daftar hadir", "resolutions": [%s]}""".formatted(members, ACCOUNTS))
                .statusCode(201);
    }

    private String held(String number, String day, int present, String rest, String votes) {
        return post(office(REGION), cooperative.path("/meetings"), """
                {"kind": "EXTRAORDINARY", "calledOn": "2025-09-08", "heldOn": "%s", "minutesNumber": "%s",
                 "members": 60, "present": %d, "agenda": ["ASSET_SALE"], "resolutions": [%s]%s}""".formatted(day, number, present, votes, rest))
                .statusCode(201)
                .extract()
                .path("meetingId");
    }

    private ValidatableResponse refused(String meeting, String told, String problem) {
        return correct(meeting, told, ACCOUNTS).statusCode(422).body("type", equalTo(PROBLEM + problem));
    }

    private ValidatableResponse correct(String meeting, String told, String votes) {
        return post(
                holder(chair), cooperative.path("/meetings/" + meeting + "/corrections"), """
                {%s, "resolutions": [%s], "because": {"reason": "Salah ketik", "evidence": "Undangan"}}""".formatted(told, votes));
    }

    private String id() {
        return cooperative.id().toString();
    }

    private static String days(String calledOn, String heldOn) {
        return "\"calledOn\": \"%s\", \"heldOn\": \"%s\"".formatted(calledOn, heldOn);
    }

    private static String vote(String decision, String rest, int inFavour) {
        return """
                {"decision": "%s", %s, "inFavour": %d, "against": 0, "abstained": 0}""".formatted(decision, rest, inFavour);
    }
}
