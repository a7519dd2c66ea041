package id.koperasi.registry.meeting;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.Members;
import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MeetingCallResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final String NOON = "2026-03-20T05:00:00Z";

    private final TestCooperative cooperative = TestCooperative.formedIn("33.10");
    private final String chair = cooperative.officer("chair");

    @Test
    void calledAttendedAndHeldUnderOneId() {
        List<String> members = Members.onRoll(cooperative, 5, "2025-06-02");
        Members.onRoll(cooperative, 1, "2026-03-21");
        String call = call("EXTRAORDINARY", "\"OFFICERS\", \"STATUTES\"")
                .statusCode(201)
                .body("status", equalTo("CALLED"))
                .body("agenda", contains("OFFICERS", "STATUTES"))
                .extract()
                .path("callId");

        attend(call, members.subList(0, 2), NOON, "SCAN")
                .statusCode(200)
                .body("present", equalTo(2))
                .body("members", equalTo(5))
                .body("quorate", equalTo(false));
        attend(call, members.subList(1, 4), NOON, "LIST")
                .body("added", equalTo(2))
                .body("present", equalTo(4))
                .body("quorate", equalTo(true));

        String deed = Minutes.handedIn(cooperative, chair, "STATUTES");
        minutes(call, "\"paperId\": \"" + deed + "\", \"resolutions\": []")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "minutes-paper-unknown"));
        String paper = Minutes.handedIn(cooperative, chair);
        minutes(call, "\"paperId\": \"" + paper + "\", \"resolutions\": [" + vote("OFFICERS", 4) + "]")
                .statusCode(201)
                .body("paperId", equalTo(paper))
                .body("meetingId", equalTo(call))
                .body("members", equalTo(5))
                .body("membersSource", equalTo("ROLL"))
                .body("present", equalTo(4))
                .body("resolutions.passed", contains(true));
        get(holder(chair), cooperative.path("/meetings/" + call)).statusCode(200);
        get(holder(chair), cooperative.path("/meeting-calls/" + call)).body("status", equalTo("HELD"));
        assertThat(cooperative.announced("meeting-resolved")).hasSize(1);
        minutes(call, "\"resolutions\": []").statusCode(409).body("type", equalTo(PROBLEM + "call-settled"));
        attend(call, members, NOON, "LIST").statusCode(409);
        cancel(call, "2026-03-19").statusCode(409);
        assertThat(cooperative.announced("meeting-called"))
                .singleElement()
                .asString()
                .contains(call, "EXTRAORDINARY", "OFFICERS", "2026-03-20")
                .doesNotContain("alai");
        assertThat(cooperative.announced("meeting-cancelled")).isEmpty();
    }

    @Test
    void membersMayMeetOnlineAndSomewhereAtLeast() {
        String online = """
                {"kind": "ANNUAL", "calledOn": "2026-03-01", "meetsOn": "2026-03-20", "agenda": []%s}""";
        String path = cooperative.path("/meeting-calls");

        post(holder(chair), path, online.formatted(""))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "nowhere-to-meet"));
        post(holder(chair), path, online.formatted(", \"onlineLink\": \"http://rapat.example/rat-2026\""))
                .statusCode(400);
        String call = post(
                        holder(chair), path, online.formatted(", \"onlineLink\": \"https://rapat.example/rat-2026\""))
                .statusCode(201)
                .body("onlineLink", equalTo("https://rapat.example/rat-2026"))
                .body("place", nullValue())
                .extract()
                .path("callId");

        get(holder(chair), path + "/" + call)
                .body("onlineLink", equalTo("https://rapat.example/rat-2026"))
                .body("place", nullValue());
        List<String> members = Members.onRoll(cooperative, 3, "2025-06-02");
        attend(call, members, NOON, "LIST").body("present", equalTo(3)).body("quorate", equalTo(true));
        assertThat(cooperative.announced("meeting-called"))
                .singleElement()
                .asString()
                .contains(call)
                .doesNotContain("rapat.example");
    }

    @Test
    void aMemberCountsOnceHoweverManyScanHimAtOnce() {
        List<String> members = Members.onRoll(cooperative, 3, "2025-06-02");
        String call = call("ANNUAL", "").extract().path("callId");

        IntStream.range(0, 6)
                .mapToObj(index -> CompletableFuture.runAsync(
                        () -> attend(call, members, NOON, "SCAN").statusCode(200)))
                .toList()
                .forEach(CompletableFuture::join);

        attend(call, members.subList(0, 1), NOON, "SCAN")
                .body("added", equalTo(0))
                .body("present", equalTo(3));
    }

    @Test
    void theRollAndWhoCameAreReadByThoseTheyConcern() {
        List<String> members = Members.onRoll(cooperative, 3, "2025-06-02");
        Members.onRoll(cooperative, 1, "2026-03-21");
        String left = Members.onRoll(cooperative, 1, "2025-06-02").getFirst();
        execute("update roll_member set left_on = '2026-03-20' where member_id = ?::uuid", left);
        execute("update roll_member set votes = false where member_id = ?::uuid", members.get(2));
        String call = call("ANNUAL", "").extract().path("callId");
        attend(call, members.subList(0, 1), NOON, "SCAN").statusCode(200);
        String path = cooperative.path("/meeting-calls/" + call);

        get(holder(chair), path + "/roll")
                .statusCode(200)
                .body("items.memberId", containsInAnyOrder(members.toArray()))
                .body("items.find { it.memberId == '" + members.get(0) + "' }.present", equalTo(true))
                .body("items.find { it.memberId == '" + members.get(1) + "' }.present", equalTo(false))
                .body("items.find { it.memberId == '" + members.get(2) + "' }.votes", equalTo(false));
        String next = get(office("33.10"), path + "/roll?limit=2").extract().path("nextCursor");
        get(office("33.10"), path + "/roll?limit=2&after=" + next).body("items", hasSize(1));
        String came = get(holder(cooperative.officer("supervisor")), path + "/attendance")
                .statusCode(200)
                .body("items.memberId", contains(members.getFirst()))
                .body("items.how", contains("SCAN"))
                .body("items.presentAt", contains("2026-03-20T05:00:00Z"))
                .extract()
                .asString();
        assertThat(came).doesNotContain("person").doesNotContain("%064x".formatted(0));
        for (String list : List.of("/roll", "/attendance")) {
            get(office("36.03"), path + list).statusCode(404);
            String read = get(as(TestToken.of("ministry").roles("ministry")), path + list)
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(read)
                    .as("ids and days, no person")
                    .doesNotContain("person")
                    .doesNotContain("nik");
            get(as(TestToken.of("somebody")), path + list).statusCode(403);
        }
    }

    @Test
    void onlyMembersOfThatDayAndOnlyThenAndOnlyInPerson() {
        List<String> members = Members.onRoll(cooperative, 2, "2025-06-02");
        List<String> late = Members.onRoll(cooperative, 1, "2026-03-21");
        List<String> foreign = Members.onRoll(TestCooperative.formedIn("33.10"), 1, "2025-06-02");
        String call = call("ANNUAL", "").extract().path("callId");

        attend(call, List.of(members.getFirst(), late.getFirst(), foreign.getFirst()), NOON, "LIST")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-on-the-roll"))
                .body("memberIds", containsInAnyOrder(late.getFirst(), foreign.getFirst()));
        attend(call, members, "2026-03-19T16:59:59Z", "LIST")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-on-the-day"));
        attend(call, members, "2026-03-19T17:00:00Z", "LIST").statusCode(200);
        post(holder(chair), cooperative.path("/meeting-calls/" + call + "/attendance"), """
                {"memberIds": ["%s"], "at": "%s", "how": "LIST", "proxyFor": "%s"}""".formatted(
                                members.get(0), NOON, members.get(1)))
                .statusCode(400);
    }

    @Test
    void whatIsNotOnTheAgendaIsNotDecided() {
        String call = call("EXTRAORDINARY", "\"STATUTES\"").extract().path("callId");
        minutes(call, stated(20, vote("OFFICERS", 20)))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-on-the-agenda"));
        minutes(call, stated(20, vote("STATUTES", 20))).statusCode(201);

        String annual = call("ANNUAL", "").extract().path("callId");
        minutes(annual, stated(20, vote("BORROWING\", \"limit\": 1000, \"decision\": \"BORROWING", 20)))
                .statusCode(400);
        minutes(annual, stated(20, vote("OFFICERS", 20)))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-on-the-agenda"));
        minutes(annual, stated(20, vote("YEAR_ACCOUNTS", 20)))
                .statusCode(201)
                .body("bookYear", equalTo(2025))
                .body("membersSource", equalTo("STATED"));
    }

    @Test
    void theCallNamesTheYearWhoseAccountsAreHeard() {
        String last = call("ANNUAL", "")
                .statusCode(201)
                .body("bookYear", equalTo(2025))
                .extract()
                .path("callId");
        minutes(last, "\"bookYear\": 2024, " + stated(20))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "book-year-differs"))
                .body("called", equalTo(2025));
        minutes(last, stated(20)).statusCode(201).body("bookYear", equalTo(2025));
        assertThat(cooperative.announced("meeting-called"))
                .singleElement()
                .asString()
                .contains("\"bookYear\":2025");

        for (String wrong : List.of("2026", "2024")) {
            send("ANNUAL", "2026-03-01", "2026-03-20", "", ", \"bookYear\": " + wrong)
                    .statusCode(422)
                    .body("type", equalTo(PROBLEM + "no-such-book-year"));
        }
        send("EXTRAORDINARY", "2026-03-01", "2026-03-20", "\"OFFICERS\"", ", \"bookYear\": 2025")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "no-such-book-year"));
        call("EXTRAORDINARY", "\"OFFICERS\"").statusCode(201).body("bookYear", nullValue());
    }

    @Test
    void minutesNeedAttendanceOrAPaper() {
        String call = call("ANNUAL", "").extract().path("callId");
        minutes(call, "\"members\": 20, \"present\": 11, \"resolutions\": []")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "attendance-required"));
        minutes(call, "\"present\": 11, \"attendanceEvidence\": \"Daftar\", \"resolutions\": []")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "members-unknown"));
        List<String> members = Members.onRoll(cooperative, 3, "2025-06-02");
        attend(call, members.subList(0, 2), NOON, "LIST").statusCode(200);
        minutes(call, "\"present\": 3, \"resolutions\": []")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "attendance-differs"));
        minutes(call, "\"members\": 4, \"resolutions\": []")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "members-differ-from-roll"))
                .body("roll", equalTo(3));
        minutes(call, "\"present\": 2, \"members\": 3, \"resolutions\": []").statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-19, 201", "2026-04-20, 422"})
    void aSecondCallIsForItsLastDayAtMost(String meetsOn, int status) {
        String first = call("ANNUAL", "").extract().path("callId");
        minutes(first, stated(10)).statusCode(201).body("quorate", equalTo(false));

        execute("""
                update cooperative
                   set proposed_on = '2024-05-01', meeting_held_on = '2024-05-10', deed_signed_on = '2024-05-20',
                       formed_on = '2024-06-02'
                 where id = ?::uuid""", cooperative.id().toString());
        send("ANNUAL", "2026-04-01", "2026-04-18", "", ", \"bookYear\": 2024, \"secondCallOf\": \"" + first + "\"")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "second-call-of-another-year"));
        send("ANNUAL", "2026-04-01", meetsOn, "", ", \"secondCallOf\": \"" + first + "\"")
                .statusCode(status);
    }

    @Test
    void refusesACallThatNobodyCouldFollow() {
        send("ANNUAL", "2026-03-07", "2026-03-20", "", "")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "notice-too-short"));
        call("EXTRAORDINARY", "").statusCode(422).body("type", equalTo(PROBLEM + "agenda-required"));
        post(holder(chair), cooperative.path("/meeting-calls"), """
                {"kind": "ANNUAL", "calledOn": "2026-03-01", "meetsOn": "2026-03-20", "agenda": []}""")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "nowhere-to-meet"));
        send("ANNUAL", "2998-01-01", "2998-03-01", "", "")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-in-the-future"));
    }

    @Test
    void aCancelledMeetingIsNotHeldAndOneAheadIsNotHeldYet() {
        String call = call("ANNUAL", "").extract().path("callId");
        cancel(call, "2026-02-28").statusCode(422).body("type", equalTo(PROBLEM + "date-out-of-order"));
        cancel(call, "2026-03-18").statusCode(200).body("cancelledBecause", equalTo("Banjir"));
        minutes(call, stated(20)).statusCode(409);

        String ahead = send("ANNUAL", "2026-03-01", "2999-03-20", "", "")
                .statusCode(201)
                .extract()
                .path("callId");
        minutes(ahead, stated(20)).statusCode(422).body("type", equalTo(PROBLEM + "date-in-the-future"));
        attend(ahead, List.of(UUID.randomUUID().toString()), "2999-03-20T05:00:00Z", "SCAN")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-in-the-future"));
    }

    @Test
    void aForeignCallIsAbsent() {
        String call = call("ANNUAL", "").extract().path("callId");
        String body = "{\"cancelledOn\": \"2026-03-18\", \"reason\": \"Banjir\"}";
        String path = "/meeting-calls/" + call;

        get(office("36.71"), cooperative.path(path)).statusCode(404);
        post(office("36.71"), cooperative.path(path + "/cancellation"), body).statusCode(404);
        TestCooperative other = TestCooperative.formedIn("33.10");
        post(office("33.10"), other.path(path + "/cancellation"), body).statusCode(404);
        post(holder(cooperative.officer("treasurer")), cooperative.path(path + "/cancellation"), body)
                .statusCode(403);
        get(office("33.10"), cooperative.path("/meeting-calls")).body("items", hasSize(1));
        get(office("33.10"), other.path("/meeting-calls")).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"decision\": \"LOAN_RATE_RANGE\" => rate-range-wrong",
                "\"decision\": \"LOAN_RATE_RANGE\", \"rates\": {\"minPercent\": 12, \"maxPercent\": 6} => rate-range-wrong",
                "\"decision\": \"LOAN_RATE_RANGE\", \"rates\": {\"minPercent\": 6, \"maxPercent\": 24.01} => rate-above-cap",
                "\"decision\": \"OFFICERS\", \"rates\": {\"minPercent\": 6, \"maxPercent\": 12} => rate-range-wrong",
                "\"decision\": \"SURPLUS_SPLIT\" => surplus-not-split-whole",
                "\"decision\": \"SURPLUS_SPLIT\", \"shares\": [{\"pot\": \"RESERVE\", \"percent\": 99.99}] => surplus-not-split-whole",
                "\"decision\": \"SURPLUS_SPLIT\", \"shares\": [{\"pot\": \"RESERVE\", \"percent\": 40}, {\"pot\": \"RESERVE\", \"percent\": 60}] => surplus-not-split-whole",
                "\"decision\": \"OFFICERS\", \"shares\": [{\"pot\": \"RESERVE\", \"percent\": 100}] => surplus-not-split-whole",
                "\"decision\": \"ASSET_SALE\" => limit-required"
            })
    void numbersStandWhereTheyBelong(String vote) {
        String[] parts = vote.split(" => ", -1);
        String call = call("ANNUAL", "\"LOAN_RATE_RANGE\", \"OFFICERS\", \"ASSET_SALE\"")
                .extract()
                .path("callId");
        minutes(call, stated(20, "{" + parts[0] + ", \"inFavour\": 20, \"against\": 0, \"abstained\": 0}"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + parts[1]));
    }

    @Test
    void numbersOfResolutionsAreAnnounced() {
        String call = call("ANNUAL", "\"LOAN_RATE_RANGE\"").extract().path("callId");
        String votes = """
                {"decision": "LOAN_RATE_RANGE", "rates": {"minPercent": 6, "maxPercent": 24}, "inFavour": 20,
                 "against": 0, "abstained": 0},
                {"decision": "SURPLUS_SPLIT", "shares": [{"pot": "RESERVE", "percent": 33.34},
                 {"pot": "VILLAGE", "percent": 66.66}], "inFavour": 20, "against": 0, "abstained": 0}""";

        minutes(call, stated(20, votes)).statusCode(201);

        get(holder(chair), cooperative.path("/meetings/" + call))
                .body("resolutions[0].rates.maxPercent", equalTo(24.0f))
                .body("resolutions[1].shares.pot", contains("RESERVE", "VILLAGE"));
        assertThat(cooperative.announced("meeting-resolved"))
                .singleElement()
                .asString()
                .contains("\"minPercent\":6", "\"maxPercent\":24", "66.66");
    }

    private ValidatableResponse call(String kind, String agenda) {
        return send(kind, "2026-03-01", "2026-03-20", agenda, "");
    }

    private ValidatableResponse send(String kind, String calledOn, String meetsOn, String agenda, String rest) {
        return post(holder(chair), cooperative.path("/meeting-calls"), """
                {"kind": "%s", "calledOn": "%s", "meetsOn": "%s", "place": "Balai desa", "agenda": [%s]%s}""".formatted(
                        kind, calledOn, meetsOn, agenda, rest));
    }

    private ValidatableResponse attend(String call, List<String> members, String at, String how) {
        return post(holder(chair), cooperative.path("/meeting-calls/" + call + "/attendance"), """
                {"memberIds": ["%s"], "at": "%s", "how": "%s"}""".formatted(
                        String.join("\", \"", members), at, how));
    }

    private ValidatableResponse minutes(String call, String fields) {
        return post(
                holder(chair),
                cooperative.path("/meeting-calls/" + call + "/minutes"),
                "{\"minutesNumber\": \"BA-" + call + "\", " + fields + "}");
    }

    private ValidatableResponse cancel(String call, String day) {
        return post(
                holder(chair),
                cooperative.path("/meeting-calls/" + call + "/cancellation"),
                "{\"cancelledOn\": \"" + day + "\", \"reason\": \"Banjir\"}");
    }

    private static String stated(int present, String... votes) {
        return "\"members\": 20, \"present\": " + present
                + ", \"attendanceEvidence\": \"Daftar hadir\", \"resolutions\": [" + String.join(",", votes) + "]";
    }

    private static String vote(String decision, int inFavour) {
        return """
                {"decision": "%s", "inFavour": %d, "against": 0, "abstained": 0}""".formatted(decision, inFavour);
    }
}
