package id.koperasi.training;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.testing.TestDatabase;
import id.koperasi.platform.testing.TestToken;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/** What the proofs have in common: callers with real tokens, a region nobody else uses, a look behind the service. */
public final class Scene {

    /** When everything in the scene happens, unless a proof says otherwise. */
    public static final String DAY = "2025-09-22";

    private static final TestDatabase TRAINING = new TestDatabase("training");
    private static final AtomicInteger REGENCIES = new AtomicInteger();

    private Scene() {}

    /** The code of a regency of its own; its province is of no concern to others, and 32.01 is foreign to all. */
    public static String newRegency() {
        int number = REGENCIES.getAndIncrement();
        return (11 + number / 90) + "." + (10 + number % 90);
    }

    /** A person reference nobody else has. */
    public static String newPerson() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    /** A formed cooperative, as its event would leave it. */
    public static UUID cooperative(String village) {
        UUID id = UUID.randomUUID();
        execute("insert into known_cooperative values (?, ?, ?, '2025-06-02')", id, village, "Koperasi " + village);
        return id;
    }

    /** Somebody in office, as the event would leave him; answers his person reference. */
    public static String officer(UUID cooperative, String office) {
        String person = newPerson();
        officer(cooperative, office, person, "2025-06-02", null);
        return person;
    }

    /** The same with his days; answers the appointment. */
    public static UUID officer(UUID cooperative, String office, String person, String from, @Nullable String endedOn) {
        UUID appointment = UUID.randomUUID();
        execute("""
                insert into officer_term (appointment_id, cooperative_id, person, office, name, term_from, term_until,
                                          ended_on)
                values (?, ?, ?, ?, 'Siti Aminah', cast(? as date), cast(? as date) + 1825, cast(? as date))""", appointment, cooperative, person, office, from, from, endedOn);
        return appointment;
    }

    /** The province of a regency. */
    public static String provinceOf(String region) {
        return region.substring(0, 2);
    }

    public static RequestSpecification office(String region) {
        return staff("regency-office", region);
    }

    public static RequestSpecification staff(String role, String region) {
        return as(TestToken.of(role + "-" + region).roles(role).region(region));
    }

    /** Who speaks in a session, and in no other: its trainer. */
    public static RequestSpecification trainer(String session) {
        UUID id = UUID.fromString(session.substring("/v1/sessions/".length()));
        String account = "trainer-of-" + id;
        execute("""
                with told as (
                    insert into speaker (id, name, organisation, region_code, expertise, account)
                    select gen_random_uuid(), 'Ratna Dewi', cast(? as text), region_code, '{Buku}', cast(? as text)
                      from training_session where id = ?
                        on conflict do nothing
                    returning id
                )
                insert into lesson_speaker (session_id, lesson, speaker_id) select ?, 1, id from told""", account, account, id, id);
        return as(TestToken.of(account)
                .roles("trainer")
                .region(rows("select region_code from training_session where id = ?", id)
                        .getFirst()));
    }

    public static RequestSpecification ministry() {
        return as(TestToken.of("ministry").roles("ministry"));
    }

    public static RequestSpecification person(String reference) {
        return as(TestToken.of("subject-of-" + reference).person(reference));
    }

    public static RequestSpecification as(TestToken token) {
        return given().auth().oauth2(token.sign());
    }

    /** Sends a change under a key of its own. */
    public static ValidatableResponse post(RequestSpecification caller, String path, String body) {
        return post(caller, UUID.randomUUID().toString(), path, body).then();
    }

    public static Response post(RequestSpecification caller, String key, String path, String body) {
        return caller.header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    /** Plans a session of one day for a regency; answers its address. */
    public static String session(String region, int seats) {
        String id = post(office(region), "/v1/sessions", newSession("Bimtek " + UUID.randomUUID(), region, seats))
                .statusCode(201)
                .extract()
                .path("sessionId");
        return "/v1/sessions/" + id;
    }

    public static String newSession(String title, String region, int seats) {
        return """
                {"title": "%s", "curriculumCode": "BIMTEK-KDMP", "regionCode": "%s", "startsOn": "%s", "endsOn": "%s",
                 "place": "Balai %s", "seats": %d}""".formatted(title, region, DAY, DAY, UUID.randomUUID(), seats);
    }

    /** Invites all chairs of the region. */
    public static ValidatableResponse inviteChairs(String session, String region) {
        return post(office(region), session + "/invitations", """
                {"offices": ["chair"], "regionCode": "%s", "invitedOn": "2025-09-15"}""".formatted(region));
    }

    /** The invitation of a person. */
    public static String invitationOf(String session, String person) {
        return rows(
                        "select id from invitation where session_id = ? and person = ?",
                        UUID.fromString(session.substring("/v1/sessions/".length())),
                        person)
                .getFirst();
    }

    public static String named(String invitation) {
        return "{\"invitationId\": \"" + invitation + "\"}";
    }

    public static ValidatableResponse confirm(RequestSpecification caller, String session, String invitation) {
        return post(caller, session + "/confirmations", named(invitation));
    }

    public static ValidatableResponse cancel(RequestSpecification caller, String session, String invitation) {
        return post(caller, session + "/cancellations", named(invitation));
    }

    /** A connection as the superuser, whom no policy binds. */
    public static Connection superuser() throws SQLException {
        return TRAINING.superuser();
    }

    public static long count(String sql, @Nullable Object... arguments) {
        return TRAINING.count(sql, arguments);
    }

    /** The first column of all rows, as text. */
    public static List<String> rows(String sql, @Nullable Object... arguments) {
        return TRAINING.rows(sql, arguments);
    }

    public static void execute(String sql, @Nullable Object... arguments) {
        TRAINING.execute(sql, arguments);
    }

    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
