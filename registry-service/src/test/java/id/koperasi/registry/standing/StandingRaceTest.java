package id.koperasi.registry.standing;

import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.testing.TestServers;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kabupaten Barito Timur (62.13) belongs to this test. */
@QuarkusTest
class StandingRaceTest {

    private static final String REGION = "62.13";
    private static final String WAITING =
            "select pid::text from pg_stat_activity where wait_event_type = 'Lock' and query like '%cooperative%for share%'";

    private final TestCooperative cooperative = TestCooperative.formedIn(REGION);

    @ParameterizedTest
    @CsvSource({
        "SUSPENDED, business-units, 409",
        "DISSOLVED, business-units, 409",
        "SUSPENDED, meetings, 201",
        "DISSOLVED, meetings, 409",
        "DISSOLVED, meeting-calls, 409",
        "SUSPENDED, served-villages, 409"
    })
    void whoeverActsWhileTheStandingChangesFindsWhatItHasBecome(String standing, String what, int status)
            throws SQLException {
        try (Connection office = TestServers.database().connect("registry")) {
            office.setAutoCommit(false);
            change(office, standing);
            CompletableFuture<Integer> acting =
                    CompletableFuture.supplyAsync(() -> post(office(REGION), cooperative.path("/" + what), body(what))
                            .extract()
                            .statusCode());
            await().until(() -> acting.isDone() || !rows(WAITING).isEmpty());

            office.commit();

            assertThat(acting.join()).isEqualTo(status);
        }
    }

    private void change(Connection office, String standing) throws SQLException {
        try (PreparedStatement update = office.prepareStatement(
                "update cooperative set status = ?, standing_since = '2026-01-05', version = version + 1 where id = ?::uuid")) {
            update.setString(1, standing);
            update.setString(2, cooperative.id().toString());
            update.executeUpdate();
        }
    }

    private static String body(String what) {
        return switch (what) {
            case "business-units" -> """
                    {"function": "GROCERIES", "name": "Sembako", "kbli": "47111", "openedOn": "2025-07-24"}""";
            case "meetings" -> """
                    {"kind": "ANNUAL", "calledOn": "2026-03-01", "heldOn": "2026-03-20", "minutesNumber": "BA-1",
                     "members": 20, "present": 20, "resolutions": []}""";
            case "meeting-calls" -> """
                    {"kind": "ANNUAL", "calledOn": "2026-03-01", "meetsOn": "2026-03-20", "place": "Balai", "agenda": []}""";
            default -> """
                    {"villageCode": "62.13.01.2001", "servedFrom": "2025-07-01", "population": 412, "evidence": "BA-3"}""";
        };
    }
}
