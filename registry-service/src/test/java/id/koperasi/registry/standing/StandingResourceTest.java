package id.koperasi.registry.standing;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Sleman (34.04) belongs to this test. */
@QuarkusTest
class StandingResourceTest {

    private static final String REGION = "34.04";
    private static final String PROBLEM = "urn:koperasi:problem:";

    private final TestCooperative cooperative = TestCooperative.formedIn(REGION);

    @Test
    void aSuspendedCooperativeGetsNothingUntilItIsReinstated() {
        change("/suspension", "2025-10-01").statusCode(200).body("change", equalTo("SUSPENDED"));
        recordNpwp().statusCode(409).body("type", equalTo(PROBLEM + "cooperative-suspended"));
        change("/suspension", "2025-10-02").statusCode(409);

        change("/reinstatement", "2025-11-03").statusCode(200);
        recordNpwp().statusCode(201);
        change("/reinstatement", "2025-11-04")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "cooperative-not-suspended"));

        shown("?asOf=2025-09-30").body("status", equalTo("FORMED")).body("standingSince", nullValue());
        shown("?asOf=2025-10-01").body("status", equalTo("SUSPENDED")).body("standingSince", equalTo("2025-10-01"));
        shown("?asOf=2025-11-02").body("status", equalTo("SUSPENDED"));
        shown("?asOf=2025-11-03").body("status", equalTo("FORMED"));
        get(office(REGION), cooperative.path("/history")).body("step", contains("SUSPENDED", "REINSTATED"));
        assertThat(cooperative.announced("cooperative-suspended")).hasSize(1);
        assertThat(cooperative.announced("cooperative-reinstated")).hasSize(1);
    }

    @Test
    void membersDecideAndCreditorsHaveTheirTimeBeforeAMerger() {
        TestCooperative into = TestCooperative.formedIn(REGION);

        merge(into.id(), "2025-11-10", "2025-10-05")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "members-did-not-decide"));
        decide("MERGER", 60, 50, 50);
        merge(into.id(), "2025-11-04", "2025-10-05")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "receiving-members-did-not-decide"))
                .body("source", equalTo("UU 25/1992, art. 14"));
        String received = decide(into, "MERGER", 60, 50, 50);
        merge(into.id(), "2025-11-03", "2025-10-05")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "creditors-may-still-object"))
                .body("earliest", equalTo("2025-11-04"));
        merge(into.id(), "2025-11-04", "2025-09-20")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        merge(cooperative.id(), "2025-11-04", "2025-10-05")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "no-cooperative-to-merge-into"));
        merge(UUID.randomUUID(), "2025-11-04", "2025-10-05").statusCode(422);

        merge(into.id(), "2025-11-04", "2025-10-05")
                .statusCode(200)
                .body("mergedInto", equalTo(into.id().toString()))
                .body("receivingMeetingId", equalTo(received))
                .body("assetsDueOn", equalTo("2026-02-02"));
        change("/suspension", "2025-12-01").statusCode(409).body("type", equalTo(PROBLEM + "cooperative-ended"));
        change("/asset-transfer", "2026-01-15").statusCode(200);
        change("/asset-transfer", "2026-01-16").statusCode(409);
        assertThat(cooperative.announced("cooperative-merged"))
                .singleElement()
                .asString()
                .contains("2026-02-02");

        String merger = rows(
                        "select id::text from standing_change where change = 'MERGED' and cooperative_id = ?::uuid",
                        cooperative.id().toString())
                .getFirst();
        retell(merger, "2025-11-20", "")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "merger-announcement-required"));
        retell(merger, "2025-11-20", ", \"announcedOn\": \"2025-10-25\"")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "creditors-may-still-object"));
        retell(merger, "2026-01-16", ", \"announcedOn\": \"2025-10-05\"")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        retell(merger, "2025-11-20", ", \"announcedOn\": \"2025-10-05\"")
                .statusCode(200)
                .body("before.assetsDueOn", equalTo("2026-02-02"))
                .body("now.assetsDueOn", equalTo("2026-02-18"));
        assertThat(cooperative.announced("cooperative-merged"))
                .hasSize(2)
                .last()
                .asString()
                .contains("2026-02-18");
    }

    @Test
    void aMeetingServesOneMergerOnly() {
        TestCooperative into = TestCooperative.formedIn(REGION);
        String received = decide(into, "MERGER", 60, 50, 50);
        decide("MERGER", 60, 50, 50);
        merge(into.id(), "2025-11-04", "2025-10-05").statusCode(200);
        TestCooperative second = TestCooperative.formedIn(REGION);
        decide(second, "MERGER", 60, 50, 50);
        TestCooperative other = TestCooperative.formedIn(REGION);
        decide(other, "MERGER", 60, 50, 50);

        merge(second, into.id(), "2025-11-05", "2025-10-05")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "receiving-members-did-not-decide"));
        merge(into, other.id(), "2025-11-05", "2025-10-05")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "members-did-not-decide"));

        String again = decide(into, "MERGER", 60, 50, 50);
        merge(second, into.id(), "2025-11-05", "2025-10-05").statusCode(200).body("receivingMeetingId", equalTo(again));
        assertThat(again).isNotEqualTo(received);
    }

    @Test
    void oneThatHasEndedGetsNothingNewButPapersOfItsEnd() {
        String facility = post(office(REGION), cooperative.path("/facilities"), facility("2025-08-01"))
                .statusCode(201)
                .extract()
                .path("facilityId");
        String photograph = paper("STATUTES", "").statusCode(201).extract().path("paperId");
        decide("DISSOLUTION", 60, 50, 40);
        change("/dissolution", "2025-11-04", "MEMBERS").statusCode(200);

        String path = cooperative.path("/facilities/" + facility);
        List.of(
                        post(office(REGION), cooperative.path("/facilities"), facility("2025-11-05")),
                        post(
                                office(REGION),
                                path + "/construction-reports",
                                "{\"reportedOn\": \"2025-11-05\", \"percent\": 40}"),
                        post(office(REGION), path + "/photographs", "{\"paperId\": \"" + photograph + "\"}"),
                        office(REGION)
                                .header("If-Match", "\"0\"")
                                .contentType("application/json")
                                .body(facility("2025-11-05"))
                                .put(path)
                                .then(),
                        paper("LICENCE", "12"),
                        paper("PHOTO", ""))
                .forEach(answer -> answer.statusCode(409).body("type", equalTo(PROBLEM + "cooperative-ended")));
        paper("MEMBERS_MINUTES", "").statusCode(201);
        office(REGION)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("kind", "STATUTES")
                .multiPart("issuedOn", "2025-09-25")
                .multiPart("replaces", photograph)
                .multiPart("file", "dokumen.pdf", Minutes.PDF, "application/pdf")
                .post(cooperative.path("/papers"))
                .then()
                .statusCode(201);
    }

    private static String facility(String day) {
        return """
                {"kind": "OFFICE", "name": "Kantor", "ownership": "VILLAGE", "electricity": "HAS", "internet": "NONE",
                 "water": "NONE", "surveyedOn": "%s", "surveyedBy": "Pendamping"}""".formatted(day);
    }

    private ValidatableResponse paper(String kind, String number) {
        var request = office(REGION)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("kind", kind)
                .multiPart("issuedOn", "2025-09-25")
                .multiPart("file", "dokumen.pdf", Minutes.PDF, "application/pdf");
        return (number.isEmpty() ? request : request.multiPart("number", number))
                .post(cooperative.path("/papers"))
                .then();
    }

    @Test
    void theVillageOfADissolvedCooperativeMayFoundAnew() {
        change("/dissolution", "2025-11-04", "MEMBERS").statusCode(422).body("decision", equalTo("DISSOLUTION"));
        change("/dissolution", "2025-11-04", "GOVERNMENT")
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "government-dissolves"));
        decide("DISSOLUTION", 60, 50, 40);
        propose().statusCode(409);

        String chair = cooperative.officer("chair");
        get(TestCooperative.holder(chair), cooperative.path("")).statusCode(200);

        change("/dissolution", "2025-11-04", "MEMBERS").statusCode(200);

        get(TestCooperative.holder(chair), cooperative.path("")).statusCode(403);
        assertThat(cooperative.announced("officer-term-ended")).hasSize(1);
        post(
                        office(REGION),
                        cooperative.path("/bank-accounts"),
                        "{\"bankCode\": \"002\", \"requestedOn\": \"2025-11-05\"}")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "cooperative-ended"));
        propose().statusCode(201);
        shown("").body("status", equalTo("DISSOLVED")).body("activity", nullValue());
        post(
                        office(REGION),
                        cooperative.path("/deed"),
                        "{\"number\": \"1\", \"signedOn\": \"2025-11-05\", \"notaryName\": \"N\"}")
                .statusCode(409);
    }

    @Test
    void aFoundingThatCameToNothingFreesVillageAndName() {
        change("/withdrawal", "2025-11-04").statusCode(409).body("type", equalTo(PROBLEM + "cooperative-is-formed"));
        String village = TestCooperative.freeVillage(REGION);
        String body = "{\"villageCode\": \"" + village + "\", \"proposedOn\": \"2025-05-20\"}";
        String id = post(office(REGION), "/v1/cooperatives", body)
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/cooperatives/" + id;
        String withdrawal = """
                {"on": "%s", "reason": "Musyawarah desa menolak", "evidence": "BA musyawarah 4/2025"}""";

        post(office(REGION), path + "/withdrawal", withdrawal.formatted("2025-05-19"))
                .statusCode(422);
        post(office("36.04"), path + "/withdrawal", withdrawal.formatted("2025-05-25"))
                .statusCode(404);
        post(office(REGION), path + "/withdrawal", withdrawal.formatted("2025-05-25"))
                .statusCode(200)
                .body("change", equalTo("WITHDRAWN"));
        post(office(REGION), path + "/withdrawal", withdrawal.formatted("2025-05-26"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "cooperative-ended"));

        get(office(REGION), path).body("status", equalTo("WITHDRAWN")).body("standingSince", equalTo("2025-05-25"));
        get(office(REGION), path + "?asOf=2025-05-24").body("status", equalTo("PROPOSED"));
        get(office(REGION), path + "/history").body("step", contains("PROPOSED", "WITHDRAWN"));
        assertThat(rows(
                        "select payload ->> 'withdrawnOn' from outbox where aggregateid = ? and type = ?",
                        "cooperative/" + id,
                        "id.koperasi.registry.cooperative-withdrawn.v1"))
                .containsExactly("2025-05-25");
        assertThat(rows("select until::text from milestone where cooperative_id = ?::uuid and fact = 'PROPOSED'", id))
                .containsExactly("2025-05-25");
        post(office(REGION), "/v1/cooperatives", body).statusCode(201);
    }

    @Test
    void whatACooperativeWasDoingIsOverOnTheDayItEnds() {
        decide("DISSOLUTION", 60, 50, 40);
        unit("Sembako", "2025-07-24");
        unit("Klinik", "2025-11-10");
        partnership("PKS-1", "null");
        partnership("PKS-2", "\"2025-08-31\"");
        execute("""
                insert into facility (id, version, cooperative_id, village_code, kind, name, ownership, electricity,
                                      internet, water, surveyed_on, surveyed_by)
                values (gen_random_uuid(), 0, ?::uuid, ?, 'WAREHOUSE', 'Gudang', 'STATE', 'HAS', 'HAS', 'HAS',
                        '2025-07-01', 'Dinas')""", cooperative.id().toString(), cooperative.village());
        execute("""
                insert into operating_agreement (id, facility_id, cooperative_id, village_code, owner, agreement_number,
                                                 from_on, until_on, capacity, unit)
                select gen_random_uuid(), id, cooperative_id, village_code, 'Dinas', 'A-1', '2025-07-01', '2027-06-30',
                       200, 'TONNE'
                  from facility where cooperative_id = ?::uuid""", cooperative.id().toString());

        change("/dissolution", "2025-11-04", "MEMBERS").statusCode(200);

        String id = cooperative.id().toString();
        assertThat(rows(
                        "select name || ' ' || changed_on from business_unit where not active and cooperative_id = ?::uuid order by 1",
                        id))
                .containsExactly("Klinik 2025-11-10", "Sembako 2025-11-04");
        assertThat(rows(
                        "select agreement_number || ' ' || coalesce(ended_on::text, '-') from partnership where cooperative_id = ?::uuid order by 1",
                        id))
                .containsExactly("PKS-1 2025-11-04", "PKS-2 -");
        assertThat(rows("select ended_on::text from operating_agreement where cooperative_id = ?::uuid", id))
                .containsExactly("2025-11-04");
        assertThat(cooperative.announced("business-unit-closed")).hasSize(2).allMatch(each -> each.contains("ENDED"));
        assertThat(cooperative.announced("partnership-ended")).hasSize(1).allMatch(each -> each.contains("ENDED"));
        assertThat(cooperative.announced("facility-agreement-ended")).hasSize(1);
    }

    @Test
    void theDayOfASuspensionIsToldAnewAndWhatWasKnownBeforeStays() {
        execute("""
                insert into formation_step (cooperative_id, village_code, step, occurred_on, recorded_at, actor, roles, evidence)
                values (?::uuid, ?, 'FORMED', '2025-06-02', '2025-06-02T03:00:00Z', 'office', '{}', 'AHU')""", cooperative.id().toString(), cooperative.village());
        String suspended = change("/suspension", "2025-10-01").extract().path("changeId");
        change("/reinstatement", "2025-11-03").statusCode(200);
        String then = rows("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .getFirst();

        retell(suspended, "2025-11-04", "").statusCode(422).body("type", equalTo(PROBLEM + "date-out-of-order"));
        retell(suspended, "2025-06-01", "").statusCode(422).body("type", equalTo(PROBLEM + "date-out-of-order"));
        retell(suspended, "2025-10-01", "").statusCode(422).body("type", equalTo(PROBLEM + "standing-says-so-already"));
        retell(UUID.randomUUID().toString(), "2025-10-02", "").statusCode(404);
        post(
                        office("36.03"),
                        cooperative.path("/standing-changes/" + suspended + "/corrections"),
                        told("2025-10-15", ""))
                .statusCode(404);
        retell(suspended, "2025-10-15", "")
                .statusCode(200)
                .body("before.on", equalTo("2025-10-01"))
                .body("now.on", equalTo("2025-10-15"));

        shown("?asOf=2025-10-14").body("status", equalTo("FORMED"));
        shown("?asOf=2025-10-15").body("status", equalTo("SUSPENDED")).body("standingSince", equalTo("2025-10-15"));
        shown("?asOf=2025-10-14&knownAt=" + then)
                .body("status", equalTo("SUSPENDED"))
                .body("standingSince", equalTo("2025-10-01"));
        shown("").body("status", equalTo("FORMED"));
        get(office(REGION), cooperative.path("/standing-changes"))
                .body("items.change", contains("SUSPENDED", "REINSTATED"))
                .body("items.on", contains("2025-10-15", "2025-11-03"));
        get(office(REGION), cooperative.path("/standing-changes/" + suspended + "/corrections"))
                .body("items.before.on", contains("2025-10-01"));
        assertThat(cooperative.announced("cooperative-suspended"))
                .hasSize(2)
                .last()
                .asString()
                .contains("2025-10-15");
        assertThat(cooperative.announced("cooperative-reinstated")).hasSize(2);
    }

    @Test
    void whatEndedWithItEndsOnTheDayThatIsToldAnew() {
        decide("DISSOLUTION", 60, 50, 40);
        unit("Sembako", "2025-07-24");
        unit("Klinik", "2025-11-10");
        partnership("PKS-1", "null");
        partnership("PKS-2", "\"2025-11-20\"");
        cooperative.officer("chair", "2025-06-02", "2030-06-01");
        cooperative.officer("secretary", "2025-06-02", "2025-11-30");
        String ended = change("/dissolution", "2025-11-04", "MEMBERS").extract().path("changeId");
        String id = cooperative.id().toString();
        String unitDays =
                "select name || ' ' || changed_on from business_unit where cooperative_id = ?::uuid order by 1";
        String partnerDays =
                "select agreement_number || ' ' || coalesce(ended_on::text, '-') from partnership where cooperative_id = ?::uuid order by 1";
        String officeDays =
                "select office || ' ' || ended_on from officer_appointment where cooperative_id = ?::uuid order by 1";

        retell(ended, "2025-09-30", "").statusCode(422).body("type", equalTo(PROBLEM + "date-out-of-order"));
        retell(ended, "2025-12-15", "").statusCode(200).body("now.on", equalTo("2025-12-15"));
        shown("?asOf=2025-12-14").body("status", equalTo("FORMED"));
        shown("").body("standingSince", equalTo("2025-12-15"));
        assertThat(rows(unitDays, id)).containsExactly("Klinik 2025-12-15", "Sembako 2025-12-15");
        assertThat(rows(partnerDays, id)).containsExactly("PKS-1 2025-12-15", "PKS-2 -");
        assertThat(rows(officeDays, id)).containsExactly("chair 2025-12-15", "secretary 2025-12-01");
        assertThat(formedUntil()).containsExactly("2025-12-15");

        retell(ended, "2025-10-20", "").statusCode(200).body("before.on", equalTo("2025-12-15"));
        assertThat(rows(unitDays, id)).containsExactly("Klinik 2025-11-10", "Sembako 2025-10-20");
        assertThat(rows(partnerDays, id)).containsExactly("PKS-1 2025-10-20", "PKS-2 2025-10-20");
        assertThat(rows(officeDays, id)).containsExactly("chair 2025-10-20", "secretary 2025-10-20");
        assertThat(formedUntil()).containsExactly("2025-10-20");
        assertThat(cooperative.announced("cooperative-dissolved"))
                .hasSize(3)
                .last()
                .asString()
                .contains("2025-10-20", "MEMBERS");
        get(office(REGION), cooperative.path("/standing-changes/" + ended + "/corrections"))
                .body("items.size()", equalTo(2));
        execute("""
                insert into cooperative (id, version, village_code, name, kind, proposed_on, status, route, meeting_held_on,
                                         minutes_number, principal_savings_sen, mandatory_savings_sen, deed_number,
                                         deed_signed_on, notary_name, decree_number, formed_on, paid_in_sen)
                select gen_random_uuid(), 0, village_code, name || ' II', kind, proposed_on, 'FORMED', route, meeting_held_on,
                       minutes_number, principal_savings_sen, mandatory_savings_sen, deed_number, deed_signed_on,
                       notary_name, decree_number || ' II', '2025-11-20', paid_in_sen
                  from cooperative where id = ?::uuid""", id);
        retell(ended, "2025-11-21", "").statusCode(409).body("type", equalTo(PROBLEM + "village-has-another-by-then"));
        retell(ended, "2025-11-20", "").statusCode(200);
    }

    private List<String> formedUntil() {
        return rows(
                "select until::text from milestone where fact = 'FORMED' and cooperative_id = ?::uuid",
                cooperative.id().toString());
    }

    private ValidatableResponse retell(String change, String day, String more) {
        return post(office(REGION), cooperative.path("/standing-changes/" + change + "/corrections"), told(day, more));
    }

    private static String told(String day, String more) {
        return "{\"on\": \"" + day + "\", \"because\": {\"reason\": \"Salah tulis\", \"evidence\": \"SK 518/78\"}"
                + more + "}";
    }

    private void unit(String name, String openedOn) {
        post(office(REGION), cooperative.path("/business-units"), """
                {"function": "OTHER", "name": "%s", "kbli": "47111", "openedOn": "%s"}""".formatted(name, openedOn))
                .statusCode(201);
    }

    private void partnership(String number, String until) {
        post(office(REGION), cooperative.path("/partnerships"), """
                {"kind": "KHBS", "partner": "Perum Bulog", "commodity": "Beras", "from": "2025-07-01", "until": %s,
                 "agreementNumber": "%s"}""".formatted(until, number))
                .statusCode(201);
    }

    @Test
    void itCountsUntilItsEndAndNoLonger() {
        decide("DISSOLUTION", 60, 50, 50);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> rows(
                                "select count(*) from activity_day where not counted and cooperative_id = ?::uuid",
                                cooperative.id().toString())
                        .equals(List.of("0")));
        List<Long> before = figures("2025-10-14");
        List<Long> then = figures("2025-10-15");

        change("/dissolution", "2025-10-15", "MEMBERS").statusCode(200);

        assertThat(figures("2025-10-14")).isEqualTo(before);
        assertThat(figures("2025-10-15")).containsExactly(then.get(0) - 1, then.get(1) - 1, then.get(2));
        post(office(REGION), cooperative.path("/meetings"), "{}").statusCode(400);
    }

    /** Formed, active and dormant ones in its village. */
    private List<Long> figures(String asOf) {
        var shown = given().get("/v1/progress/" + cooperative.village() + "?asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return List.of(shown.getLong("formed"), shown.getLong("active"), shown.getLong("dormant"));
    }

    @Test
    void theMinistryDissolvesByDecree() {
        post(
                        as(TestToken.of("ministry").roles("ministry")),
                        cooperative.path("/dissolution"),
                        dissolution("2025-11-04", "GOVERNMENT"))
                .statusCode(200);
    }

    @Test
    void ofTwoDissolutionsAtOnceOneCounts() throws Exception {
        decide("DISSOLUTION", 60, 50, 50);
        Callable<Integer> dissolve =
                () -> change("/dissolution", "2025-11-04", "MEMBERS").extract().statusCode();
        try (var callers = Executors.newFixedThreadPool(4)) {
            List<Integer> answers = callers.invokeAll(List.of(dissolve, dissolve, dissolve, dissolve)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409);
        }
        assertThat(cooperative.announced("cooperative-dissolved")).hasSize(1);
    }

    @Test
    void whatIsForeignIsAbsent() {
        String body = standing("2025-10-01");
        String foreign = post(office("36.03"), cooperative.path("/suspension"), body)
                .statusCode(404)
                .extract()
                .asString();
        assertThat(post(office("36.03"), "/v1/cooperatives/" + UUID.randomUUID() + "/suspension", body)
                        .statusCode(404)
                        .extract()
                        .asString())
                .isEqualTo(foreign);
        post(TestCooperative.holder(cooperative.officer("chair")), cooperative.path("/suspension"), body)
                .statusCode(403);
    }

    @Test
    void nothingHappensBeforeTheFormationOrTomorrow() {
        change("/suspension", "2025-06-01").statusCode(422).body("type", equalTo(PROBLEM + "date-out-of-order"));
        change("/suspension", "2999-01-01").statusCode(422).body("type", equalTo(PROBLEM + "date-in-the-future"));
    }

    private static String standing(String on) {
        return "{\"on\": \"" + on + "\", \"reason\": \"Alasan\", \"evidence\": \"SK 518/77\"}";
    }

    private static String dissolution(String on, String by) {
        return "{\"standing\": " + standing(on) + ", \"by\": \"" + by + "\"}";
    }

    private ValidatableResponse change(String what, String on) {
        return post(office(REGION), cooperative.path(what), standing(on));
    }

    private ValidatableResponse change(String what, String on, String by) {
        return post(office(REGION), cooperative.path(what), dissolution(on, by));
    }

    private ValidatableResponse merge(UUID into, String on, String announcedOn) {
        return merge(cooperative, into, on, announcedOn);
    }

    private static ValidatableResponse merge(TestCooperative which, UUID into, String on, String announcedOn) {
        return post(
                office(REGION),
                which.path("/merger"),
                "{\"standing\": " + standing(on) + ", \"into\": \"" + into + "\", \"announcedOn\": \"" + announcedOn
                        + "\"}");
    }

    private ValidatableResponse shown(String query) {
        return get(office(REGION), cooperative.path(query)).statusCode(200);
    }

    private ValidatableResponse recordNpwp() {
        return post(
                office(REGION),
                cooperative.path("/identity-numbers"),
                "{\"kind\": \"NPWP\", \"number\": \"10%014d\", \"issuedOn\": \"2025-06-20\"}"
                        .formatted(Math.abs(cooperative.id().getLeastSignificantBits() % 100_000_000_000_000L)));
    }

    private ValidatableResponse propose() {
        return post(office(REGION), "/v1/cooperatives", "{\"villageCode\": \"" + cooperative.village() + "\"}");
    }

    /** A meeting on 1 October decides with so many of its members present and in favour. */
    private void decide(String decision, int members, int present, int inFavour) {
        decide(cooperative, decision, members, present, inFavour);
    }

    private static String decide(TestCooperative who, String decision, int members, int present, int inFavour) {
        return post(office(REGION), who.path("/meetings"), """
                {"kind": "EXTRAORDINARY", "calledOn": "2025-09-01", "heldOn": "2025-10-01", "minutesNumber": "%s",
                 "members": %d, "present": %d, "agenda": ["%s"], "resolutions": [{"decision": "%s", "inFavour": %d, "against": %d,
                 "abstained": 0}]}""".formatted(
                                UUID.randomUUID(), members, present, decision, decision, inFavour, present - inFavour))
                .statusCode(201)
                .extract()
                .path("meetingId");
    }
}
