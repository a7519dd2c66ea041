package id.koperasi.platform.shelf;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.testing.TestDatabase;
import id.koperasi.platform.testing.TestGrant;
import id.koperasi.platform.testing.TestServers;
import id.koperasi.platform.testing.TestToken;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ThrowingRunnable;

/** How the proofs ask the application, and how they look behind it. */
final class Proof {

    private static final TestDatabase NOTES = new TestDatabase("notes");

    private static final Map<String, TestGrant> AUDITORS = new ConcurrentHashMap<>();

    private Proof() {}

    static RequestSpecification as(TestToken token) {
        return given().auth().oauth2(token.sign());
    }

    static RequestSpecification asClerk() {
        return as(TestToken.of("clerk").roles("clerk").region("36.03"));
    }

    static RequestSpecification asOperator() {
        return as(TestToken.of("operator").roles("operator"));
    }

    /** An auditor whose grant of a region this application has heard. */
    static TestToken auditor(String region) {
        return AUDITORS.computeIfAbsent(
                        region,
                        code -> TestGrant.to("auditor-" + UUID.randomUUID())
                                .region(code)
                                .heardBy("notes"))
                .token();
    }

    /** An auditor whose grant is of the whole nation. */
    static TestToken nationalAuditor() {
        return AUDITORS.computeIfAbsent(
                        "nation",
                        nation -> TestGrant.to("auditor-" + UUID.randomUUID()).heardBy("notes"))
                .token();
    }

    static Response add(RequestSpecification caller, UUID tenant, String key, String label) {
        return caller.header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"label\": \"" + label + "\"}")
                .post("/v1/tenants/" + tenant + "/shelves");
    }

    /** A connection as the superuser, whom no policy binds. */
    static Connection superuser() throws SQLException {
        return NOTES.superuser();
    }

    /** A connection as the runtime role of the service, on a database. */
    static Connection runtime(String database) throws SQLException {
        return DriverManager.getConnection(TestServers.database().jdbcUrl(database), "notes_app", "app-secret");
    }

    static long count(String sql, Object... arguments) {
        return NOTES.count(sql, arguments);
    }

    /** The first column of all rows, as text. */
    static List<String> rows(String sql, Object... arguments) {
        return NOTES.rows(sql, arguments);
    }

    static void execute(String sql, Object... arguments) {
        NOTES.execute(sql, arguments);
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
