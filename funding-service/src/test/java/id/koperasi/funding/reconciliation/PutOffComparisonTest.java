package id.koperasi.funding.reconciliation;

import static id.koperasi.funding.told.Asking.ministry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A day after which balances cannot be compared is tried later and later, and the list of days says so. */
@QuarkusTest
class PutOffComparisonTest {

    private final OwnProgramme programme = new OwnProgramme();
    private final OwnProgramme other = new OwnProgramme();

    @AfterEach
    void leaveNothingBehind() {
        set("compared_at = now()");
    }

    @Test
    void itSaysWhyAndWhenItHasItsTurnAgain() {
        cannotBeCompared();

        await().until(() -> failures() > 0);
        day().body("[0].finished", equalTo(true))
                .body("[0].comparison.state", equalTo("PUT_OFF"))
                .body("[0].comparison.obstacle", equalTo("CONTRADICTED"))
                .body("[0].comparison.comparedAt", nullValue());
        assertThat(Instant.parse(day().extract().path("[0].comparison.nextAttemptAt")))
                .isAfter(Instant.now().minusSeconds(60));

        mend();
        set("compare_after = now()");
        await().until(() -> "DONE".equals(day().extract().path("[0].comparison.state")));
        day().body("[0].comparison.obstacle", nullValue()).body("[0].comparison.nextAttemptAt", nullValue());
    }

    @Test
    void itWaitsForItsTurnWhileOthersAreCompared() {
        cannotBeCompared();
        set("compare_attempts = 3, compare_obstacle = 'HELD_UP', compare_after = now() + interval '1 hour'");

        other.end("2025-02-03");
        await().until(() -> "DONE".equals(days(other).extract().path("[0].comparison.state")));

        assertThat(failures()).isEqualTo(3);
        day().body("[0].comparison.obstacle", equalTo("HELD_UP"));
        mend();
    }

    @Test
    void theMoreOftenItFailedTheLongerItWaitsButNeverMoreThanAnHour() {
        cannotBeCompared();
        set("compare_attempts = 3");
        await().until(() -> failures() > 3);
        assertThat(pause()).isBetween(30L, 45L);

        set("compare_attempts = 200, compare_after = now()");
        await().until(() -> failures() == 201);
        assertThat(pause()).isBetween(3_590L, 3_605L);
        mend();
    }

    @Test
    void anObstacleIsToldByWhatTheDatabaseSays() {
        assertThat(List.of("57014", "55P03", "40P01", "08006", "23505", "42P01").stream()
                        .map(state -> Obstacle.of(new IllegalStateException(new SQLException("no", state)))))
                .containsExactly(
                        Obstacle.TOOK_TOO_LONG,
                        Obstacle.HELD_UP,
                        Obstacle.HELD_UP,
                        Obstacle.HELD_UP,
                        Obstacle.CONTRADICTED,
                        Obstacle.UNEXPECTED);
        assertThat(Obstacle.of(new IllegalStateException("no"))).isEqualTo(Obstacle.UNEXPECTED);
    }

    /** As if somebody had compared a part of it. */
    private void cannotBeCompared() {
        Database.change("""
                insert into end_of_day_run (programme_code, business_date, requested_by, finished_at)
                values ('%1$s', '2025-01-31', 'test', '2025-01-31');
                insert into balance_comparison values ('%1$s', '2025-01-31', 'POOL', 0, 0, now())""".formatted(programme.code()));
    }

    private void mend() {
        Database.change("delete from balance_comparison where programme_code = '%s'".formatted(programme.code()));
    }

    private void set(String what) {
        Database.change("update end_of_day_run set %s where programme_code = '%s'".formatted(what, programme.code()));
    }

    private int failures() {
        return day().extract().path("[0].comparison.failedAttempts");
    }

    private long pause() {
        return Long.parseLong(Database.rows("""
                select extract(epoch from compare_after - now())::bigint from end_of_day_run
                 where programme_code = '%s'""".formatted(programme.code())).getFirst());
    }

    private ValidatableResponse day() {
        return days(programme);
    }

    private static ValidatableResponse days(OwnProgramme of) {
        return ministry()
                .get("/v1/programmes/" + of.code() + "/business-days")
                .then()
                .statusCode(200);
    }
}
