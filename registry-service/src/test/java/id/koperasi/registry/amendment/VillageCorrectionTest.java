package id.koperasi.registry.amendment;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.freeVillage;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VillageCorrectionTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    /** What of this cooperative says where it is; written by hand, so that nothing is left out that the move leaves out. */
    private static final List<String> SAYING_WHERE = List.of(
            "activity_day",
            "activity_edge",
            "business_plan",
            "business_unit",
            "formation_step",
            "identity_number",
            "milestone",
            "model_plan",
            "officer_appointment",
            "paper",
            "particular_change");

    private final TestCooperative cooperative = TestCooperative.formedIn("36.04");
    private final String before = cooperative.village();
    private final String chair = cooperative.officer("chair");

    @Test
    void everythingFollowsItToTheRightVillage() {
        formedOnRecord();
        lived();
        String unit = unit();
        await().until(() -> !rows(
                        "select 1::text from activity_edge where cooperative_id = ?::uuid",
                        cooperative.id().toString())
                .isEmpty());
        Minutes.handedIn(cooperative, chair);
        modelled();
        post(office("36.04"), cooperative.path("/identity-numbers"), """
                {"kind": "NIK_KOPERASI", "number": "3604%s", "issuedOn": "2025-08-01"}""".formatted(digits()))
                .statusCode(201);
        execute("update business_unit set workers = 4, local_workers = 3, women_workers = 2 where id = ?::uuid", unit);
        String now = freeVillage("36.71");
        String known = Instant.now().toString();

        move(ministry(), now, due(now))
                .statusCode(200)
                .body("particular", equalTo("VILLAGE"))
                .body("before", equalTo(before))
                .body("now", equalTo(now));

        get(office("36.04"), cooperative.path("")).statusCode(404);
        get(office("36.71"), cooperative.path(""))
                .body("villageCode", equalTo(now))
                .body("kind", equalTo("KKMP"))
                .body("name", equalTo(due(now)));
        get(office("36.71"), cooperative.path("?asOf=2025-09-01&knownAt=" + known))
                .body("villageCode", equalTo(before))
                .body("kind", equalTo("KDMP"))
                .body("name", equalTo(cooperative.name()));
        get(office("36.71"), cooperative.path("/history"))
                .body("change.particular", hasItem("VILLAGE"))
                .body("change.particular", hasItem("NAME"));
        assertThat(figures(before)).isEmpty();
        assertThat(figures(now))
                .isEqualTo(facts(now))
                .contains("FORMED 2025-06-02 1", "VILLAGE_COVERED 2025-06-02 1", "ACCOUNT_VERIFIED 2025-12-01 -1")
                .anyMatch(figure -> figure.startsWith("LIVED"))
                .anyMatch(figure -> figure.startsWith("UNIT_OPENED"));
        get(given(), "/v1/business-units/summary?region=" + before).body("functions", empty());
        get(given(), "/v1/business-units/summary?region=" + now)
                .body("functions.workers", contains(4))
                .body("chains.women", contains(2));
        for (String table : SAYING_WHERE) {
            assertThat(rows(
                            "select distinct village_code from " + table + " where cooperative_id = ?::uuid",
                            cooperative.id().toString()))
                    .as(table)
                    .containsExactly(now);
        }
        assertThat(rows(
                        "select distinct region from stored_file where tenant = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly(now);
        assertThat(rows(
                        "select cooperative_name from model_plan where cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly(due(now));
        assertThat(rows(
                        "select doubts::text from identity_number where cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly("{OTHER_REGENCY}");
        assertThat(cooperative.announced("cooperative-changed"))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"VILLAGE\"", now, "\"regency\"", "\"kind\":\"KKMP\"", "CORRECTION");
        move(ministry(), now, "").statusCode(422).body("type", equalTo(PROBLEM + "says-so-already"));
        move(ministry(), before, due(before)).statusCode(200);
        assertThat(figures(now)).isEmpty();
        assertThat(figures(before)).isEqualTo(facts(before));
        assertThat(rows(
                        "select doubts::text from identity_number where cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly("{}");
    }

    /** Who shares it must be in its regency; one that has left stands in nobody's way. */
    @Test
    void villagesThatShareItKeepItInTheirRegency() {
        String small = freeVillage("36.04");
        execute(
                "insert into served_village (village_code, cooperative_id, served_from, population, evidence) values (?, ?::uuid, '2025-07-01', 400, 'BA')",
                small,
                cooperative.id().toString());
        String far = freeVillage("36.03");
        move(ministry(), far, due(far)).statusCode(409).body("type", equalTo(PROBLEM + "serves-another-regency"));
        String near = freeVillage("36.04");
        move(office("36.04"), near, due(near)).statusCode(200);
        execute("update served_village set served_until = '2025-12-01' where village_code = ?", small);
        move(ministry(), far, due(far)).statusCode(200);
        assertThat(rows(
                        "select village_code from served_village where cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly(small);
        execute("delete from served_village where village_code = ?", small);
    }

    @Test
    void noTwoMeetAndNobodyMovesWhatIsNotHis() {
        String now = freeVillage("36.04");
        refused(now, "", 422, "name-without-village");
        refused(now.substring(0, 9) + "2999", "", 422, "unknown-village");
        move(office("36.04"), "36.71.01.1001", "")
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "village-outside-region"));
        move(office("36.71"), now, due(now)).statusCode(404);
        move(holder(chair), now, due(now)).statusCode(403);
        post(office("36.04"), cooperative.path("/corrections"), """
                {"particular": "VILLAGE", "value": "%s", "reason": "Salah", "evidence": "Akta"}""".formatted(now))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "village-corrected-apart"));
        TestCooperative other = TestCooperative.formedIn("36.04");
        refused(other.village(), due(other.village()), 409, "village-has-a-cooperative");
        execute(
                "insert into served_village (village_code, cooperative_id, served_from, population, evidence) values (?, ?::uuid, '2025-07-01', 400, 'BA')",
                now,
                other.id().toString());
        refused(now, due(now), 409, "village-shares-a-cooperative");
        execute("delete from served_village where village_code = ?", now);
        execute("update region set valid_until = '2026-01-01' where code = ?", now);
        refused(now, due(now), 409, "village-ended");
        execute("update region set valid_until = null where code = ?", now);
        execute("""
                insert into village_potential values (gen_random_uuid(), ?, 'Padi', 3, 'hektare', 'Profil', 2025)""", before);
        String potential = rows("select id::text from village_potential where village_code = ?", before)
                .getFirst();
        post(holder(chair), cooperative.path("/business-plans"), """
                {"title": "Padi", "summary": "Beras", "submittedOn": "2025-07-20", "potentialId": "%s"}""".formatted(potential))
                .statusCode(201);
        refused(now, due(now), 409, "plans-cite-potentials");
        assertThat(rows(
                        "select village_code from cooperative where id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly(before);
        execute(
                "update cooperative set status = 'DISSOLVED', standing_since = '2026-01-01' where id = ?::uuid",
                cooperative.id().toString());
        refused(now, due(now), 409, "cooperative-ended");
    }

    private void refused(String village, String name, int status, String code) {
        move(office("36.04"), village, name).statusCode(status).body("type", equalTo(PROBLEM + code));
    }

    private ValidatableResponse move(RequestSpecification caller, String village, String name) {
        return post(caller, cooperative.path("/village-corrections"), """
                {"villageCode": "%s"%s, "because": {"reason": "Kecamatan lain", "evidence": "Akta 71"}}""".formatted(
                        village, name.isEmpty() ? "" : ", \"name\": \"" + name + "\""));
    }

    private static String due(String village) {
        return rows("select cooperative_name from region_profile where code = ?", village)
                .getFirst();
    }

    private static RequestSpecification ministry() {
        return as(TestToken.of("ministry").roles("ministry"));
    }

    /** What the helper of tests leaves out: the figures know that it was formed. */
    private void formedOnRecord() {
        execute(
                "insert into progress_change (village_code, fact, day, change) values (?, 'FORMED', '2025-06-02', 1)",
                before);
        execute("""
                insert into formation_step (cooperative_id, village_code, step, occurred_on, recorded_at, actor, roles, evidence)
                values (?::uuid, ?, 'FORMED', '2025-06-02', '2025-06-02', 'notary', '{notary}', 'AHU')""", cooperative.id().toString(), before);
    }

    private String unit() {
        return post(holder(chair), cooperative.path("/business-units"), """
                {"function": "GROCERIES", "name": "Sembako", "kbli": "47111", "openedOn": "2025-07-24"}""")
                .statusCode(201)
                .extract()
                .path("unitId");
    }

    private static String digits() {
        return "%09d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
    }

    /** Facts that the figures add up, reached for good and for a time. */
    private void lived() {
        String id = cooperative.id().toString();
        execute("""
                insert into milestone (cooperative_id, village_code, fact, day, until)
                values (?::uuid, ?, 'VILLAGE_COVERED', '2025-06-02', null),
                       (?::uuid, ?, 'ACCOUNT_VERIFIED', '2025-08-01', '2025-12-01')""", id, before, id, before);
        execute("""
                insert into progress_change (village_code, fact, day, change)
                values (?, 'VILLAGE_COVERED', '2025-06-02', 1), (?, 'ACCOUNT_VERIFIED', '2025-08-01', 1),
                       (?, 'ACCOUNT_VERIFIED', '2025-12-01', -1)""", before, before, before);
    }

    /** Its plan is a model for others. */
    private void modelled() {
        post(holder(chair), cooperative.path("/business-plans"), """
                {"title": "Padi", "summary": "Beras", "submittedOn": "2025-07-20"}""").statusCode(201);
        execute("""
                insert into model_plan (plan_id, cooperative_id, village_code, cooperative_name, title, summary, made_on)
                select id, cooperative_id, village_code, 'Nama lama', title, summary, '2025-08-01'
                  from business_plan where cooperative_id = ?::uuid""", cooperative.id().toString());
    }

    /** What the figures of a village say of each day. */
    private static List<String> figures(String village) {
        return rows("""
                select concat_ws(' ', fact, day, sum(change))
                  from (select fact, day, change from progress_count where region_code = ?
                        union all select fact, day, change from progress_change where village_code = ?) as told
                 group by fact, day
                having sum(change) <> 0
                 order by fact, day""", village, village);
    }

    /** The same, counted anew from the facts of those that are in the village. */
    private static List<String> facts(String village) {
        return rows("""
                select concat_ws(' ', fact, day, sum(change))
                  from (select village_code, fact, day, 1 as change from milestone
                        union all
                        select village_code, fact, until, -1 from milestone where until is not null
                        union all
                        select village_code, fact, day, change from activity_edge) as told
                 where village_code = ?
                 group by fact, day
                having sum(change) <> 0
                 order by fact, day""", village);
    }
}
