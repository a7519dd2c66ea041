package id.koperasi.registry.progress;

import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.registry.TestCooperative;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Kalimantan Utara (65) belongs to this test. */
@QuarkusTest
class ProgressResourceTest {

    private static final String REGENCY = "65.71";

    @Inject
    Milestones milestones;

    @Inject
    Activities activities;

    @Inject
    CurrentCaller caller;

    @Test
    @ActivateRequestContext
    void aFigureIsExactAtOnceAndStaysSoWhenItIsAddedUp() {
        long before = figure("65.04", "2025-12-31", "pilots");
        TestCooperative one = TestCooperative.formedIn("65.04");
        TestCooperative two = TestCooperative.formedIn("65.04");

        asService(() -> milestones.reached(one.id(), one.village(), Milestone.PILOT, LocalDate.of(2025, 9, 1)));
        asService(() -> milestones.reached(two.id(), two.village(), Milestone.PILOT, LocalDate.of(2025, 9, 3)));
        asService(() -> milestones.reached(two.id(), two.village(), Milestone.PILOT, LocalDate.of(2025, 9, 3)));

        assertThat(figure("65.04", "2025-08-31", "pilots")).isEqualTo(before);
        assertThat(figure("65.04", "2025-09-02", "pilots")).isEqualTo(before + 1);
        assertThat(figure("65.04", "2025-09-03", "pilots")).isEqualTo(before + 2);
        awaitAddedUp();
        assertThat(figure("65.04", "2025-09-02", "pilots")).isEqualTo(before + 1);
        assertThat(figure("65.04", "2025-09-03", "pilots")).isEqualTo(before + 2);
        assertThat(figure(two.village(), "2025-09-03", "pilots")).isOne();
        assertThat(figure("65.0", "2025-09-03")).isEqualTo(400);
    }

    @Test
    @ActivateRequestContext
    void anEarlierDayThatIsToldLaterMovesTheFigure() {
        TestCooperative one = TestCooperative.formedIn("65.01");
        asService(() -> milestones.reached(one.id(), one.village(), Milestone.APPLIED, LocalDate.of(2025, 10, 9)));
        awaitAddedUp();

        asService(() -> milestones.reached(one.id(), one.village(), Milestone.APPLIED, LocalDate.of(2025, 10, 1)));

        assertThat(figure(one.village(), "2025-10-01", "applied")).isOne();
        assertThat(figure(one.village(), "2025-10-09", "applied")).isOne();
    }

    @Test
    @ActivateRequestContext
    void activityOnAnyDayEqualsACountFromTheDaysThemselvesInWhateverOrderTheyAreTold() throws Exception {
        List<TestCooperative> some = IntStream.range(0, 6)
                .mapToObj(i -> TestCooperative.formedIn(REGENCY))
                .toList();
        long seed = 65;
        var random = new Random(seed);
        try (var callers = Executors.newFixedThreadPool(4)) {
            var told = IntStream.range(0, 120)
                    .mapToObj(i -> {
                        TestCooperative where = some.get(random.nextInt(some.size() - 1)); // the last one never lives
                        LocalDate day = LocalDate.of(2025, 5, 20).plusDays(random.nextInt(220));
                        return callers.submit(() -> tell(where, day));
                    })
                    .toList();
            for (var one : told) {
                one.get();
            }
        }
        awaitAddedUp();

        for (LocalDate day = LocalDate.of(2025, 6, 1); day.getYear() == 2025; day = day.plusDays(3)) {
            JsonPath shown = progress(REGENCY, day.toString());
            assertThat(List.of(shown.getLong("active"), shown.getLong("dormant")))
                    .as("active and dormant on %s, seed %d", day, seed)
                    .isEqualTo(counted(day));
        }
    }

    @Test
    @ActivateRequestContext
    void anAnnualMeetingCountsForTheLastYearThatIsOver() {
        TestCooperative one = TestCooperative.formedIn("65.02");
        asService(() -> milestones.reached(one.id(), one.village(), Milestone.FORMED, TestCooperative.FORMED_ON));
        assertThat(meetings(one, "2025-06-01", "2025-06-02", "2025-12-31", "2026-01-01"))
                .containsExactly("0 0", "0 1", "0 1", "0 0");

        asService(() -> milestones.annualMeetingHeld(one.id(), one.village(), 2025, LocalDate.of(2026, 3, 20)));
        asService(() -> milestones.annualMeetingHeld(one.id(), one.village(), 2025, LocalDate.of(2026, 3, 25)));
        asService(() -> milestones.annualMeetingHeld(one.id(), one.village(), 2023, LocalDate.of(2026, 5, 1)));

        assertThat(meetings(one, "2026-03-19", "2026-03-20", "2026-12-31", "2027-01-01"))
                .containsExactly("0 0", "1 0", "1 0", "0 0");
        awaitAddedUp();
        asService(() -> milestones.annualMeetingHeld(one.id(), one.village(), 2026, LocalDate.of(2027, 2, 1)));
        assertThat(meetings(one, "2026-12-31", "2027-01-31", "2027-02-01")).containsExactly("1 0", "0 0", "1 0");
    }

    /** How many have held it, and for how many it is not due, as of these days. */
    private static List<String> meetings(TestCooperative one, String... days) {
        return Arrays.stream(days)
                .map(day -> progress(one.village(), day))
                .map(shown -> shown.getLong("annualMeetingHeld") + " " + shown.getLong("annualMeetingNotDue"))
                .toList();
    }

    @Test
    void aRegionThatIsNoneIsNotFoundAndAnOddCodeIsRefused() {
        assertThat(given().get("/v1/progress/99.99").statusCode()).isEqualTo(404);
        assertThat(given().get("/v1/progress/abc").statusCode()).isEqualTo(400);
        assertThat(given().get("/v1/progress/ID").jsonPath().getLong("villages"))
                .isEqualTo(83_763);
    }

    @ActivateRequestContext
    void tell(TestCooperative where, LocalDate day) {
        asService(() -> activities.happened(where.id(), where.village(), day, "test"));
    }

    /** Active and dormant, counted the slow way. */
    private static List<Long> counted(LocalDate day) {
        String last = """
                select max(greatest(a.day, c.formed_on)) as last
                  from cooperative c join activity_day a on a.cooperative_id = c.id
                 where c.village_code like ? and c.formed_on <= ?::date and a.day <= ?::date
                 group by c.id""";
        String asked = day.toString();
        String within = REGENCY + ".%";
        String active = rows(
                        "select count(*) from (" + last + ") t where last > ?::date - 30", within, asked, asked, asked)
                .getFirst();
        String lived = rows("select count(*) from (" + last + ") t", within, asked, asked)
                .getFirst();
        return List.of(Long.parseLong(active), Long.parseLong(lived) - Long.parseLong(active));
    }

    private void asService(Runnable work) {
        caller.asService(() -> {
            QuarkusTransaction.requiringNew().run(work);
            return true;
        });
    }

    private static void awaitAddedUp() {
        await().atMost(Duration.ofSeconds(20)).until(() -> rows("""
                                select count(*) from progress_change
                                union all
                                select count(*) from activity_day a join cooperative c on c.id = a.cooperative_id
                                 where not a.counted and c.formed_on is not null""").stream().allMatch("0"::equals));
    }

    private static long figure(String region, String asOf, String field) {
        return progress(region, asOf).getLong(field);
    }

    private static int figure(String region, String asOf) {
        return given().get("/v1/progress/" + region + "?asOf=" + asOf).statusCode();
    }

    private static JsonPath progress(String region, String asOf) {
        return given().get("/v1/progress/" + region + "?asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
