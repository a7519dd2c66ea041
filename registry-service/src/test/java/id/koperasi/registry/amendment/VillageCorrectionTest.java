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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.koperasi.platform.testing.TestToken;
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

    private final TestCooperative cooperative = TestCooperative.formedIn("36.04");
    private final String before = cooperative.village();
    private final String chair = cooperative.officer("chair");

    @Test
    void everythingFollowsItToTheRightVillage() {
        formedOnRecord();
        String unit = unit();
        post(office("36.04"), cooperative.path("/identity-numbers"), """
                {"kind": "NIK_KOPERASI", "number": "3604%s", "issuedOn": "2025-08-01"}""".formatted(digits()))
                .statusCode(201);
        execute("update business_unit set workers = 4, local_workers = 3, women_workers = 2 where id = ?::uuid", unit);
        String now = freeVillage("36.03");
        String known = Instant.now().toString();

        move(ministry(), now, due(now))
                .statusCode(200)
                .body("particular", equalTo("VILLAGE"))
                .body("before", equalTo(before))
                .body("now", equalTo(now));

        get(office("36.04"), cooperative.path("")).statusCode(404);
        get(office("36.03"), cooperative.path(""))
                .body("villageCode", equalTo(now))
                .body("name", equalTo(due(now)));
        get(office("36.03"), cooperative.path("?asOf=2025-09-01&knownAt=" + known))
                .body("villageCode", equalTo(before))
                .body("name", equalTo(cooperative.name()));
        get(office("36.03"), cooperative.path("/history"))
                .body("change.particular", hasItem("VILLAGE"))
                .body("change.particular", hasItem("NAME"));
        for (String fact : List.of("FORMED", "UNIT_OPENED", "ACTIVE")) {
            assertThat(figure(before, fact)).as(fact).isZero();
        }
        assertThat(figure(now, "FORMED")).isOne();
        assertThat(figure(now, "UNIT_OPENED")).isOne();
        get(given(), "/v1/business-units/summary?region=" + before).body("functions", empty());
        get(given(), "/v1/business-units/summary?region=" + now)
                .body("functions.workers", contains(4))
                .body("chains.women", contains(2));
        assertThat(stillSaying(before)).isEmpty();
        assertThat(rows(
                        "select doubts::text from identity_number where cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly("{OTHER_REGENCY}");
        assertThat(cooperative.announced("cooperative-changed"))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"VILLAGE\"", now, "\"regency\"", "\"kind\":\"KDMP\"", "CORRECTION");
        move(ministry(), now, "").statusCode(422).body("type", equalTo(PROBLEM + "says-so-already"));
        move(ministry(), before, due(before)).statusCode(200);
        assertThat(figure(before, "FORMED")).isOne();
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

    private static long figure(String village, String fact) {
        return Long.parseLong(rows("""
                select coalesce(sum(change), 0)::text
                  from (select change from progress_count where region_code = ? and fact = ?
                        union all select change from progress_change where village_code = ? and fact = ?) as change""", village, fact, village, fact).getFirst());
    }

    /** The tables in which something of the cooperative still says the village. */
    private List<String> stillSaying(String village) {
        return rows("""
                select k.table_name::text
                  from information_schema.columns k
                  join information_schema.columns own using (table_schema, table_name)
                  join information_schema.tables t using (table_schema, table_name)
                 where k.table_schema = 'public' and t.table_type = 'BASE TABLE' and k.column_name = 'village_code'
                   and own.column_name = 'cooperative_id' and k.table_name <> 'served_village'""").stream()
                .filter(table -> !rows(
                                "select 1::text from " + table + " where cooperative_id = ?::uuid and village_code = ?",
                                cooperative.id().toString(),
                                village)
                        .isEmpty())
                .toList();
    }
}
