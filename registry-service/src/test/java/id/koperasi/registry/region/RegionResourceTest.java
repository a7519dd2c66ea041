package id.koperasi.registry.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegionResourceTest {

    @Inject
    EntityManager entities;

    @Test
    void showsAVillageWithItsPathAndTheNameOfItsCooperative() {
        region("36.73.03.1007")
                .statusCode(200)
                .body("name", equalTo("Pager Agung"))
                .body("level", equalTo("VILLAGE"))
                .body("path.code", equalTo(List.of("36", "36.73", "36.73.03")))
                .body("path.name", equalTo(List.of("BANTEN", "KOTA SERANG", "Walantaka")))
                .body("zone", equalTo("WIB"))
                .body("cooperativeKind", equalTo("KKMP"))
                .body("cooperativeName", equalTo("Koperasi Kelurahan Merah Putih Pager Agung"))
                .body("warning", nullValue());
    }

    @Test
    void knowsHowManyVillagesEveryRegionHas() {
        region("ID")
                .body("villages", equalTo(83_763))
                .body("level", equalTo("NATION"))
                .body("path", hasSize(0));
        region("36").body("villages", equalTo(1_552));
        region("62").body("villages", equalTo(1_571));
        region("36.73").body("villages", equalTo(67));
        region("36.03").body("villages", equalTo(274));
        region("94").body("zone", equalTo("WIT"));
    }

    @Test
    void warnsThatADesaAdatCountsAsADesa() {
        String code = (String)
                entities.createNativeQuery("select min(code) from region where level = 4 and substr(code, 10, 1) = '3'")
                        .getSingleResult();

        region(code).body("cooperativeKind", equalTo("KDMP")).body("warning", equalTo("desa-adat-counts-as-desa"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // one in the nation
                "36.73.03.1007 | Koperasi Kelurahan Merah Putih Pager Agung",
                // Tanjung Karang twice in Sekarbela itself
                "52.71.04.1002 | Koperasi Kelurahan Merah Putih Tanjung Karang Kecamatan Sekarbela Kota Mataram 52.71.04.1002",
                "52.71.04.1004 | Koperasi Kelurahan Merah Putih Tanjung Karang Kecamatan Sekarbela Kota Mataram 52.71.04.1004",
                "71.02.11.2018 | Koperasi Desa Merah Putih Tounelet Satu Kecamatan Sonder Kabupaten Minahasa 71.02.11.2018",
            })
    void namesACooperativeSoThatNoOtherIsCalledTheSame(String village, String name) {
        region(village).body("cooperativeName", equalTo(name));
    }

    @Test
    void givesNoTwoCooperativesOfTheNationTheSameName() {
        Object[] names =
                (Object[]) entities.createNativeQuery("""
                        select count(*), count(distinct lower(cooperative_name)),
                               count(*) filter (where cooperative_name like '%Kecamatan%'),
                               count(*) filter (where cooperative_name ~ ' (Kabupaten|Kota) ')
                          from region_profile where level = 4""", Object[].class).getSingleResult();

        assertThat(names[0]).isEqualTo(83_763L).isEqualTo(names[1]);
        assertThat((Long) names[2])
                .as("who share their name with another, spaces aside")
                .isEqualTo(26_141L);
        assertThat((Long) names[3]).as("even with their kecamatan").isGreaterThanOrEqualTo(265L);
    }

    @ParameterizedTest
    @CsvSource({
        "pager agung, 36.73.03.1007",
        "PAGER  AGUNG, 36.73.03.1007",
        "kel. pager agung, 36.73.03.1007",
        "pageragung, 36.73.03.1007",
        "pagar agong, 36.73.03.1007",
        "Pager Agoeng, 36.73.03.1007",
        "Ds. Pangampelan, 36.73.03.1004",
        "kota serang, 36.73",
        "Kab. Serang, 36.04",
        "tanggerang selatan, 36.74",
    })
    void findsWhatIsMeantHoweverItIsSpelt(String asked, String code) {
        search(asked)
                .queryParam("within", "36")
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo(code));
    }

    @Test
    void findsOnlyWithinTheRegionAndAtTheLevelAskedFor() {
        search("serang")
                .queryParam("within", "36")
                .queryParam("level", "DISTRICT")
                .get("/v1/regions")
                .then()
                .body("items.level", everyItem(equalTo("DISTRICT")))
                .body("items.code", everyItem(startsWith("36.")))
                .body("items.code", hasItem("36.73.01"));
        search("walantaka")
                .queryParam("within", "36.7")
                .get("/v1/regions")
                .then()
                .statusCode(400);
    }

    @Test
    void pagesThroughFindingsWithoutLossOrRepetition() {
        var seen = new HashSet<String>();
        String cursor = null;
        int pages = 0;
        do {
            var request = search("sukamaju").queryParam("limit", 50);
            var page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/v1/regions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (String code : page.<String>getList("items.code")) {
                assertThat(seen.add(code)).as(code).isTrue();
            }
            cursor = page.getString("nextCursor");
            pages++;
        } while (cursor != null);
        assertThat(seen).hasSizeGreaterThan(150);
        assertThat(pages).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table region; --", "%%%", "___", "\\\\\\", "...", "ab%", "日本語"})
    void takesWhateverIsTypedForAName(String typed) {
        search(typed).get("/v1/regions").then().statusCode(200);
        region("36.73").body("villages", equalTo(67));
    }

    @Test
    void listsWhatLiesDirectlyBelow() {
        given().queryParam("limit", 100)
                .get("/v1/regions/ID/children")
                .then()
                .body("items", hasSize(38))
                .body("items.code", not(hasItem("ID")));
        given().get("/v1/regions/36/children")
                .then()
                .body("items", hasSize(8))
                .body("items[0].path.code", equalTo(List.of("36")));
        given().get("/v1/regions/36.73.03.1007/children").then().body("items", hasSize(0));
        given().get("/v1/regions/36.73.99/children").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"36.7", "3", "36.73.03.107", "36.73.", "id", "XX"})
    void refusesWhatIsNoCode(String code) {
        region(code).statusCode(400);
    }

    /** The bound leaves room for a busy machine; twenty milliseconds are what a quiet one takes. */
    @Test
    void answersAtOnce() {
        for (String asked : List.of("suka", "sukamaju", "pager agung", "baru", "tanjung karang", "xyzzyx")) {
            search(asked).get("/v1/regions").then().statusCode(200);
            long start = System.nanoTime();
            search(asked).get("/v1/regions").then().statusCode(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    private static ValidatableResponse region(String code) {
        return given().get("/v1/regions/" + code).then();
    }

    private static RequestSpecification search(String name) {
        return given().queryParam("search", name);
    }
}
