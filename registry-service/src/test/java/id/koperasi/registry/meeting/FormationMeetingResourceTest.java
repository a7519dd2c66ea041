package id.koperasi.registry.meeting;

import static id.koperasi.registry.Foundings.meeting;
import static id.koperasi.registry.Foundings.office;
import static id.koperasi.registry.Foundings.post;
import static id.koperasi.registry.Foundings.rows;
import static id.koperasi.registry.Foundings.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.registry.Foundings;
import id.koperasi.registry.Minutes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kabupaten Malinau (65.02) belongs to this test. */
@QuarkusTest
class FormationMeetingResourceTest {

    private static final String REGION = "65.02";
    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final List<String> MATTERS =
            List.of("ROUTE", "OFFICERS", "SAVINGS", "BUSINESS_PLAN", "OFFICE_ADDRESS");
    private static final Iterator<String> VILLAGES = Foundings.villages(REGION).iterator();

    private final String village = VILLAGES.next();
    private String id = "";

    @BeforeEach
    void propose() {
        id = post(office(REGION), "/v1/cooperatives", Map.of("villageCode", village, "proposedOn", "2025-03-01"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aVillageMeetsAndItsCooperativeIsFoundedFromIt() {
        String village = callVillage("2025-05-12", "2025-05-20").extract().path("callId");
        attend(village, "VILLAGE_COUNCIL", 5, "LIST").statusCode(200).body("quorate", equalTo(false));
        attend(village, "WOMEN", 1, "SCAN").body("present", equalTo(6));
        attend(village, "WOMEN", 9, "LIST")
                .body("byElement.element", contains("VILLAGE_COUNCIL", "WOMEN"))
                .body("present", equalTo(15));
        attend(village, "YOUTH", 10, "LIST")
                .body("present", equalTo(25))
                .body("invited", equalTo(49))
                .body("quorate", equalTo(true));

        minutes(village, villageMinutes(25))
                .statusCode(201)
                .body("meeting.meetingId", equalTo(village))
                .body("meeting.membersSource", equalTo("INVITED"))
                .body("meeting.members", equalTo(49))
                .body("meeting.present", equalTo(25))
                .body("meeting.quorate", equalTo(true))
                .body("chairs", hasSize(3))
                .body("agreed.kbli", contains("47111", "64142"));
        assertThat(resolved())
                .singleElement()
                .asString()
                .contains("\"VILLAGE\"", "\"OFFICERS\"", "\"kbli\"", "\"route\"")
                .doesNotContain("\"decision\":\"ROUTE\"");
        String founding = callFounding().extract().path("callId");
        minutes(founding, foundingMinutes(9)).statusCode(201);

        found(Map.of("villageMeetingId", village, "foundingMeetingId", founding))
                .statusCode(200);

        office(REGION)
                .get(path("/history"))
                .then()
                .body("find { it.step == 'MEETING_HELD' }.meetingIds", contains(village, founding));
        office(REGION).get(path("/formation-meetings/" + village)).then().statusCode(200);
        office(REGION).get(path("/meeting-calls")).then().body("items.status", contains("HELD", "HELD"));
        callVillage("2025-05-12", "2025-05-20").statusCode(409).body("type", equalTo(PROBLEM + "step-taken-already"));
        Map<String, Object> moved = Map.of(
                "heldOn", "2025-05-21",
                "resolutions", List.of(vote("STATUTES", 9), vote("OFFICERS", 9)),
                "because", Map.of("reason", "Salah tanggal", "evidence", "BA-01"));
        post(office(REGION), path("/meetings/" + founding + "/corrections"), moved)
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "meeting-serves-already"))
                .body("serves", equalTo("FORMATION"));
    }

    @Test
    void theVotesOfAVillageAreToldAnew() {
        String call = callVillage("2025-05-12", "2025-05-20").extract().path("callId");
        attend(call, "YOUTH", 25, "LIST");
        minutes(call, villageMinutes(25)).statusCode(201);
        String corrections = path("/meetings/" + call + "/corrections");
        List<Map<String, Object>> votes = MATTERS.stream()
                .map(each -> Map.<String, Object>of("decision", each, "inFavour", 20, "against", 5, "abstained", 0))
                .toList();
        Map<String, Object> told = Map.of(
                "resolutions", votes, "because", Map.of("reason", "Salah hitung", "evidence", "BA-00, halaman 3"));

        post(office(REGION), corrections, with(told, "present", 26))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "attendance-differs"));
        post(office(REGION), corrections, with(told, "resolutions", votes.subList(1, votes.size())))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "matters-not-decided"))
                .body("matters", contains("ROUTE"));
        post(office(REGION), corrections, told)
                .statusCode(200)
                .body("before.resolutions[0].inFavour", equalTo(25))
                .body("now.resolutions[0].inFavour", equalTo(20));
        assertThat(resolved()).hasSize(2).last().asString().contains("\"inFavour\":20", "\"agreed\"");

        post(office(REGION), corrections, with(told, "calledOn", "2025-05-21"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "notice-too-short"));
        post(office(REGION), corrections, with(told, "agenda", MATTERS.subList(1, MATTERS.size())))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-on-the-agenda"));
        post(office(REGION), corrections, with(told, "heldOn", "2025-05-21"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "attended-on-that-day"));
        post(office(REGION), corrections, with(told, "calledOn", "2025-05-10"))
                .statusCode(200)
                .body("before.calledOn", equalTo("2025-05-12"))
                .body("now.calledOn", equalTo("2025-05-10"));
        office(REGION).get(path("/meeting-calls/" + call)).then().body("calledOn", equalTo("2025-05-10"));
    }

    @Test
    void threeChairItAndItIsMadePublicSinceTheRule() {
        String call = callVillage("2025-05-12", "2025-05-20").extract().path("callId");
        attend(call, "YOUTH", 25, "LIST");
        Map<String, Object> minutes = villageMinutes(25);
        minutes.put("chairs", List.of("Ahmad Fauzi", "Siti Aminah", "Siti Aminah "));

        minutes(call, minutes)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "too-few-chairs"))
                .body("chairs", equalTo(2))
                .body("required", equalTo(3))
                .body("source", equalTo("Juklak Menkop 1/2025, Bab II"));
        for (String missing : List.of("publicisedOn", "publicisedHow")) {
            Map<String, Object> secret = villageMinutes(25);
            secret.remove(missing);
            minutes(call, secret)
                    .statusCode(422)
                    .body("type", equalTo(PROBLEM + "meeting-not-publicised"))
                    .body("source", equalTo("Juklak Menkop 1/2025, Bab II"));
        }
        minutes(call, with(villageMinutes(25), "publicisedOn", "2999-01-01")).statusCode(422);
        minutes(call, with(villageMinutes(25), "publicisedOn", "2025-05-11"))
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        minutes(call, villageMinutes(25)).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-11, 201", "2025-04-12, 422"})
    void theRuleAsksNothingOfAMeetingBeforeItsDay(String meetsOn, int status) {
        String call = callVillage("2025-04-01", meetsOn).extract().path("callId");
        Map<String, Object> minutes = new HashMap<>(Map.of(
                "minutesNumber", "BA-1",
                "present", List.of(count("YOUTH", 25)),
                "attendanceEvidence", "Daftar hadir",
                "chairs", List.of(),
                "resolutions", List.of(vote("OFFICERS", 25))));

        minutes(call, minutes).statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROUTE", "OFFICERS", "SAVINGS", "BUSINESS_PLAN", "OFFICE_ADDRESS"})
    void everyMatterIsDecidedAndSaid(String matter) {
        String call = callVillage("2025-05-12", "2025-05-20").extract().path("callId");
        attend(call, "YOUTH", 25, "LIST");
        Map<String, Object> without = villageMinutes(25);
        without.put(
                "resolutions",
                MATTERS.stream()
                        .filter(each -> !each.equals(matter))
                        .map(each -> vote(each, 25))
                        .toList());
        minutes(call, without)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "matters-not-decided"))
                .body("matters", contains(matter));
        Map<String, Object> lost = villageMinutes(25);
        lost.put(
                "resolutions",
                MATTERS.stream()
                        .map(each -> each.equals(matter) ? lost(each, 25) : vote(each, 25))
                        .toList());
        minutes(call, lost).statusCode(422).body("matters", contains(matter));
        Map<String, String> said = Map.of(
                "ROUTE",
                "route",
                "SAVINGS",
                "mandatorySavings",
                "BUSINESS_PLAN",
                "kbli",
                "OFFICE_ADDRESS",
                "officeAddress");
        if (said.containsKey(matter)) {
            Map<String, Object> silent = villageMinutes(25);
            Foundings.inner(silent, "agreed").remove(said.get(matter));
            minutes(call, silent)
                    .statusCode(422)
                    .body("type", equalTo(PROBLEM + "agreement-incomplete"))
                    .body("decision", equalTo(matter));
        }
        minutes(call, villageMinutes(25)).statusCode(201);
    }

    @Test
    void theRouteIsTheOneProposed() {
        String call = callVillage("2025-05-12", "2025-05-20").extract().path("callId");
        attend(call, "YOUTH", 25, "LIST");
        Map<String, Object> other = villageMinutes(25);
        Foundings.inner(other, "agreed").put("route", "DEVELOPMENT");

        minutes(call, other).statusCode(422).body("type", equalTo(PROBLEM + "route-differs-from-proposal"));
    }

    @ParameterizedTest
    @CsvSource({"24, false", "25, true"})
    void moreThanHalfOfThoseInvitedDecide(int present, boolean quorate) {
        String call = callVillage("2025-05-12", "2025-05-20").extract().path("callId");
        attend(call, "YOUTH", present, "LIST");

        if (quorate) {
            minutes(call, villageMinutes(present)).statusCode(201);
        } else {
            minutes(call, villageMinutes(present)).statusCode(422).body("type", equalTo(PROBLEM + "no-quorum"));
            minutes(call, with(villageMinutes(present), "resolutions", List.of()))
                    .statusCode(201)
                    .body("meeting.quorate", equalTo(false));
            assertThat(resolved()).isEmpty();
            found(Map.of("villageMeetingId", call))
                    .statusCode(422)
                    .body("rules.type", contains(PROBLEM + "formation-meeting-unknown"));
        }
    }

    @Test
    void noMoreComeThanWereInvitedHoweverManyTellItAtOnce() {
        String call = callVillage("2025-05-12", "2025-05-20").extract().path("callId");
        attend(call, "LEADERS", 1, "SCAN")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "more-present-than-invited"))
                .body("invited", equalTo(0));
        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(() ->
                        attend(call, "VILLAGE_COUNCIL", 2, "SCAN").extract().statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 200, 422, 422);
        attend(call, "VILLAGE_COUNCIL", 1, "SCAN").body("present", equalTo(5));
        minutes(call, with(villageMinutes(25), "present", List.of(count("VILLAGE_COUNCIL", 4))))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "attendance-differs"));
    }

    @Test
    void theFoundingFitsTheMeetingsItNames() {
        String village = callVillage("2025-05-12", "2025-05-20").extract().path("callId");
        attend(village, "YOUTH", 25, "LIST");
        Map<String, Object> agreed = villageMinutes(25);
        Foundings.inner(agreed, "agreed").put("principalSavings", 100_000.5);
        minutes(village, agreed).statusCode(201);
        String founding = callFounding().extract().path("callId");
        minutes(founding, with(foundingMinutes(8), "minutesNumber", "BA-9")).statusCode(201);

        found(Map.of("villageMeetingId", village, "foundingMeetingId", founding))
                .statusCode(422)
                .body(
                        "rules.type",
                        containsInAnyOrder(
                                PROBLEM + "savings-differ-from-village-meeting",
                                PROBLEM + "founding-meeting-differs",
                                PROBLEM + "more-founders-than-present"));
        found(Map.of("villageMeetingId", founding, "foundingMeetingId", UUID.randomUUID()))
                .body(
                        "rules.type",
                        contains(PROBLEM + "formation-meeting-unknown", PROBLEM + "formation-meeting-unknown"));
        Map<String, Object> earlier = meeting("2025-05-19");
        earlier.put("villageMeetingId", village);
        post(office(REGION), path("/founding-meeting"), earlier)
                .body("rules.type", hasItem(PROBLEM + "village-meets-first"));
    }

    @Test
    void aFoundingNamesItsVillageMeetingSinceTheRule() {
        post(office(REGION), path("/founding-meeting"), meeting("2026-11-23"))
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "village-meeting-not-named"))
                .body("rules.source", contains("Juklak Menkop 1/2025, Bab II"));
        String call = callVillage("2026-11-20", "2026-11-23").extract().path("callId");
        Map<String, Object> minutes = metSinceTheRule(call);
        minutes(call, minutes)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "minutes-paper-required"))
                .body("kind", equalTo("MUSDES_MINUTES"));
        minutes.put("paperId", Minutes.handedIn(office(REGION), path("/papers"), "MUSDES_MINUTES"));
        minutes(call, minutes).statusCode(422).body("type", equalTo(PROBLEM + "attendance-list-required"));
        minutes.put("attendancePaperId", Minutes.handedIn(office(REGION), path("/papers"), "ATTENDANCE_LIST"));
        minutes(call, minutes).statusCode(201);
        String elsewhere = post(
                        office(REGION),
                        "/v1/cooperatives",
                        Map.of("villageCode", VILLAGES.next(), "proposedOn", "2025-03-01"))
                .extract()
                .path("id");
        Map<String, Object> named = with(meeting("2026-11-23"), "villageMeetingId", call);
        post(office(REGION), "/v1/cooperatives/" + elsewhere + "/founding-meeting", named)
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "formation-meeting-unknown"));
        Map<String, Object> row = Foundings.row(VILLAGES.next(), "2026-11-25");
        row.put("meeting", meeting("2026-11-23"));
        row.put("deed", Foundings.deed("2026-11-24"));
        post(office(REGION), "/v1/formations", Map.of("formations", List.of(row)))
                .statusCode(200)
                .body("results[0].problem.rules.type", contains(PROBLEM + "village-meeting-not-named"));

        post(office(REGION), path("/founding-meeting"), named).statusCode(200);
        post(office(REGION), "/v1/cooperatives/" + elsewhere + "/founding-meeting", meeting("2026-11-22"))
                .statusCode(200);
    }

    /** A founding since the rule names its village meeting, and so the cooperative that was proposed: many at once too. */
    @Test
    void thoseProposedBeforeAreFormedManyAtOnceFromTheirMeetings() {
        String call = villageMetSinceTheRule();
        Map<String, Object> row = proposed(id, village, call);
        String others = post(
                        office(REGION),
                        "/v1/cooperatives",
                        Map.of("villageCode", VILLAGES.next(), "proposedOn", "2025-03-01"))
                .extract()
                .path("id");
        String othersVillage = rows("select village_code from cooperative where id = ?::uuid", others)
                .getFirst();
        Map<String, Object> foreignMeeting = proposed(others, othersVillage, call);

        form(List.of(
                        row,
                        row,
                        foreignMeeting,
                        proposed(UUID.randomUUID().toString(), othersVillage, call),
                        with(proposed(others, village, call), "decree", Foundings.inner(row, "decree")),
                        notProposed(call)))
                .statusCode(200)
                .body("formed", equalTo(1))
                .body("results.outcome", contains("FORMED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED"))
                .body(
                        "results.findAll { it.problem != null }.problem.type",
                        contains(
                                PROBLEM + "cooperative-named-twice",
                                PROBLEM + "founding-rules-broken",
                                PROBLEM + "not-found",
                                PROBLEM + "cooperative-named-twice",
                                PROBLEM + "proposal-not-told"))
                .body("results[2].problem.rules.type", contains(PROBLEM + "formation-meeting-unknown"));
        office(REGION)
                .get(path("/history"))
                .then()
                .body("step", contains("PROPOSED", "MEETING_HELD", "DEED_SIGNED", "FORMED"))
                .body("find { it.step == 'MEETING_HELD' }.meetingIds", contains(call));
        assertThat(rows("select status from cooperative where id = ?::uuid", others))
                .as("what was refused half way left no step")
                .containsExactly("PROPOSED");

        form(List.of(row)).body("results.outcome", contains("UNCHANGED"));
        form(List.of(with(row, "decree", Map.of("number", Foundings.decree(), "decidedOn", "2026-11-25"))))
                .body("results[0].problem.type", equalTo(PROBLEM + "formation-begun-already"));
        form(List.of(with(
                        with(foreignMeeting, "meeting", meeting("2026-11-20")),
                        "decree",
                        Foundings.inner(row, "decree"))))
                .body("results[0].problem.type", equalTo(PROBLEM + "decree-of-another"));
        form(List.of(with(foreignMeeting, "route", "DEVELOPMENT")))
                .body("results[0].problem.type", equalTo(PROBLEM + "proposed-otherwise"))
                .body("results[0].problem.route", equalTo("NEW"));
        post(office("65.03"), "/v1/formations", Map.of("formations", List.of(foreignMeeting)))
                .body("results[0].problem.type", equalTo(PROBLEM + "village-outside-region"));
    }

    private String villageMetSinceTheRule() {
        String call = callVillage("2026-11-20", "2026-11-23").extract().path("callId");
        Map<String, Object> minutes = metSinceTheRule(call);
        minutes.put("paperId", Minutes.handedIn(office(REGION), path("/papers"), "MUSDES_MINUTES"));
        minutes.put("attendancePaperId", Minutes.handedIn(office(REGION), path("/papers"), "ATTENDANCE_LIST"));
        minutes(call, minutes).statusCode(201);
        return call;
    }

    /** What was decided, before the papers of it are in. */
    private Map<String, Object> metSinceTheRule(String call) {
        post(
                        office(REGION),
                        path("/formation-meetings/" + call + "/attendance"),
                        Map.of("came", count("YOUTH", 25), "at", "2026-11-23T05:00:00Z", "how", "LIST"))
                .statusCode(200);
        return with(villageMinutes(25), "publicisedOn", "2026-11-23");
    }

    private static Map<String, Object> proposed(String id, String village, String meetingId) {
        Map<String, Object> row = Foundings.row(village, "2026-11-25");
        row.remove("proposedOn");
        row.put("cooperativeId", id);
        row.put("meeting", with(meeting("2026-11-23"), "villageMeetingId", meetingId));
        row.put("deed", Foundings.deed("2026-11-24"));
        return row;
    }

    private static Map<String, Object> notProposed(String meetingId) {
        Map<String, Object> row = proposed("", VILLAGES.next(), meetingId);
        row.remove("cooperativeId");
        return row;
    }

    private static ValidatableResponse form(List<Map<String, Object>> rows) {
        return post(office(REGION), "/v1/formations", Map.of("formations", rows));
    }

    @Test
    void eachKindOfMeetingKeepsToItsWay() {
        Map<String, Object> members = new HashMap<>(Map.of(
                "kind", "EXTRAORDINARY",
                "calledOn", "2025-05-12",
                "meetsOn", "2025-05-20",
                "place", "Balai desa",
                "agenda", List.of("OFFICERS"),
                "invited", List.of(count("YOUTH", 34))));
        post(office(REGION), path("/formation-meetings"), members)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "meeting-of-another-kind"));
        post(
                        office(REGION),
                        path("/formation-meetings"),
                        with(with(members, "kind", "VILLAGE"), "agenda", List.of("BORROWING")))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "matter-of-another-meeting"));
        post(
                        office(REGION),
                        path("/formation-meetings"),
                        with(
                                with(members, "kind", "VILLAGE"),
                                "invited",
                                List.of(count("YOUTH", 2), count("YOUTH", 3))))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "element-named-twice"));
        callVillage("2025-05-20", "2025-05-20").statusCode(422).body("type", equalTo(PROBLEM + "notice-too-short"));
        members.remove("invited");
        post(office(REGION), path("/meeting-calls"), with(members, "kind", "VILLAGE"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "meeting-of-another-kind"));
        String call = callVillage("2025-05-12", "2025-05-20").extract().path("callId");
        post(office(REGION), path("/meeting-calls/" + call + "/cancellation"), cancellation())
                .statusCode(422);
        post(office(REGION), path("/formation-meetings/" + call + "/cancellation"), cancellation())
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        minutes(call, villageMinutes(25)).statusCode(409).body("type", equalTo(PROBLEM + "call-settled"));
    }

    @Test
    void theVillageHeadCallsInHisVillageOnly() {
        Map<String, Object> call = villageCall("2025-05-12", "2025-05-20");

        post(staff("village-head", "65.03"), path("/formation-meetings"), call).statusCode(404);
        post(staff("notary", REGION), path("/formation-meetings"), call).statusCode(403);
        post(staff("village-head", village), path("/formation-meetings"), call).statusCode(201);
    }

    private static Map<String, Object> cancellation() {
        return Map.of("cancelledOn", "2025-05-18", "reason", "Banjir");
    }

    private String path(String rest) {
        return "/v1/cooperatives/" + id + rest;
    }

    private ValidatableResponse found(Map<String, Object> prior) {
        Map<String, Object> founding = meeting("2025-05-22");
        founding.putAll(prior);
        return post(office(REGION), path("/founding-meeting"), founding);
    }

    private static Map<String, Object> villageCall(String calledOn, String meetsOn) {
        return Map.of(
                "kind",
                "VILLAGE",
                "calledOn",
                calledOn,
                "meetsOn",
                meetsOn,
                "place",
                "Balai desa",
                "agenda",
                MATTERS,
                "invited",
                List.of(count("VILLAGE_COUNCIL", 5), count("WOMEN", 10), count("YOUTH", 34)));
    }

    private ValidatableResponse callVillage(String calledOn, String meetsOn) {
        return post(office(REGION), path("/formation-meetings"), villageCall(calledOn, meetsOn));
    }

    private ValidatableResponse callFounding() {
        return post(
                office(REGION),
                path("/formation-meetings"),
                Map.of(
                        "kind", "FOUNDING",
                        "calledOn", "2025-05-20",
                        "meetsOn", "2025-05-22",
                        "place", "Balai desa",
                        "agenda", List.of("STATUTES", "OFFICERS"),
                        "invited", List.of(count("FOUNDERS", 12))));
    }

    private ValidatableResponse attend(String call, String element, int people, String how) {
        return post(
                office(REGION),
                path("/formation-meetings/" + call + "/attendance"),
                Map.of("came", count(element, people), "at", "2025-05-20T05:00:00Z", "how", how));
    }

    private ValidatableResponse minutes(String call, Map<String, Object> minutes) {
        return post(office(REGION), path("/formation-meetings/" + call + "/minutes"), minutes);
    }

    private static Map<String, Object> villageMinutes(int present) {
        return new HashMap<>(Map.of(
                "minutesNumber",
                "BA-00/MUSDESUS/2025",
                "chairs",
                List.of("Ahmad Fauzi", "Siti Aminah", "Budi Santoso"),
                "publicisedOn",
                "2025-05-21",
                "publicisedHow",
                "Papan pengumuman desa",
                "resolutions",
                MATTERS.stream().map(each -> vote(each, present)).toList(),
                "agreed",
                new HashMap<>(Map.of(
                        "route",
                        "NEW",
                        "principalSavings",
                        100_000,
                        "mandatorySavings",
                        20_000,
                        "kbli",
                        List.of("47111", "64142"),
                        "officeAddress",
                        "Jl. Raya Desa 1"))));
    }

    private static Map<String, Object> foundingMinutes(int present) {
        return new HashMap<>(Map.of(
                "minutesNumber", "BA-01/MUSDESUS/2025",
                "present", List.of(count("FOUNDERS", present)),
                "attendanceEvidence", "Daftar hadir pendiri",
                "chairs", List.of(),
                "resolutions", List.of(vote("STATUTES", present), vote("OFFICERS", present))));
    }

    private static Map<String, Object> count(String element, int people) {
        return Map.of("element", element, "people", people);
    }

    private static Map<String, Object> vote(String decision, int inFavour) {
        return Map.of("decision", decision, "inFavour", inFavour, "against", 0, "abstained", 0);
    }

    private static Map<String, Object> lost(String decision, int against) {
        return Map.of("decision", decision, "inFavour", 0, "against", against, "abstained", 0);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private List<String> resolved() {
        return rows(
                "select payload::text from outbox where aggregateid = ? and type = ? order by sequence",
                "cooperative/" + id,
                "id.koperasi.registry.meeting-resolved.v1");
    }
}
