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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

        apply(checked.getString("id")).statusCode(200);

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

    private static long figure(String village) {
        return Long.parseLong(rows("""
                select coalesce(sum(change), 0)
                  from (select change from progress_count where region_code = ? and fact = 'FORMED'
                        union all select change from progress_change where village_code = ? and fact = 'FORMED') as change""", village, village).getFirst());
    }
}
