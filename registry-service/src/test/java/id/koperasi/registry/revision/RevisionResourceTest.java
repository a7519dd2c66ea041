package id.koperasi.registry.revision;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.koperasi.platform.testing.TestServers;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aceh Jaya (11.14) belongs to this test: its villages split, move and end here, and are set right again at the end. */
@QuarkusTest
class RevisionResourceTest {

    private static final String REGION = "11.14";
    private static final String PROBLEM = "urn:koperasi:problem:";

    @Test
    void aVillageSplitsAnotherMovesAndTheOldCodesStayKnown() {
        List<String> villages =
                rows("select code from region where level = 4 and starts_with(code, ?) order by code", REGION + ".");
        String splits = villages.get(0);
        String moves = villages.stream()
                .filter(code -> rows("""
                        select count(*) from region v join region w on lower(v.name) = lower(w.name) and left(w.code, 5) = left(v.code, 5)
                         where v.code = ?""", code).equals(List.of("1")))
                .skip(1)
                .findFirst()
                .orElseThrow();
        String renamed = villages.getLast();
        String ends = villages.get(villages.size() - 2);
        TestCooperative cooperative = inVillage(moves);
        Map<String, String> lines = current();
        String daughter = splits.substring(0, 9) + "2999";
        String moved = moves.substring(0, 9) + "2998";
        lines.put(daughter, "Baru Sejahtera");
        lines.put(moved, lines.remove(moves));
        lines.put(renamed, "Nama \"Baru\"");
        lines.remove(ends);

        JsonPath checked = check(lines).statusCode(201).extract().jsonPath();

        assertThat(checked.getInt("added")).isEqualTo(2);
        assertThat(checked.getInt("moved")).isOne();
        assertThat(checked.getInt("renamed")).isOne();
        assertThat(checked.getInt("ended")).isOne();
        assertThat(checked.getInt("problems")).isZero();
        given().get("/v1/regions/" + daughter).then().statusCode(404);
        JsonPath second = check(lines).statusCode(201).extract().jsonPath();
        split(checked.getString("id"), renamed, splits)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "no-village-split"));
        split(checked.getString("id"), daughter, "11.14.99.2001").statusCode(422);
        split(checked.getString("id"), daughter, splits).statusCode(200);
        String file = looseEnds(moves);
        TestCooperative over = dissolvedIn(ends);
        agreedAndLaunched(moves);
        int before = given().get("/v1/regions/" + REGION).then().extract().path("villages");
        String nameBefore = lastName(renamed);

        apply(checked.getString("id")).statusCode(200);

        split(checked.getString("id"), daughter, splits)
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "revision-applied-already"));
        given().get("/v1/regions/" + daughter)
                .then()
                .body("splitFrom", equalTo(splits))
                .body("validFrom", equalTo("2026-05-01"));
        onDay(daughter, "2026-04-30").statusCode(404);
        onDay(daughter, "2026-05-01")
                .statusCode(200)
                .body("path.code", contains("11", REGION, daughter.substring(0, 8)));
        onDay(ends, "2026-04-30").statusCode(200).body("validUntil", equalTo("2026-05-01"));
        onDay(ends, "2026-05-01").statusCode(404);
        onDay(renamed, "2026-04-30").body("name", equalTo(nameBefore));
        onDay(renamed, "2026-05-01").body("name", equalTo("Nama \"Baru\""));
        onDay(REGION, "2026-04-30").body("villages", equalTo(before));
        onDay(splits.substring(0, 8) + "/children", "2026-04-30").body("items.code", not(hasItem(daughter)));
        onDay(splits.substring(0, 8) + "/children", "2026-05-01").body("items.code", hasItem(daughter));
        assertThat(rows("select region from stored_file where id = ?::uuid", file))
                .containsExactly(moved);
        assertThat(rows("select region_code || ' ' || village_code from register_review where id = ?::uuid", file))
                .containsExactly(moved + " " + moved);
        given().get("/v1/launches?region=" + moved).then().body("items.place", hasItem("Balai Pindah"));
        given().get("/v1/memoranda?region=" + moved).then().body("items.subject", hasItem("Pindah"));
        List<String> passport =
                get(office(REGION), cooperative.path("/passport")).extract().path("lines.value");
        assertThat(passport).contains("Balai Pindah", "Pindah: A, B");
        assertThat(rows(
                        "select (region_codes_on(?, '2026-04-30'))[5] || ' ' || (region_codes_on(?, '2026-05-01'))[5]",
                        moved,
                        moved))
                .containsExactly(moves + " " + moved);
        assertThat(units(moved)).isEqualTo(3);
        assertThat(units(moves)).isZero();
        lacking(ends.substring(0, 8), "2026-04-30").body("items.villageCode", hasItem(ends));
        lacking(ends.substring(0, 8), "2026-05-01").body("items.villageCode", not(hasItem(ends)));
        correct(over, "Koperasi Desa Merah Putih " + lastName(ends)).statusCode(200);

        apply(checked.getString("id")).statusCode(409).body("type", equalTo(PROBLEM + "revision-applied-already"));
        apply(second.getString("id")).statusCode(409).body("type", equalTo(PROBLEM + "revision-outdated"));
        given().get("/v1/regions/" + daughter).then().statusCode(200).body("name", equalTo("Baru Sejahtera"));
        given().get("/v1/regions/" + renamed).then().body("name", equalTo("Nama \"Baru\""));
        given().get("/v1/regions/" + ends).then().statusCode(404);
        given().get("/v1/regions/" + moves + "/changes").then().body("successor", contains(moved));
        get(office(REGION), cooperative.path("")).statusCode(200).body("villageCode", equalTo(moved));
        assertThat(figure(moves)).isZero();
        assertThat(figure(moved)).isOne();
        assertThat(rows("select count(*) from region_profile where level = 4")).containsExactly("83763");
        assertThat(rows(
                        "select count(*) from outbox where type = 'id.koperasi.registry.region-changed.v1' and aggregateid = ?",
                        "region/" + moves))
                .containsExactly("1");
    }

    @Test
    void villagesAreFoundOverBordersAndOtherwiseStated() {
        List<String> districts = rows("""
                select d.code from region d
                 where d.level = 3 and starts_with(d.code, ?)
                   and (select count(*) from region v where v.parent_code = d.code and v.valid_until is null) > 4
                 order by d.code desc limit 1""", REGION + ".");
        String district = districts.getFirst();
        String name = lastName(district);
        String regency = "11.98";
        List<String> villages = rows("""
                select v.code from region v
                 where v.parent_code = ? and v.valid_until is null
                   and not exists (select from cooperative c where c.village_code = v.code)
                   and (select count(*) from region w
                         where lower(w.name) = lower(v.name) and starts_with(w.code, '11.14.')) = 1
                 order by v.code""", district);
        execute("insert into region (code, parent_code, level, name) values ('11.98', '11', 2, 'Kab. Aceh Baru'),"
                + " ('11.98.01', '11.98', 3, '" + name + "') on conflict do nothing");
        String leaves = villages.get(0);
        String urban = villages.get(1);
        String anew = villages.get(2);
        String joins = villages.get(3);
        TestCooperative goes = inVillage(leaves);
        TestCooperative changes = inVillage(urban);
        TestCooperative older = inVillage(joins);
        TestCooperative renamed = inVillage(anew);
        execute(
                "update cooperative set formed_on = '2025-06-03' where id = ?::uuid",
                renamed.id().toString());
        for (String covered : List.of(joins, anew)) {
            execute("""
                    insert into milestone (cooperative_id, village_code, fact, day)
                    select cooperative_id, village_code, 'VILLAGE_COVERED', day
                      from milestone where village_code = ? and fact = 'FORMED'""", covered);
        }
        String left = regency + ".01.2001";
        String town = urban.substring(0, 9) + "1997";
        Map<String, String> lines = current();
        lines.put(left, lines.remove(leaves));
        lines.put(town, lines.remove(urban));
        lines.remove(anew);
        lines.put(district + ".2996", "Baru Makmur");
        JsonPath checked = check(lines).statusCode(201).extract().jsonPath();
        assertThat(checked.getInt("moved")).isEqualTo(2);
        assertThat(checked.getInt("problems")).isOne();
        String revision = checked.getString("id");

        succeeds(revision, anew, "11.14.99.2001")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "no-village-successor"));
        succeeds(revision, joins, anew).statusCode(422);
        state(revision, anew, "{}").statusCode(400).body("type", equalTo(PROBLEM + "one-statement-at-a-time"));
        succeeds(revision, anew, joins)
                .statusCode(200)
                .body("problems", equalTo(0))
                .body("moved", equalTo(3));
        apply(revision).statusCode(200);

        assertThat(villageOf(goes)).isEqualTo(left);
        assertThat(villageOf(changes)).isEqualTo(town);
        assertThat(villageOf(renamed)).isEqualTo(joins);
        assertThat(rows("select id::text from cooperative where village_code = ? and second_reason is null", joins))
                .containsExactly(older.id().toString());
        get(office(REGION), renamed.path(""))
                .body("secondBecause.reason", equalTo("VILLAGES_MERGED"))
                .body("secondBecause.evidence", equalTo("Kepmendagri 300.2.2-999/2026"));
        assertThat(rows("select count(*) from milestone where fact = 'VILLAGE_COVERED' and village_code = ?", joins))
                .containsExactly("1");
        TestCooperative.post(office(REGION), "/v1/cooperatives", """
                {"villageCode": "%s", "proposedOn": "2025-05-20",
                 "secondBecause": {"reason": "VILLAGES_MERGED", "evidence": "Kepmendagri"}}""".formatted(joins))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "second-reason-not-stated"));
    }

    /** The villages without a legal entity, as they stood on a day. */
    private static ValidatableResponse lacking(String region, String day) {
        return given().get(
                        "/v1/progress/" + region + "/villages?fact=VILLAGE_COVERED&reached=false&limit=100&asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static String villageOf(TestCooperative cooperative) {
        return rows(
                        "select village_code from cooperative where id = ?::uuid",
                        cooperative.id().toString())
                .getFirst();
    }

    private static ValidatableResponse succeeds(String revision, String code, String successor) {
        return state(revision, code, "{\"successor\": \"" + successor + "\"}");
    }

    /** A memorandum that covers the village and a launch there. */
    private static void agreedAndLaunched(String village) {
        execute("""
                with m as (insert into memorandum (id, number, subject, parties, signed_on)
                           values (gen_random_uuid(), 'MOU-PINDAH', 'Pindah', array['A', 'B'], '2025-08-01')
                           returning id)
                insert into memorandum_region select id, ? from m""", village);
        execute("""
                insert into launch (id, region_code, launched_on, place, launched_by, cooperatives, all_formed)
                values (gen_random_uuid(), ?, '2025-07-21', 'Balai Pindah', 'Bupati', 1, true)""", village);
    }

    @Test
    void percentagesAreOfTheVillagesOfTheDay() {
        String district = rows("""
                select parent_code from region where level = 4 and valid_until is null and starts_with(code, ?)
                 group by parent_code having count(*) >= 4 order by parent_code limit 1""", REGION + ".").getFirst();
        String dayBefore = "?asOf=2026-04-30";
        int villages = given().get("/v1/progress/" + district).then().extract().path("villages");
        int before = given().get("/v1/progress/" + district + dayBefore)
                .then()
                .extract()
                .path("villages");
        Map<String, String> lines = current();
        lines.put(district + ".2997", "Pecahan");
        JsonPath checked = check(lines).statusCode(201).extract().jsonPath();
        apply(checked.getString("id")).statusCode(200);

        given().get("/v1/progress/" + district).then().body("villages", equalTo(villages + 1));
        given().get("/v1/progress/" + district + "?asOf=2026-05-01").then().body("villages", equalTo(villages + 1));
        given().get("/v1/progress/" + district + dayBefore).then().body("villages", equalTo(before));
        given().get("/v1/progress/" + REGION + "/children" + dayBefore)
                .then()
                .body("items.find { it.regionCode == '" + district + "' }.villages", equalTo(before));
        given().get("/v1/progress/" + REGION + "/children?asOf=2026-05-01")
                .then()
                .body("items.find { it.regionCode == '" + district + "' }.villages", equalTo(villages + 1));
        lacking(district, "2026-04-30").body("items.villageCode", not(hasItem(district + ".2997")));
        lacking(district, "2026-05-01").body("items.villageCode", hasItem(district + ".2997"));
        lines.remove(district + ".2997");
        apply(check(lines).statusCode(201).extract().path("id")).statusCode(200);
    }

    @Test
    void whoFoundsWhileAVillageEndsComesToNothing() throws Exception {
        String village = free();
        try (Connection other = TestServers.database().connect("registry");
                var thread = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            run(other, "select code from region where code = '" + village + "' for update");
            run(other, "update region set valid_until = '2026-05-01' where code = '" + village + "'");
            Future<ValidatableResponse> proposed = thread.submit(() -> propose(village));
            awaitWaiting();
            other.commit();

            proposed.get(20, TimeUnit.SECONDS).statusCode(409).body("type", equalTo(PROBLEM + "village-ended"));
        } finally {
            execute("update region set valid_until = null where code = ?", village);
        }
        assertThat(rows("select id::text from cooperative where village_code = ?", village))
                .isEmpty();
    }

    @Test
    void aVillageInWhichSomebodyIsFoundingDoesNotEnd() throws Exception {
        String village = free();
        Map<String, String> lines = current();
        lines.remove(village);
        String id = check(lines)
                .statusCode(201)
                .body("problems", equalTo(0))
                .extract()
                .path("id");
        try (Connection other = TestServers.database().connect("registry");
                var thread = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            run(other, """
                    insert into cooperative (id, version, village_code, name, kind, proposed_on, status, route)
                    values (gen_random_uuid(), 0, '%s', 'Koperasi Desa Merah Putih Terakhir', 'KDMP', '2025-05-01',
                            'PROPOSED', 'NEW')""".formatted(village));
            Future<ValidatableResponse> applied = thread.submit(() -> apply(id));
            awaitWaiting();
            other.commit();

            applied.get(60, TimeUnit.SECONDS)
                    .statusCode(409)
                    .body("type", equalTo(PROBLEM + "region-ended-has-a-cooperative"));
        } finally {
            execute("delete from cooperative where village_code = ?", village);
        }
        given().get("/v1/regions/" + village).then().statusCode(200);
    }

    /** A village without a cooperative in the middle of the region. */
    private static String free() {
        List<String> free = rows("""
                select code from region
                 where level = 4 and valid_until is null and starts_with(code, ?)
                   and code not in (select village_code from cooperative)
                 order by code""", REGION + ".");
        return free.get(free.size() / 2);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Until the service waits for a row that another session holds. */
    private static void awaitWaiting() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !rows("""
                        select pid::text from pg_stat_activity
                         where datname = 'registry' and usename like '%app' and wait_event_type = 'Lock'
                           and wait_event in ('transactionid', 'tuple')""").isEmpty());
    }

    private static ValidatableResponse propose(String village) {
        return TestCooperative.post(
                office(REGION),
                "/v1/cooperatives",
                "{\"villageCode\": \"" + village + "\", \"proposedOn\": \"2025-05-20\"}");
    }

    private static ValidatableResponse split(String revision, String code, String mother) {
        return state(revision, code, "{\"splitFrom\": \"" + mother + "\"}");
    }

    private static ValidatableResponse state(String revision, String code, String stated) {
        return given().spec(ministry())
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(stated)
                .put("/v1/region-revisions/" + revision + "/changes/" + code)
                .then();
    }

    private static ValidatableResponse onDay(String path, String day) {
        return given().get("/v1/regions/" + path + "?limit=100&asOf=" + day).then();
    }

    private static String lastName(String code) {
        return rows("select name from region where code = ?", code).getFirst();
    }

    /** A file, a row to be looked at and units of a village, all under one id. */
    private static String looseEnds(String village) {
        String id = UUID.randomUUID().toString();
        execute("""
                insert into stored_file (id, region, name, type, size_bytes, digest, data_key, master_key_id, kept_at, kept_by)
                values (?::uuid, ?, 'a.pdf', 'application/pdf', 1, sha256('a'), 'a', 'a', now(), 'a')""", id, village);
        execute("""
                insert into register_import (id, version, region_code, requested_by, roles, requested_at, file_name,
                                             format, size_bytes, parts, stated_on, dry_run, status, data_key,
                                             master_key_id, expires_at)
                values (?::uuid, 0, '11.14', 'a', '{}', now(), 'a.csv', 'CSV', 1, 1, '2026-01-01', false, 'DONE', 'a',
                        'a', now())""", id);
        execute("""
                insert into register_review (id, version, import_id, line, region_code, kind, stated_decree,
                                             village_code, candidates, fingerprint, raised_at, status)
                select i.id, 0, i.id, 2, v.code, 'NUMBER_DIFFERS', 'a', v.code, '{}', sha256(i.id::text::bytea), now(), 'OPEN'
                  from register_import i, region v where i.id = ?::uuid and v.code = ?""", id, village);
        execute("""
                insert into business_unit_chain_sum (region_code, chain, units, active, workers, local_workers, women_workers)
                values (?, 'SERVICE', 3, 0, 0, 0, 0)""", village);
        return id;
    }

    private static TestCooperative dissolvedIn(String village) {
        TestCooperative cooperative = TestCooperative.formedIn(REGION);
        execute(
                "update cooperative set village_code = ?, status = 'DISSOLVED', standing_since = '2026-01-05' where id = ?::uuid",
                village,
                cooperative.id().toString());
        execute("update milestone set village_code = ? where village_code = ?", village, cooperative.village());
        return cooperative;
    }

    private static ValidatableResponse correct(TestCooperative cooperative, String name) {
        return TestCooperative.post(office(REGION), cooperative.path("/corrections"), """
                {"particular": "NAME", "value": "%s", "reason": "Salah ketik", "evidence": "Akta"}""".formatted(name));
    }

    @Test
    void aVillageWithACooperativeDoesNotJustEnd() {
        TestCooperative cooperative = TestCooperative.formedIn(REGION);
        Map<String, String> lines = current();
        lines.remove(cooperative.village());
        lines.put("11.99.01.2001", "Tanpa Induk");

        String id = check(lines)
                .statusCode(201)
                .body("problems", equalTo(2))
                .extract()
                .path("id");

        given().spec(ministry())
                .queryParam("problems", true)
                .get("/v1/region-revisions/" + id + "/changes")
                .then()
                .body("items.problem", hasItem("HAS_COOPERATIVE"))
                .body("items.problem", hasItem("NO_PARENT"));
        apply(id)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "revision-has-problems"))
                .body("problems", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kode,nama\n11.14.01.2001,A\n",
                "code,name\n11.14.1.2001,A\n",
                "code,name\n",
                "code,name\n11,A\n11,B\n",
                "code,name\n11,\"A\n"
            })
    void refusesWhatIsNoListOfRegions(String file) {
        send(file, "2026-05-01").statusCode(422).body("type", equalTo(PROBLEM + "no-region-file"));
    }

    @Test
    void itCountsOnItsDayAndNotBefore() {
        String id = send("code,name\n" + lines(current()), "2999-05-01")
                .statusCode(201)
                .extract()
                .path("id");

        apply(id).statusCode(422).body("type", equalTo(PROBLEM + "date-in-the-future"));
    }

    @Test
    void onlyTheMinistryRevises() {
        given().spec(office(REGION))
                .get("/v1/region-revisions/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        given().spec(ministry())
                .get("/v1/region-revisions/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static TestCooperative inVillage(String village) {
        TestCooperative cooperative = TestCooperative.formedIn(REGION);
        for (String table : List.of("cooperative", "milestone")) {
            execute("update " + table + " set village_code = ? where village_code = ?", village, cooperative.village());
        }
        execute(
                "insert into progress_change (village_code, fact, day, change) values (?, 'FORMED', '2025-06-02', 1)",
                village);
        return cooperative;
    }

    /** The villages as they are now. */
    private static Map<String, String> current() {
        var lines = new TreeMap<String, String>();
        rows("select code || '|' || name from region where level = 4 and valid_until is null")
                .forEach(line -> {
                    int bar = line.indexOf('|');
                    lines.put(line.substring(0, bar), line.substring(bar + 1));
                });
        return lines;
    }

    private static ValidatableResponse check(Map<String, String> lines) {
        return send("code,name\n" + lines(lines), "2026-05-01");
    }

    private static String lines(Map<String, String> lines) {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + ",\"" + line.getValue().replace("\"", "\"\"") + "\"\n")
                .collect(joining());
    }

    private static ValidatableResponse send(String file, String effectiveOn) {
        return given().spec(ministry())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .multiPart("decree", "Kepmendagri 300.2.2-999/2026")
                .multiPart("effectiveOn", effectiveOn)
                .multiPart("file", "villages.csv", file.getBytes(UTF_8), "text/csv")
                .post("/v1/region-revisions")
                .then();
    }

    private static ValidatableResponse apply(String id) {
        return given().spec(ministry())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .post("/v1/region-revisions/" + id + "/application")
                .then();
    }

    private static io.restassured.specification.RequestSpecification ministry() {
        return as(TestToken.of("ministry").roles("ministry"));
    }

    private static long units(String village) {
        return Long.parseLong(rows("""
                select coalesce(sum(units), 0)
                  from (select units from business_unit_chain_sum where region_code = ?
                        union all select units from business_unit_chain_delta where village_code = ?) as unit""", village, village).getFirst());
    }

    private static long figure(String village) {
        return Long.parseLong(rows("""
                select coalesce(sum(change), 0)
                  from (select change from progress_count where region_code = ? and fact = 'FORMED'
                        union all select change from progress_change where village_code = ? and fact = 'FORMED') as change""", village, village).getFirst());
    }
}
