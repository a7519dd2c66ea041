package id.koperasi.registry.pilot;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PilotResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    private final TestCooperative cooperative = TestCooperative.formedIn("36.03");

    @Test
    void namesAPilotOnceByEachLetter() {
        post(office("36"), cooperative.path("/pilot-designation"), letter("2025-09-01"))
                .statusCode(201)
                .body("letterNumber", equalTo("500.3/117/2025"));
        post(as(TestToken.of("m").roles("ministry")), cooperative.path("/pilot-designation"), letter("2025-09-02"))
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:pilot-already"));

        assertThat(cooperative.announced("pilot-designated"))
                .singleElement()
                .asString()
                .contains("2025-09-01");
        assertThat(rows(
                        "select day::text from milestone where fact = 'PILOT' and cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly("2025-09-01");
    }

    @Test
    void severalOfficesNameItAndTakeItBack() {
        post(office("36.03"), cooperative.path("/pilot-designation"), letter("2025-09-01"))
                .statusCode(201);
        post(as(TestToken.of("m").roles("ministry")), cooperative.path("/pilot-designation"), """
                {"designatedBy": "Kementerian Koperasi", "letterNumber": "B-7/2025", "designatedOn": "2025-10-01",
                 "says": "Percontohan gudang"}""")
                .statusCode(201);
        String path = cooperative.path("/pilot-letters");
        List<String> letters = get(office("36.03"), path)
                .body("letter.letterNumber", contains("500.3/117/2025", "B-7/2025"))
                .body("letter.says", contains(null, "Percontohan gudang"))
                .extract()
                .path("letterId");
        String first = path + "/" + letters.get(0);
        String second = path + "/" + letters.get(1);
        assertThat(cooperative.announced("pilot-designated")).hasSize(2);
        assertThat(times()).containsExactly("0 2025-09-01 -");

        withdraw(first, "2025-08-31").statusCode(422).body("type", equalTo(PROBLEM + "date-out-of-order"));
        withdraw(first, "2999-08-31").statusCode(422).body("type", equalTo(PROBLEM + "date-in-the-future"));
        post(office("36.71"), first + "/withdrawal", withdrawal("2025-09-15")).statusCode(404);
        withdraw(first, "2025-09-15").statusCode(200).body("letter.withdrawnOn", equalTo("2025-09-15"));
        withdraw(first, "2025-09-15").statusCode(409).body("type", equalTo(PROBLEM + "pilot-letter-withdrawn-already"));
        assertThat(times()).containsExactly("0 2025-09-01 2025-09-15", "1 2025-10-01 -");
        assertThat(cooperative.announced("pilot-withdrawn"))
                .singleElement()
                .asString()
                .contains("500.3/117/2025", "\"stillPilot\":false");
        get(office("36.03"), "/v1/pilots?region=" + cooperative.village())
                .body("items.letterNumber", contains("B-7/2025"));
        get(office("36.03"), cooperative.path("")).body("pilot.letterNumber", equalTo("B-7/2025"));
        pilotOn("2025-09-10").body("pilot.letterNumber", equalTo("500.3/117/2025"));
        pilotOn("2025-09-20").body("pilot", nullValue());
        pilotOn("2025-10-02").body("pilot.letterNumber", equalTo("B-7/2025"));

        correct(first, "2025-09-01", ", \"withdrawnOn\": \"2025-11-15\"")
                .body("type", equalTo(PROBLEM + "pilot-letter-withdrawal-in-part"));
        correct(second, "2025-10-01", "").body("type", equalTo(PROBLEM + "pilot-already"));
        correct(
                        first,
                        "2025-09-02",
                        ", \"withdrawnOn\": \"2025-11-15\", \"withdrawalLetter\": \"21\", \"withdrawalReason\": \"Mundur\"")
                .statusCode(200)
                .body("before.withdrawnOn", equalTo("2025-09-15"));
        assertThat(cooperative.announced("pilot-designated"))
                .hasSize(3)
                .last()
                .asString()
                .contains("2025-09-02", letters.get(0));
        assertThat(times()).containsExactly("0 2025-09-02 -");
        assertThat(cooperative.announced("pilot-withdrawn")).last().asString().contains("\"stillPilot\":true");
        withdraw(second, "2025-12-01").statusCode(200);
        assertThat(times()).containsExactly("0 2025-09-02 2025-12-01");
        get(office("36.03"), "/v1/pilots?region=" + cooperative.village()).body("items", empty());
        get(office("36.03"), cooperative.path("")).body("pilot.withdrawnOn", equalTo("2025-12-01"));

        correct(first, "2025-09-02", "").statusCode(200).body("now.withdrawnOn", nullValue());
        correct(first, "2025-09-02", "")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "pilot-letter-says-so-already"));
        assertThat(times()).containsExactly("0 2025-09-02 -");
        get(office("36.03"), first + "/corrections").body("items", hasSize(2));
        assertThat(cooperative.announced("pilot-withdrawn"))
                .hasSize(4)
                .last()
                .asString()
                .contains(letters.get(0), "\"stillPilot\":true")
                .doesNotContain("withdrawnOn");
        get(office("36.03"), cooperative.path("/passport"))
                .body("lines.findAll { it.item == 'PILOT' }.since", contains("2025-09-02", "2025-10-01"))
                .body("lines.findAll { it.item == 'PILOT_WITHDRAWN' }.since", contains("2025-12-01"));
        assertThat(figure()).isEqualTo("1");
    }

    private ValidatableResponse pilotOn(String day) {
        return get(office("36.03"), cooperative.path("?asOf=" + day)).statusCode(200);
    }

    /** The times at which it was a pilot. */
    private List<String> times() {
        return rows("""
                select concat_ws(' ', book_year, day, coalesce(until::text, '-')) from milestone
                 where fact = 'PILOT' and cooperative_id = ?::uuid order by book_year""", cooperative.id().toString());
    }

    /** How many pilots the figures of the village count today. */
    private String figure() {
        return rows("""
                select coalesce(sum(change), 0)::text
                  from (select change from progress_count where region_code = ? and fact = 'PILOT'
                        union all select change from progress_change where village_code = ? and fact = 'PILOT') as change""", cooperative.village(), cooperative.village()).getFirst();
    }

    private static ValidatableResponse withdraw(String letter, String day) {
        return post(office("36.03"), letter + "/withdrawal", withdrawal(day));
    }

    private static String withdrawal(String day) {
        return "{\"withdrawnOn\": \"" + day + "\", \"letterNumber\": \"21\", \"reason\": \"Mundur\"}";
    }

    private static ValidatableResponse correct(String letter, String day, String rest) {
        return post(office("36.03"), letter + "/corrections", """
                {"letter": {"designatedBy": "Dinas Koperasi", "letterNumber": "500.3/117/2025", "designatedOn": "%s"%s},
                 "because": {"reason": "Salah tulis", "evidence": "Surat 4"}}""".formatted(day, rest));
    }

    @Test
    void refusesTheFutureAStrangerAndWhatIsNotFormed() {
        post(office("36.03"), cooperative.path("/pilot-designation"), letter("2999-09-01"))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:date-in-the-future"));
        post(office("36.71"), cooperative.path("/pilot-designation"), letter("2025-09-01"))
                .statusCode(404);
        post(office("36.03"), TestCooperative.proposedIn("36.03").path("/pilot-designation"), letter("2025-09-01"))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:cooperative-not-formed"));
        post(
                        TestCooperative.holder(cooperative.officer("chair")),
                        cooperative.path("/pilot-designation"),
                        letter("2025-09-01"))
                .statusCode(403);
    }

    @Test
    void aRegionSeesItsPilotsAndWhoNamedThem() {
        post(office("36.03"), cooperative.path("/pilot-designation"), letter("2025-09-01"))
                .statusCode(201);
        String region = "/v1/pilots?region=" + cooperative.village();

        get(office("36.03"), region)
                .body("items.cooperativeId", contains(cooperative.id().toString()))
                .body("items[0].designatedBy", equalTo("Dinas Koperasi"));
        get(office("36.71"), region).statusCode(404);
        get(office("36.03"), "/v1/pilots?region=36").statusCode(404);
    }

    private static String letter(String day) {
        return """
                {"designatedBy": "Dinas Koperasi", "letterNumber": "500.3/117/2025", "designatedOn": "%s"}""".formatted(day);
    }
}
