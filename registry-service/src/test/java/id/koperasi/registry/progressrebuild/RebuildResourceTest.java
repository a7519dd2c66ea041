package id.koperasi.registry.progressrebuild;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.TestServers;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.Foundings;
import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.progress.Activities;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import id.koperasi.registry.progress.Periods;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sulawesi Barat (76) belongs to this test. */
@QuarkusTest
class RebuildResourceTest {

    private static final LocalDate DAY = LocalDate.of(2025, 8, 20);

    /** Every figure of every region, counted at once from the milestones and the villages that share. */
    private static final String TRUTH = """
            select string_agg(concat_ws(' ', code, fact, day, change), E'\\n' order by code, fact, day)
              from (select r.code, fact, %1$s as day, sum(change) as change
                      from (select village_code, fact, day, 1 as change from milestone
                            union all
                            select village_code, fact, until, -1 from milestone where until is not null
                            union all
                            select village_code, 'VILLAGE_COVERED', served_from, 1 from served_village
                            union all
                            select village_code, 'VILLAGE_COVERED', served_until, -1
                              from served_village where served_until is not null) as m
                     cross join lateral (values ('ID'), (left(village_code, 2)), (left(village_code, 5)),
                                                (left(village_code, 8)), (village_code)) as r (code)
                     group by r.code, fact, %1$s
                    having sum(change) <> 0) as counted""";

    private static final String FIGURES = """
            select string_agg(concat_ws(' ', region_code, fact, %2$s, change), E'\\n' order by region_code, fact, %2$s)
              from %1$s where change <> 0 and fact not in ('ACTIVE', 'LIVED')""";

    private static final String DIGEST = """
            select concat_ws(' ', cooperative_id, fact, book_year, day, until) from milestone where village_code like '76.06.%'
            union all
            select concat_ws(' ', cooperative_id, fact, day, change) from activity_edge where village_code like '76.06.%'
            union all
            select concat_ws(' ', region_code, fact, day, change) from progress_count
             where change <> 0 and region_code like '76.06%'
            union all
            select concat_ws(' ', region_code, fact, month, change) from progress_month
             where change <> 0 and region_code like '76.06%'
             order by 1""";

    @Inject
    Milestones milestones;

    @Inject
    Periods periods;

    @Inject
    Activities activities;

    @Inject
    CurrentCaller caller;

    private static RequestSpecification operator() {
        return as(TestToken.of("operator").roles("operator"));
    }

    @Test
    @ActivateRequestContext
    void whatIsWrongIsMendedFromTheFactsWhileFactsAreTold() {
        TestCooperative one = TestCooperative.formedIn("76.01");
        TestCooperative two = TestCooperative.formedIn("76.02");
        inTransaction(() -> activities.happened(one.id(), one.village(), DAY.minusDays(5), "savings-received"));
        inTransaction(() -> activities.happened(two.id(), two.village(), DAY.minusDays(50), "savings-received"));
        awaitAddedUp();
        execute("delete from progress_count where region_code < '5'");
        execute("update progress_count set change = change + 5 where region_code in ('ID', '76', ?)", one.village());
        execute("insert into progress_count values ('76.02', 'PILOT', '2025-01-01', 3)");
        execute("delete from progress_month where region_code < '7'");

        String rebuild = ask();
        execute(
                "insert into pilot_designation (id, cooperative_id, village_code, designated_by, letter_number, designated_on)"
                        + " values (gen_random_uuid(), ?::uuid, ?, 'Dinas', '1', ?::date)",
                two.id().toString(),
                two.village(),
                DAY.toString());
        inTransaction(() -> milestones.reached(two.id(), two.village(), Milestone.PILOT, DAY));
        JsonPath found = awaitFinished(rebuild);
        awaitAddedUp();

        assertThat(found.getLong("differences")).isGreaterThan(5);
        assertThat(found.getInt("provinces")).isEqualTo(38);
        assertThat(found.getList("examples.grain")).isNotEmpty();
        assertThat(rows(FIGURES.formatted("progress_count", "day"))).isEqualTo(rows(TRUTH.formatted("day")));
        assertThat(rows(FIGURES.formatted("progress_month", "month")))
                .isEqualTo(rows(TRUTH.formatted("date_trunc('month', day)::date")));
        JsonPath shown = given().get("/v1/progress/76?asOf=" + DAY).jsonPath();
        assertThat(shown.getInt("active")).isOne();
        assertThat(shown.getInt("dormant")).isOne();
        assertThat(shown.getInt("pilots")).isOne();

        assertThat(awaitFinished(ask()).getLong("differences")).isZero();
    }

    /** Facts of every kind, told, corrected and ended, give the same figures when they are made again from nothing. */
    @Test
    @ActivateRequestContext
    void aRebuildGivesWhatTheProjectionHad() {
        String lives = formed("2025-06-02");
        String ends = formed("2025-06-10");
        numbers(lives);
        tell(lives, "/pilot-designation", """
                {"designatedBy": "Dinas", "letterNumber": "1", "designatedOn": "2025-09-01"}""");
        tell(lives, "/business-units", """
                {"function": "GROCERIES", "name": "Sembako", "kbli": "47111", "openedOn": "2025-09-10"}""");
        for (String one : List.of(lives, ends)) {
            tell(one, "/meetings", """
                    {"kind": "ANNUAL", "calledOn": "2026-02-01", "heldOn": "2026-02-20", "minutesNumber": "BA-9",
                     "agenda": ["DISSOLUTION"], "members": 20, "present": 20, "resolutions": [{"decision": "DISSOLUTION", "inFavour": 20,
                     "against": 0, "abstained": 0}]}""");
            heard(one, 1, "ledger", "book-opened", "\"openedOn\": \"2025-07-01\"");
            heard(one, 1, "funding", "application-submitted", "\"submittedOn\": \"2025-08-02\"");
            heard(one, 2, "funding", "application-submitted", "\"submittedOn\": \"2025-08-01\"");
            String coach = "\"assignmentId\": \"%s\", \"organisation\": \"DINAS\"".formatted(UUID.randomUUID());
            heard(one, 1, "training", "coach-assigned", coach + ", \"assignedOn\": \"2025-08-01\"");
            heard(one, 2, "training", "coach-assignment-ended", coach + ", \"endedOn\": \"2025-12-01\"");
            String sentBack = "\"trancheId\": \"%s\"".formatted(UUID.randomUUID());
            heard(one, 3, "funding", "tranche-disbursed", sentBack + ", \"disbursedOn\": \"2025-08-05\"");
            heard(one, 4, "funding", "tranche-returned", sentBack + ", \"returnedOn\": \"2025-08-08\"");
            String kept = "\"trancheId\": \"%s\"".formatted(UUID.randomUUID());
            heard(one, 5, "funding", "tranche-disbursed", kept + ", \"disbursedOn\": \"2025-09-05\"");
            inTransaction(() -> activities.happened(UUID.fromString(one), villageOf(one), DAY, "dues-paid"));
            inTransaction(
                    () -> activities.happened(UUID.fromString(one), villageOf(one), LocalDate.of(2025, 5, 1), "x"));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows("select count(*) from heard_milestone where village_code like '76.06.%'"
                                + " union all select count(ended_on) from heard_coaching where village_code like '76.06.%'"
                                + " union all select count(disbursed_on) from heard_tranche where village_code like '76.06.%'")
                        .equals(List.of("6", "2", "4")));
        execute("""
                insert into heard_milestone (cooperative_id, village_code, fact, day, person, valid_until)
                select cooperative_id, village_code, 'CHAIR_TRAINED', '2025-07-01', person, '2025-12-31'
                  from officer_appointment where office = 'chair' and village_code like '76.06.%'""");
        execute("""
                insert into heard_revocation
                select cooperative_id, village_code, gen_random_uuid(), 'BIMTEK/2025/1', 'CHAIR_TRAINED', person, '2025-07-01',
                       '2025-10-01', 'LOST', 'e'
                  from officer_appointment where office = 'chair' and cooperative_id = ?::uuid""", ends);
        for (String one : List.of(lives, ends)) {
            inTransaction(() -> periods.otherwise(UUID.fromString(one)));
        }
        awaitAddedUp();
        tell(lives, "/corrections", correction("FORMED_ON", "2025-06-05"));
        tell(lives, "/corrections", correction("NIB_ISSUED_ON", "2025-06-22"));
        String unit = rows("select id::text from business_unit where cooperative_id = ?::uuid", lives)
                .getFirst();
        tell(lives, "/business-units/" + unit + "/corrections", """
                {"unit": {"openedOn": "2025-11-03", "function": "GROCERIES", "chain": "MARKETING", "kbli": "47111"},
                 "because": {"reason": "Salah tulis", "evidence": "Surat"}}""");
        tell(ends, "/dissolution", """
                {"standing": {"on": "2026-03-10", "reason": "Bubar", "evidence": "BA-9"}, "by": "MEMBERS"}""");
        String end = rows("select id::text from standing_change where cooperative_id = ?::uuid", ends)
                .getFirst();
        tell(ends, "/standing-changes/" + end + "/corrections", """
                {"on": "2026-03-25", "because": {"reason": "Salah tulis", "evidence": "BA-9"}}""");
        tell(lives, "/served-villages", """
                {"villageCode": "%s", "population": 300, "servedFrom": "2025-07-01", "evidence": "BPS"}""".formatted(free()));
        awaitAddedUp();
        List<String> before = rows(DIGEST);

        execute("update milestone set day = day - 3 where village_code like '76.06.%' and fact in ('NIB', 'FORMED')");
        execute(
                "delete from milestone where village_code like '76.06.%' and fact in ('BOOKS_OPEN', 'ANNUAL_MEETING_HELD')");
        execute("update milestone set until = null where village_code like '76.06.%'");
        execute("update milestone set day = '2025-08-05' where village_code like '76.06.%' and fact = 'DISBURSED'");
        execute("insert into milestone select id, village_code, 'GRANT_RECEIVED', '2025-07-07' from cooperative"
                + " where village_code like '76.06.%'");
        execute("delete from activity_edge where village_code like '76.06.%' and change = -1");
        awaitFinished(ask());

        assertThat(rows(DIGEST)).isEqualTo(before);
        assertThat(before)
                .hasSizeGreaterThan(20)
                .anyMatch(row -> row.contains("ANNUAL_MEETING_HELD 2025"))
                .anyMatch(row -> row.contains("UNIT_OPENED 0 2025-11-03"))
                .anyMatch(row -> row.endsWith("FORMED 0 2025-06-10 2026-03-25"))
                .anyMatch(row -> row.contains("ACTIVE 2025-11-03 1"))
                .anyMatch(row -> row.endsWith("COACHED 0 2025-08-01 2025-12-01"))
                .anyMatch(row -> row.endsWith("COACHED_BY_DINAS 0 2025-08-01 2025-12-01"))
                .anyMatch(row -> row.endsWith("DISBURSED 0 2025-09-05"))
                .noneMatch(row -> row.contains("DISBURSED 0 2025-08-05"))
                .anyMatch(row -> row.contains("CHAIR_TRAINED 0 2025-07-01 2026-01-01"))
                .anyMatch(row -> row.contains("CHAIR_TRAINED 0 2025-07-01 2025-10-01"));
    }

    private static String formed(String decidedOn) {
        String village = free();
        Foundings.form("76.06", List.of(Foundings.row(village, decidedOn)));
        return rows("select id::text from cooperative where village_code = ?", village)
                .getFirst();
    }

    private static String free() {
        return rows("""
                select code from region
                 where level = 4 and starts_with(code, '76.06.') and code not in (select village_code from cooperative)
                   and code not in (select village_code from served_village)
                 order by code limit 1""").getFirst();
    }

    private static String villageOf(String id) {
        return rows("select village_code from cooperative where id = ?::uuid", id)
                .getFirst();
    }

    private static void numbers(String id) {
        tell(id, "/identity-numbers", """
                {"kind": "NPWP", "number": "7606000000000001", "issuedOn": "2025-06-20"}""");
        tell(id, "/identity-numbers", """
                {"kind": "NIB", "number": "7606000000001", "issuedOn": "2025-06-21"}""");
        tell(id, "/identity-numbers", """
                {"kind": "NIK_KOPERASI", "number": "7606000000001", "issuedOn": "2025-06-19"}""");
    }

    private static String correction(String particular, String value) {
        return """
                {"particular": "%s", "value": "%s", "reason": "Salah ketik", "evidence": "Surat"}""".formatted(particular, value);
    }

    private static void tell(String id, String path, String body) {
        int status = post(office("76.06"), "/v1/cooperatives/" + id + path, body)
                .extract()
                .statusCode();
        assertThat(status).as(path).isBetween(200, 201);
    }

    private static void heard(String id, long sequence, String service, String type, String fields) {
        Announcement.of(service, "id.koperasi." + service + "." + type + ".v1", "cooperative/" + id, sequence)
                .data("{\"cooperativeId\": \"%s\", %s}".formatted(id, fields))
                .send();
    }

    @Test
    void onlyOneRunsAndOnlyAnOperatorAsks() throws SQLException {
        String running;
        try (Connection other = TestServers.database().connect("registry");
                Statement holding = other.createStatement()) {
            holding.execute("select pg_advisory_lock(hashtextextended('progress', 0))");
            running = ask();
            post(operator(), "/v1/progress-rebuilds", "")
                    .statusCode(409)
                    .body("type", equalTo("urn:koperasi:problem:rebuild-running"));
        }
        post(as(TestToken.of("ministry").roles("ministry")), "/v1/progress-rebuilds", "")
                .statusCode(403);
        post(given(), "/v1/progress-rebuilds", "").statusCode(401);
        get(operator(), "/v1/progress-rebuilds/" + UUID.randomUUID()).statusCode(404);
        awaitFinished(running);
    }

    private static String ask() {
        return post(operator(), "/v1/progress-rebuilds", "")
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static JsonPath awaitFinished(String rebuild) {
        String path = rebuild.substring(rebuild.indexOf("/v1/"));
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get(operator(), path).statusCode(200).extract().jsonPath(),
                        shown -> shown.getString("finishedAt") != null);
    }

    private static void awaitAddedUp() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> rows("""
                        select count(*) from progress_change
                        union all
                        select count(*) from activity_day a join cooperative c on c.id = a.cooperative_id
                         where not a.counted and c.formed_on is not null""").stream().allMatch("0"::equals));
    }

    private void inTransaction(Runnable work) {
        caller.asService(() -> {
            QuarkusTransaction.requiringNew().run(work);
            return true;
        });
    }
}
