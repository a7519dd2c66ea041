package id.koperasi.registry.activity;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.testing.Announcement;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
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

    /** Each is told twice: of a visit and of a month the later word counts. */
    @Test
    void whatCoachesFoundAndHowItStoodIsSeenHereAndInThePassport() {
        TestCooperative one = living("2026-01-05");
        UUID first = UUID.randomUUID();
        visited(one, 1, first, "2025-10-14", 2, 2);
        visited(one, 2, first, "2025-10-14", 2, 1);
        visited(one, 3, UUID.randomUUID(), "2025-11-04", 3, 3);
        closed(one, 1, "2025-10", "2025-10-31", 9_000_000);
        closed(one, 2, "2025-11", "2025-11-30", 9_490_153);
        closed(one, 3, "2025-10", "2025-10-31", 8_000_000);
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> rows(
                                "select sequence::text from heard_position where cooperative_id = ?::uuid union all"
                                        + " select sequence::text from heard_visit where cooperative_id = ?::uuid order by 1",
                                one.id().toString(),
                                one.id().toString())
                        .equals(List.of("2", "2", "3", "3")));

        asOf(one, "2025-10-13").body("coaching", nullValue()).body("position", nullValue());
        asOf(one, "2025-11-03")
                .body("coaching.visitedOn", equalTo("2025-10-14"))
                .body("coaching.organisation", equalTo("DINAS"))
                .body("coaching.areas", contains("BOOKS", "GOVERNANCE"))
                .body("coaching.openActions", equalTo(1))
                .body("position.period", equalTo("2025-10"))
                .body("position.assets", equalTo(8_000_000))
                .body("position.surplusOfYear", equalTo(-120_500));
        asOf(one, "2025-12-01")
                .body("coaching.actions", equalTo(3))
                .body("coaching.visits", equalTo(2))
                .body("coaching.openActions", equalTo(4))
                .body("position.assets", equalTo(9_490_153));
        JsonPath passport = get(office(REGION), one.path("/passport?asOf=2025-11-30"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(passport.getList("lines.findAll { it.item == 'POSITION' }.value"))
                .containsExactly("8000000; 1490000; 6510000; -120500", "9490153; 1490000; 8000153; -120500");
        assertThat(passport.getList("lines.findAll { it.item == 'COACHING_VISIT' }.value"))
                .containsExactly("BOOKS, GOVERNANCE (2; 1)", "BOOKS, GOVERNANCE (3; 3)");
        assertThat(passport.getString("lines.find { it.item == 'COACHING_VISIT' }.event.type"))
                .isEqualTo("id.koperasi.training.mentoring-visit-recorded.v1");
        assertThat(passport.getString("lines.find { it.item == 'POSITION' }.event.id"))
                .isEqualTo(rows(
                                "select event_id from heard_position where cooperative_id = ?::uuid and period = '2025-10'",
                                one.id().toString())
                        .getFirst());
        get(office("62.01"), one.path("/activity")).statusCode(404);
    }

    private static void visited(TestCooperative one, long sequence, UUID visit, String day, int actions, int open) {
        Announcement.of(
                        "training",
                        "id.koperasi.training.mentoring-visit-recorded.v1",
                        "cooperative/" + one.id(),
                        sequence)
                .data("""
                        {"cooperativeId": "%s", "visitId": "%s", "organisation": "DINAS", "visitedOn": "%s",
                         "areas": ["BOOKS", "GOVERNANCE"], "actions": %d, "openActions": %d}""".formatted(one.id(), visit, day, actions, open))
                .send();
    }

    private static void closed(TestCooperative one, long sequence, String period, String day, long assets) {
        Announcement.of(
                        "ledger",
                        "id.koperasi.ledger.financial-position-reported.v1",
                        "cooperative/" + one.id(),
                        sequence)
                .data("""
                        {"cooperativeId": "%s", "period": "%s", "asOf": "%s", "assets": %d, "currentAssets": 7490153,
                         "liabilities": 1490000, "currentLiabilities": 490000, "equity": %d, "incomeOfYear": 3250000,
                         "surplusOfYear": -120500}""".formatted(one.id(), period, day, assets, assets - 1_490_000))
                .send();
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
