package id.koperasi.training.coaching;

import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.count;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.newPerson;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import id.koperasi.training.Scene;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoachingTest {

    private final String region = newRegency();

    @Test
    void spreadsTheCooperativesEvenlyAndAnnouncesEach() {
        List<UUID> cooperatives = cooperatives(".01.2", 10);
        register("A", region, 4).statusCode(201).body("assigned", equalTo(0));
        register("B", region, 100).statusCode(201);

        assign(region).body("assigned", equalTo(10)).body("without", equalTo(0));
        assign(region).body("assigned", equalTo(0)).body("without", equalTo(0));

        assertThat(rows("select assigned from coach where region_code = ? order by name", region))
                .containsExactly("4", "6");
        for (UUID id : cooperatives) {
            assertThat(rows(
                            "select payload->>'organisation' from outbox where aggregateid = ? and type like '%.coach-assigned.v1'",
                            "cooperative/" + id))
                    .containsExactly("DINAS");
        }
    }

    @Test
    void nobodyGetsMoreThanHeCanTakeAndTheRestWaits() {
        cooperatives(".01.2", 5);
        register("A", region, 3);

        assign(region).body("assigned", equalTo(3)).body("without", equalTo(2));
        register("B", region, 1);
        assign(region).body("assigned", equalTo(1)).body("without", equalTo(1));
        assertThat(rows(
                        "select count(*) from coach_assignment a join coach k on k.id = a.coach_id where region_code = ?"
                                + " group by coach_id order by 1",
                        region))
                .containsExactly("1", "3");
    }

    @Test
    void theLimitOfTheNarrowestRegionCountsFromItsDayOn() {
        cooperatives(".01.2", 6);
        String province = Scene.provinceOf(region);
        String today = LocalDate.now(ZoneId.of("Asia/Jakarta")).toString();
        register("A", region, 100);
        limit(region, "2025-01-01", 3).statusCode(422).body("type", endsWith(":coach-load-limit-backdated"));
        limit(region, today, 4).statusCode(201);
        limit(region, today, 5).statusCode(409).body("type", endsWith(":coach-load-limit-exists"));
        post(office("32.01"), "/v1/coach-load-limits", limitOf(region, today, 1))
                .statusCode(403);
        execute("insert into coach_load_limit values ('DINAS', ?, '2025-01-01', 2, 'b', 'x')", province);
        // from a day before the limit was set, and yet under it
        assign(region).body("assigned", equalTo(4)).body("without", equalTo(2));
        execute("insert into coach_load_limit values ('DINAS', ?, '2025-01-02', 9, 'b', 'x')", region + ".01");
        execute("insert into coach_load_limit values ('DINAS', ?, '2999-01-02', 9, 'b', 'x')", region);
        assign(region).body("assigned", equalTo(0));
        execute("update coach_load_limit set cooperatives = 5 where region_code = ? and cooperatives = 4", region);
        assign(region).body("assigned", equalTo(1)).body("without", equalTo(1));
        office(region).get("/v1/coach-load-limits").then().body("items.cooperatives", equalTo(List.of(2, 5, 9, 9)));
        execute("delete from coach_load_limit where region_code = ?", province);
    }

    @Test
    void aCoachIsSentByABodyOfHisOrganisationAndRegion() {
        String council = body(region).statusCode(201).extract().path("bodyId");
        body(region).statusCode(409).body("type", endsWith(":coaching-body-exists"));
        body("32.01").statusCode(403);
        sent("DEKOPIN", council).statusCode(201).body("bodyId", equalTo(council));
        sent("DINAS", council).statusCode(422).body("type", endsWith(":coaching-body-unfit"));
        sent("DEKOPIN", UUID.randomUUID().toString()).statusCode(422);
        office(region)
                .get("/v1/coaching-bodies")
                .then()
                .body("items.name", equalTo(List.of("Dewan Koperasi Indonesia", "Dekopinda " + region)))
                .body("items[1].coaches", equalTo(1));
    }

    private ValidatableResponse body(String where) {
        return post(office(region), "/v1/coaching-bodies", """
                {"organisation": "DEKOPIN", "regionCode": "%s", "name": "Dekopinda %s"}""".formatted(where, where));
    }

    private ValidatableResponse sent(String organisation, String body) {
        return post(office(region), "/v1/coaches", """
                {"name": "Ratna %s", "organisation": "%s", "regionCode": "%s", "capacity": 5, "bodyId": "%s"}""".formatted(body, organisation, region, body));
    }

    private ValidatableResponse limit(String where, String from, int most) {
        return post(office(region), "/v1/coach-load-limits", limitOf(where, from, most));
    }

    private static String limitOf(String where, String from, int most) {
        return """
                {"organisation": "DINAS", "regionCode": "%s", "validFrom": "%s", "cooperatives": %d, "basis": "Kontrak"}""".formatted(where, from, most);
    }

    @Test
    void aCoachTakesWhatLiesInHisRegionAndTheNearestIsFirst() {
        UUID near = cooperative(region + ".01.2001");
        UUID far = cooperative(region + ".02.2001");
        UUID foreign = cooperative(region + "1.01.2001");
        register("District", region + ".01", 5);
        register("Regency", region, 5);

        assign(region).body("assigned", equalTo(2));

        assertThat(coachOf(near)).containsExactly("District");
        assertThat(coachOf(far)).containsExactly("Regency");
        assertThat(coachOf(foreign)).isEmpty();
    }

    @Test
    void twoOrganisationsCoachTheSameCooperative() {
        UUID id = cooperative(region + ".01.2001");
        register("D", region, 5);
        post(office(region), "/v1/coaches", coach("K", "DEKOPIN", region, 5)).statusCode(201);
        assign(region).body("assigned", equalTo(1));
        post(office(region), "/v1/coach-assignments", assignment(region, "DEKOPIN", "2025-07-21"))
                .body("assigned", equalTo(1));

        office(region)
                .get("/v1/cooperatives/" + id + "/coaches")
                .then()
                .body("items.coachName.sort()", equalTo(List.of("D", "K")));
        String chair = officer(id, "chair");
        person(chair).get("/v1/cooperatives/" + id + "/coaches").then().body("items", hasSize(2));
        UUID other = cooperative(region + ".01.2002");
        person(chair).get("/v1/cooperatives/" + other + "/coaches").then().statusCode(404);
        office("32.01").get("/v1/cooperatives/" + id + "/coaches").then().statusCode(404);
        String former = newPerson();
        officer(id, "chair", former, "2020-01-01", "2025-01-01");
        person(former).get("/v1/cooperatives/" + id + "/coaches").then().statusCode(403);
    }

    @Test
    void whatIsNotFormedYetHasNoCoach() {
        UUID proposed = UUID.randomUUID();
        execute("insert into known_cooperative values (?, ?, 'P')", proposed, region + ".01.2001");
        cooperative(region + ".01.2002");
        register("A", region, 5);

        post(office(region), "/v1/coach-assignments", assignment(region, "DINAS", "2025-06-01"))
                .body("assigned", equalTo(0))
                .body("without", equalTo(0));
        assign(region).body("assigned", equalTo(1)).body("without", equalTo(0));
    }

    @Test
    void refusesForeignRegionsFutureDaysAndTheSameCoachTwice() {
        post(office("32.01"), "/v1/coach-assignments", assignment(region, "DINAS", "2025-07-21"))
                .statusCode(403);
        post(office("32.01"), "/v1/coaches", coach("A", "DINAS", region, 5)).statusCode(403);
        post(office(region), "/v1/coach-assignments", assignment(region, "DINAS", "2999-07-21"))
                .statusCode(422)
                .body("type", endsWith(":date-in-the-future"));
        String first = register("A", region, 5).extract().path("coachId");
        register("A", region, 6)
                .statusCode(409)
                .body("type", endsWith(":coach-exists"))
                .body("coachId", equalTo(first));
        post(staff("coach", region), "/v1/coach-assignments", assignment(region, "DINAS", "2025-07-21"))
                .statusCode(403);
    }

    @Test
    void callsAtTheSameMomentNeitherAssignTwiceNorOverload() throws Exception {
        cooperatives(".01.2", 30);
        cooperatives(".02.2", 30);
        register("A", region, 20);
        register("B", region + ".01", 20);
        Callable<Integer> whole = () -> assign(region).statusCode(200).extract().path("assigned");
        Callable<Integer> part =
                () -> assign(region + ".01").statusCode(200).extract().path("assigned");
        int assigned = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> one : threads.invokeAll(List.of(whole, part, whole, part))) {
                assigned += one.get();
            }
        }

        assertThat(assigned).isEqualTo(40);
        assertThat(rows("select assigned from coach where region_code like ?", region + "%"))
                .containsExactly("20", "20");
        assertThat(count("select count(*) from coach_assignment where village_code like ?", region + ".%"))
                .isEqualTo(40);
    }

    @Test
    void aProvinceOfOneThousandFiveHundredAndFiftyTwoTakesLessThanTwoSeconds() {
        execute("""
                insert into known_cooperative (id, village_code, name, formed_on)
                select gen_random_uuid(), '35.' || lpad((10 + n % 8)::text, 2, '0') || '.01.' || (2000 + n), 'K' || n,
                       '2025-06-02' from generate_series(1, 1552) n""");
        for (int i = 0; i < 150; i++) {
            execute(
                    "insert into coach values (gen_random_uuid(), ?, 'DEKOPIN', ?, ?)",
                    "Coach " + i,
                    i < 10 ? "35" : "35." + (10 + i % 8),
                    12);
        }

        long before = System.nanoTime();
        post(staff("province-office", "35"), "/v1/coach-assignments", assignment("35", "DEKOPIN", "2025-07-21"))
                .statusCode(200)
                .body("assigned", equalTo(1552))
                .body("without", equalTo(0));
        long millis = (System.nanoTime() - before) / 1_000_000;
        Log.infof("Coaches for 1552 cooperatives: millis=%d", millis);

        assertThat(millis).isLessThan(2_000);
        assertThat(count(
                        "select count(*) from outbox o join known_cooperative c on o.aggregateid = 'cooperative/' || c.id"
                                + " where c.village_code like '35.%' and o.type like '%.coach-assigned.v1'"))
                .isEqualTo(1552);
        assertThat(count("select max(assigned) from coach where organisation = 'DEKOPIN'"))
                .isLessThanOrEqualTo(12);
        staff("coach", "35.10")
                .get("/v1/coach-assignments?limit=100")
                .then()
                .time(lessThan(1_000L))
                .body("items", hasSize(100))
                .body("items.villageCode.every { it.startsWith('35.10.') }", equalTo(true));
    }

    @Test
    void listsAssignmentsPageByPage() {
        cooperatives(".01.2", 3);
        register("A", region, 5);
        assign(region);

        String next = office(region)
                .get("/v1/coach-assignments?limit=2&region=" + region)
                .then()
                .body("items.villageCode", equalTo(List.of(region + ".01.2000", region + ".01.2001")))
                .extract()
                .path("nextCursor");
        office(region)
                .get("/v1/coach-assignments?limit=2&region=" + region + "&after=" + next)
                .then()
                .body("items.villageCode", equalTo(List.of(region + ".01.2002")));
        office("32.01").get("/v1/coach-assignments?region=" + region).then().body("items", hasSize(0));
        office(region).get("/v1/coaches").then().body("items[0].assigned", equalTo(3));
    }

    @Test
    void anAssignmentEndsMovesAndEndsWithItsCoach() {
        List<UUID> given = cooperatives(".01.2", 3);
        String a = register("A", region, 3).extract().path("coachId");
        String b = register("B", region + ".01", 1).extract().path("coachId");
        String stranger = post(office(region), "/v1/coaches", coach("S", "DEKOPIN", region, 5))
                .extract()
                .path("coachId");
        assign(region).body("assigned", equalTo(3));
        String moved = assignmentOf(given.getFirst(), b);
        transfer(moved, stranger, "2025-08-01").statusCode(409).body("type", endsWith(":coach-unfit"));
        transfer(moved, a, "2025-07-20").statusCode(422).body("type", endsWith(":ended-before-assignment"));
        transfer(moved, b, "2025-08-01").statusCode(200); // to himself, for there is room again
        String other = assignmentOf(given.get(1), a);
        transfer(other, b, "2025-08-01").statusCode(409).body("type", endsWith(":coach-unfit"));
        capacity(a, 1).statusCode(409).body("type", endsWith(":capacity-below-load"));
        capacity(b, 2).statusCode(200).body("assigned", equalTo(1));
        transfer(other, b, "2025-08-01").statusCode(200);
        transfer(other, b, "2025-08-01").statusCode(409).body("type", endsWith(":coach-assignment-ended"));

        String retirement = "{\"retiredOn\": \"2025-09-01\"}";
        post(office("32.01"), "/v1/coaches/" + b + "/retirement", retirement).statusCode(404);
        post(office(region), "/v1/coaches/" + b + "/retirement", retirement)
                .statusCode(200)
                .body("ended", equalTo(2));
        post(office(region), "/v1/coaches/" + b + "/retirement", retirement)
                .statusCode(409)
                .body("type", endsWith(":coach-retired"));
        post(
                        office(region),
                        "/v1/coach-assignments/" + assignmentOf(given.get(2), a) + "/ending",
                        "{\"endedOn\": \"2025-09-01\", \"reason\": \"OTHER\"}")
                .statusCode(200);
        assertThat(rows("select assigned from coach where region_code like ?", region + "%"))
                .containsOnly("0");
        office(region)
                .get("/v1/cooperatives/" + given.getFirst() + "/coaches")
                .then()
                .body("items", hasSize(0));
        assign(region).body("assigned", equalTo(3)); // all of them to the one who is left
        assertThat(rows(
                        "select payload->>'reason' from outbox where aggregateid = ? and type like '%.coach-assignment-ended.v1' order by position",
                        "cooperative/" + given.getFirst()))
                .containsExactly("MOVED", "RETIRED");
    }

    @Test
    void nobodyIsHandedMoreThanTheLimitOfHisRegionAllows() {
        cooperatives(".01.2", 2);
        String a = register("A", region, 1).extract().path("coachId");
        String b = register("B", region, 5).extract().path("coachId");
        assign(region).body("assigned", equalTo(2));
        limit(region, LocalDate.now(ZoneId.of("Asia/Jakarta")).toString(), 1).statusCode(201);
        String given = rows("select id from coach_assignment where coach_id = cast(? as uuid)", a)
                .getFirst();

        transfer(given, b, "2025-08-01").statusCode(409).body("type", endsWith(":coach-unfit"));
        assertThat(rows("select ended_on from coach_assignment where id = cast(? as uuid)", given))
                .as("it stays where it was")
                .containsExactly((String) null);
        execute("update coach_load_limit set cooperatives = 2 where region_code = ?", region);
        transfer(given, b, "2025-08-01").statusCode(200);
    }

    private static String assignmentOf(UUID cooperative, String coach) {
        return rows(
                        "select id from coach_assignment where cooperative_id = ? and coach_id = cast(? as uuid) and ended_on is null",
                        cooperative,
                        coach)
                .getFirst();
    }

    private ValidatableResponse transfer(String assignment, String coach, String day) {
        return post(
                office(region),
                "/v1/coach-assignments/" + assignment + "/transfer",
                "{\"coachId\": \"%s\", \"movedOn\": \"%s\"}".formatted(coach, day));
    }

    private ValidatableResponse capacity(String coach, int most) {
        return post(office(region), "/v1/coaches/" + coach + "/capacity", "{\"capacity\": " + most + "}");
    }

    private List<UUID> cooperatives(String part, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> cooperative(region + part + "%03d".formatted(i)))
                .toList();
    }

    private ValidatableResponse register(String name, String where, int capacity) {
        return post(office(region), "/v1/coaches", coach(name, "DINAS", where, capacity));
    }

    private ValidatableResponse assign(String where) {
        return post(office(region), "/v1/coach-assignments", assignment(where, "DINAS", "2025-07-21"));
    }

    private static List<String> coachOf(UUID cooperative) {
        return rows(
                "select k.name from coach_assignment a join coach k on k.id = a.coach_id where a.cooperative_id = ?",
                cooperative);
    }

    private static String coach(String name, String organisation, String region, int capacity) {
        return "{\"name\": \"%s\", \"organisation\": \"%s\", \"regionCode\": \"%s\", \"capacity\": %d}"
                .formatted(name, organisation, region, capacity);
    }

    private static String assignment(String region, String organisation, String day) {
        return "{\"regionCode\": \"%s\", \"organisation\": \"%s\", \"assignedOn\": \"%s\"}"
                .formatted(region, organisation, day);
    }
}
