package id.koperasi.registry.sharing;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.registry.Foundings;
import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.registerimport.SentRegister;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bantul (34.02) belongs to this test. */
@QuarkusTest
class SharingResourceTest {

    private static final String REGION = "34.02";
    private static final String PROBLEM = "urn:koperasi:problem:";

    private final TestCooperative cooperative = TestCooperative.formedIn(REGION);
    private final String village = free();

    @Test
    void aSmallVillageSharesAndFoundsItsOwnOnlyWhenItHasLeft() {
        long before = covered("2025-07-01");

        join(village, "2025-07-01", 499).statusCode(200);

        assertThat(covered("2025-06-30")).isEqualTo(covered("2025-06-29"));
        assertThat(covered("2025-07-01")).isEqualTo(before + 1);
        propose(village).statusCode(409).body("type", equalTo(PROBLEM + "village-shares-a-cooperative"));
        Foundings.post(
                        office(REGION),
                        "/v1/formations",
                        Map.of("formations", List.of(Foundings.row(village, "2025-08-01"))))
                .body("refused", equalTo(1))
                .body("results[0].problem.type", equalTo(PROBLEM + "village-shares-a-cooperative"));
        join(village, "2025-07-02", 499).statusCode(409).body("type", equalTo(PROBLEM + "village-shares-already"));

        post(office(REGION), cooperative.path("/served-villages/" + village + "/leave"), "{\"leftOn\": \"2025-09-01\"}")
                .statusCode(200);

        assertThat(covered("2025-09-01")).isEqualTo(covered("2025-06-30"));
        propose(village).statusCode(201);
        get(office(REGION), cooperative.path("/served-villages")).body("servedUntil", contains("2025-09-01"));
        assertThat(cooperative.announced("village-joined")).hasSize(1);
        assertThat(cooperative.announced("village-left")).hasSize(1);
    }

    @Test
    void aVillageThatComesBackOverTheSameDaysIsCountedOnce() {
        long before = covered("2025-08-15");
        join(village, "2025-07-01", 499).statusCode(200);
        leave(village, "2025-09-01");

        join(village, "2025-08-01", 499).statusCode(409).body("type", equalTo(PROBLEM + "village-covered-then"));
        join(village, "2025-09-01", 499).statusCode(200);

        assertThat(covered("2025-08-15")).isEqualTo(before + 1);
        assertThat(covered("2025-09-01")).isEqualTo(before + 1);
        leave(village, "2025-09-01");
        assertThat(covered("2025-09-01")).isEqualTo(before);
    }

    @Test
    void itsOwnIsFormedWhenItHasLeftHoweverLateThatIsTold() {
        List<Long> before = Stream.of("2025-08-31", "2025-09-01", "2025-09-02")
                .map(SharingResourceTest::covered)
                .toList();
        join(village, "2025-07-01", 499).statusCode(200);
        leave(village, "2025-09-01");
        Map<String, Object> row = Foundings.row(village, "2025-08-31");

        Foundings.post(office(REGION), "/v1/formations", Map.of("formations", List.of(row)))
                .body("results[0].problem.type", equalTo(PROBLEM + "village-shares-a-cooperative"));
        SentRegister register = SentRegister.csv(
                REGION, false, SentRegister.HEADING, village + ";;" + Foundings.decree() + ";2025-08-31;;;;;;;;");
        assertThat(SentRegister.counts(register.settled())).isEqualTo("DONE 0 0 1 0");
        assertThat(register.errors()).singleElement().asString().endsWith("village-shares-a-cooperative");
        row.put("decree", Map.of("number", Foundings.decree(), "decidedOn", "2025-09-01"));
        Foundings.post(office(REGION), "/v1/formations", Map.of("formations", List.of(row)))
                .body("formed", equalTo(1));
        String own = rows("select id::text from cooperative where village_code = ?", village)
                .getFirst();
        String corrected = """
                {"particular": "FORMED_ON", "value": "%s", "reason": "Salah tanggal", "evidence": "SK"}""";
        post(office(REGION), "/v1/cooperatives/" + own + "/corrections", corrected.formatted("2025-08-31"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "village-shares-a-cooperative"));
        post(office(REGION), "/v1/cooperatives/" + own + "/corrections", corrected.formatted("2025-09-02"))
                .statusCode(200);

        assertThat(covered("2025-08-31")).isEqualTo(before.get(0) + 1);
        assertThat(covered("2025-09-01")).isEqualTo(before.get(1));
        assertThat(covered("2025-09-02")).isEqualTo(before.get(2) + 1);
    }

    @Test
    void aVillageSharesOnlyWhenItsOwnHasEnded() {
        TestCooperative own = TestCooperative.formedIn(REGION);
        execute(
                "update cooperative set status = 'DISSOLVED', standing_since = '2025-08-10' where id = ?::uuid",
                own.id().toString());

        join(own.village(), "2025-08-09", 499).statusCode(409).body("type", equalTo(PROBLEM + "village-covered-then"));
        join(own.village(), "2025-08-10", 499).statusCode(200);
        leave(own.village(), "2025-08-10");
    }

    @Test
    void theListBehindTheNumberNamesVillagesThatShare() {
        join(village, "2025-07-01", 499).statusCode(200);
        String path = "/v1/progress/" + village + "/villages?fact=VILLAGE_COVERED&asOf=";

        given().get(path + "2025-07-01")
                .then()
                .statusCode(200)
                .body("items.villageCode", contains(village))
                .body("items.cooperativeId", contains(cooperative.id().toString()));
        given().get(path + "2025-06-30").then().body("items", hasSize(0));
        given().get(path + "2025-07-01&reached=false").then().body("items", hasSize(0));
        leave(village, "2025-08-31");
    }

    @Test
    void whenAVillageSharedIsToldAnewApartFromWhatElseCoversIt() {
        List<String> days = List.of("2025-06-19", "2025-06-20", "2025-07-31", "2025-08-31", "2025-09-30", "2025-10-01");
        List<Long> before = days.stream().map(SharingResourceTest::covered).toList();
        join(village, "2025-07-01", 499).statusCode(200);
        correct("2025-07-01", "null", "2025-08-01")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "village-shares-still"));
        leave(village, "2025-08-01");
        join(village, "2025-09-01", 499).statusCode(200);
        leave(village, "2025-10-01");

        correct("2025-07-02", "2025-06-20", "null").statusCode(404);
        correct("2025-07-01", "null", "null")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "sharing-says-so-already"));
        correct("2025-07-01", "2025-06-01", "null")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        correct("2025-07-01", "2025-08-02", "null")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        correct("2025-07-01", "null", "2999-01-01")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-in-the-future"));
        correct("2025-07-01", "null", "2025-09-02")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "village-covered-then"));
        correct("2025-09-01", "2025-07-31", "null")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "village-covered-then"));
        post(office("36.03"), corrections(), correction("2025-07-01", "\"2025-06-20\"", "null"))
                .statusCode(404);

        correct("2025-07-01", "2025-06-20", "2025-09-01")
                .statusCode(200)
                .body("before.servedFrom", equalTo("2025-07-01"))
                .body("now.servedFrom", equalTo("2025-06-20"))
                .body("now.servedUntil", equalTo("2025-09-01"));

        assertThat(days.stream().map(SharingResourceTest::covered).toList())
                .containsExactly(
                        before.get(0),
                        before.get(1) + 1,
                        before.get(2) + 1,
                        before.get(3) + 1,
                        before.get(4) + 1,
                        before.get(5));
        get(office(REGION), cooperative.path("/served-villages"))
                .body("servedFrom", contains("2025-06-20", "2025-09-01"))
                .body("servedUntil", contains("2025-09-01", "2025-10-01"));
        get(office(REGION), corrections()).body("items.before.servedUntil", contains("2025-08-01"));
        get(office("36.03"), corrections()).statusCode(404);
        assertThat(cooperative.announced("village-joined"))
                .hasSize(3)
                .last()
                .asString()
                .contains("2025-06-20");
        assertThat(cooperative.announced("village-left"))
                .hasSize(3)
                .last()
                .asString()
                .contains("2025-09-01");
        execute(
                "update cooperative set status = 'DISSOLVED', standing_since = '2025-10-15' where id = ?::uuid",
                cooperative.id().toString());
        correct("2025-09-01", "null", "2025-10-16")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "shared-beyond-its-end"));
        correct("2025-09-01", "null", "2025-10-15").statusCode(200);
    }

    private ValidatableResponse correct(String toldFrom, String from, String until) {
        return post(office(REGION), corrections(), correction(toldFrom, quoted(from), quoted(until)));
    }

    private static String quoted(String day) {
        return day.equals("null") ? day : "\"" + day + "\"";
    }

    private String corrections() {
        return cooperative.path("/served-villages/" + village + "/corrections");
    }

    private static String correction(String toldFrom, String from, String until) {
        return """
                {"toldFrom": "%s", "servedFrom": %s, "servedUntil": %s,
                 "because": {"reason": "Salah ketik", "evidence": "BA-3"}}""".formatted(toldFrom, from, until);
    }

    private void leave(String villageCode, String day) {
        post(
                        office(REGION),
                        cooperative.path("/served-villages/" + villageCode + "/leave"),
                        "{\"leftOn\": \"" + day + "\"}")
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 500, village-too-large-to-share",
        "2025-06-01, 300, date-out-of-order",
        "2999-06-01, 300, date-in-the-future"
    })
    void refusesWhatTheMinistryDoesNotAllow(String from, int population, String problem) {
        join(village, from, population).statusCode(422).body("type", equalTo(PROBLEM + problem));
    }

    @Test
    void refusesAVillageElsewhereOrWithItsOwn() {
        join("34.04.01.2001", "2025-07-01", 300).statusCode(422).body("type", equalTo(PROBLEM + "village-elsewhere"));
        join(REGION + ".01.2999", "2025-07-01", 300).statusCode(422);
        TestCooperative other = TestCooperative.formedIn(REGION);
        join(other.village(), "2025-07-01", 300).statusCode(409).body("type", equalTo(PROBLEM + "village-has-its-own"));
        join(cooperative.village(), "2025-07-01", 300).statusCode(409);
        post(office("36.03"), cooperative.path("/served-villages"), body(village, "2025-07-01", 300))
                .statusCode(404);
    }

    @Test
    void aVillageThatFoundsAndSharesAtOnceDoesOneOfBoth() throws Exception {
        try (var callers = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 8; i++) {
                String contested = free();
                Callable<Integer> share =
                        () -> join(contested, "2025-07-01", 300).extract().statusCode();
                Callable<Integer> found = () -> propose(contested).extract().statusCode();
                List<Integer> answers = callers.invokeAll(List.of(share, found)).stream()
                        .map(Future::resultNow)
                        .toList();
                assertThat(answers).filteredOn(answer -> answer < 300).hasSize(1);
                assertThat(answers).filteredOn(answer -> answer == 409).hasSize(1);
            }
        }
    }

    private static String free() {
        return rows("""
                select code from region
                 where level = 4 and starts_with(code, ?) and code not in (select village_code from cooperative)
                   and code not in (select village_code from served_village)
                 order by code limit 1""", REGION + ".").getFirst();
    }

    private ValidatableResponse join(String villageCode, String from, int population) {
        return post(office(REGION), cooperative.path("/served-villages"), body(villageCode, from, population));
    }

    private static String body(String villageCode, String from, int population) {
        return """
                {"villageCode": "%s", "servedFrom": "%s", "population": %d, "evidence": "BA-03"}""".formatted(villageCode, from, population);
    }

    private static ValidatableResponse propose(String villageCode) {
        return post(office(REGION), "/v1/cooperatives", "{\"villageCode\": \"" + villageCode + "\"}");
    }

    /** As of a day, whether it is added up already or not. */
    private static long covered(String asOf) {
        return Long.parseLong(rows("""
                select coalesce(sum(change), 0)
                  from (select change, day from progress_count where region_code = ? and fact = 'VILLAGE_COVERED'
                        union all
                        select change, day from progress_change
                         where starts_with(village_code, ?) and fact = 'VILLAGE_COVERED') as change
                 where day <= ?::date""", REGION, REGION + ".", asOf).getFirst());
    }
}
