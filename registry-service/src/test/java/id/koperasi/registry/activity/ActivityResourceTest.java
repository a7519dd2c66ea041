package id.koperasi.registry.activity;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityResourceTest {

    private static final String REGION = "36.71";

    private static TestCooperative living(String... days) {
        TestCooperative one = TestCooperative.formedIn(REGION);
        for (String day : days) {
            execute(
                    "insert into activity_day (cooperative_id, village_code, day, what) "
                            + "values (?::uuid, ?, ?::date, 'savings-received')",
                    one.id().toString(),
                    one.village(),
                    day);
        }
        return one;
    }

    private static ValidatableResponse asOf(TestCooperative one, String day) {
        return get(office(REGION), one.path("/activity?asOf=" + day)).statusCode(200);
    }

    @Test
    void itSaysWhyAndUntilWhen() {
        TestCooperative one = living("2025-05-01", "2025-07-10", "2025-08-08", "2025-11-01");

        asOf(one, "2025-06-01").body("activity", nullValue()).body("happenings", empty());
        asOf(one, "2025-06-02")
                .body("activity", equalTo("ACTIVE"))
                .body("since", equalTo("2025-06-02"))
                .body("activeUntil", equalTo("2025-07-02"));
        asOf(one, "2025-07-02")
                .body("activity", equalTo("DORMANT"))
                .body("since", equalTo("2025-07-02"))
                .body("activeUntil", nullValue())
                .body("wouldMakeItActive.kind", hasItem("meeting-held"));
        asOf(one, "2025-09-06")
                .body("activity", equalTo("ACTIVE"))
                .body("since", equalTo("2025-07-10"))
                .body("activeUntil", equalTo("2025-09-07"))
                .body("happenings.day", contains("2025-08-08", "2025-07-10", "2025-05-01"))
                .body("happenings[0].sign.title", equalTo("Anggota membayar simpanan"))
                .body("wouldMakeItActive", empty());
        asOf(one, "2025-09-07").body("activity", equalTo("DORMANT")).body("since", equalTo("2025-09-07"));
    }

    @Test
    void onPaperOnlySinceItWasFormed() {
        asOf(living(), "2025-09-01")
                .body("activity", equalTo("PAPER_ONLY"))
                .body("since", equalTo("2025-06-02"))
                .body("wouldMakeItActive.size()", equalTo(SignOfLife.values().length));
    }

    @Test
    void itSaysTheSameAsTheCooperativeItself() {
        TestCooperative one = living("2025-06-20");
        String shown = get(office(REGION), one.path("")).extract().path("activity");

        get(office(REGION), one.path("/activity")).body("activity", equalTo(shown));
    }

    @Test
    void whatIsForeignLooksLikeWhatIsNot() {
        TestCooperative one = living();

        String foreign = get(office("62.01"), one.path("/activity"))
                .statusCode(404)
                .extract()
                .asString();

        assertThat(get(office("62.01"), "/v1/cooperatives/" + UUID.randomUUID() + "/activity")
                        .statusCode(404)
                        .extract()
                        .asString())
                .isEqualTo(foreign);
    }
}
