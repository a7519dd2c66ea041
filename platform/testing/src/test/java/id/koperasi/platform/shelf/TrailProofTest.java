package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.as;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static id.koperasi.platform.shelf.Proof.count;
import static id.koperasi.platform.shelf.Proof.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.deploy.sealer.PublishedSeals;
import id.koperasi.deploy.sealer.TrailSealer;
import id.koperasi.platform.audit.WitnessAlarm;
import id.koperasi.platform.testing.ServiceStack;
import id.koperasi.platform.testing.TestServers;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever owns the database of a service cannot change its trail unseen. */
@QuarkusTest
class TrailProofTest {

    private static final Path FILE = Path.of("target/trail.jsonl");
    private static final String NOTE =
            "insert into audit_entry (actor, roles, operation, object) values ('clerk', '{}', 'note', '%s')";
    private static final String COLUMNS = """
            recorded_at, position, actor, person, roles, client, address, operation, tenant, region, object, purpose, fields,
            before_digest, after_digest, request_hash, trace""";

    private final UUID tenant = UUID.randomUUID();

    @Inject
    DataSource pool;

    @Inject
    @Wellness
    WitnessAlarm alarm;

    @BeforeEach
    void threeEntriesThatTheWitnessSaw() throws SQLException, IOException {
        if (count("select count(*) from seal.trail_seal") == 0) {
            Files.deleteIfExists(FILE); // of an earlier run, on another database
        }
        Proof.execute("select ensure_months('audit_entry', (now() - interval '1 day')::date, 3)");
        for (String label : List.of("left", "middle", "right")) {
            add(asClerk(), tenant, "k-" + label, label).then().statusCode(201);
        }
        seal();
    }

    @Test
    void whatWasDoneIsLinkedSealedPublishedAndInOrder() throws IOException {
        assertThat(unlinked()).isZero();
        verify().body("inOrder", equalTo(true))
                .body("findings", empty())
                .body("next", nullValue())
                .body("seal.head", notNullValue());

        String last = Files.readAllLines(FILE).getLast();
        assertThat(last)
                .contains(rows("select encode(hash, 'hex') from seal.trail_seal order by sequence desc limit 1")
                        .getFirst());
        theSealsAreOneChain();
    }

    @Test
    void aVerificationIsTheNationsToAskForAndIsWrittenDown() {
        as(Proof.auditor("36"))
                .queryParam("purpose", "Surat tugas 700/12/2026")
                .get("/v1/trail-verifications")
                .then()
                .statusCode(403);
        as(national()).get("/v1/trail-verifications").then().statusCode(400);

        long before = count("select count(*) from audit_entry where operation = 'verifyTrail'");
        verify();
        assertThat(count("select count(*) from audit_entry where operation = 'verifyTrail'"))
                .isEqualTo(before + 1);
    }

    @Test
    void theOwnerWhoChangesAnEntryIsFound() throws SQLException {
        List<String> changes = List.of(
                "actor = 'nobody'",
                "person = 'x'",
                "roles = '{}'",
                "client = 'x'",
                "address = '10.0.0.1'",
                "operation = 'x'",
                "tenant = gen_random_uuid()",
                "region = '99'",
                "object = 'x'",
                "purpose = 'x'",
                "fields = '{x}'",
                "before_digest = sha256('x')",
                "after_digest = null",
                "request_hash = sha256('x')",
                "trace = 'x'");
        String position = position("k-middle");
        for (String change : changes) {
            asOwner("create table kept as select * from audit_entry where position = " + position);
            asOwner("update audit_entry set " + change + " where position = " + position);
            try {
                verify().body("inOrder", equalTo(false))
                        .body("findings.kind", contains("ENTRY_CHANGED"))
                        .body("findings[0].number", equalTo(number(position)))
                        .body("findings[0].position", equalTo(Integer.parseInt(position)));
            } finally {
                asOwner("delete from audit_entry where position = " + position);
                putBack();
            }
        }
        verify().body("inOrder", equalTo(true));
    }

    @Test
    void theOwnerWhoTakesAnEntryOutIsFound() throws SQLException {
        String position = position("k-right");
        asOwner("create table kept as select * from audit_entry where position = " + position);
        asOwner("delete from audit_entry where position = " + position);
        try {
            verify().body("findings.kind", contains("ENTRY_GONE"))
                    .body("findings[0].number", equalTo(number(position)))
                    .body("findings[0].position", equalTo(Integer.parseInt(position)));
        } finally {
            putBack();
        }
    }

    @Test
    void theOwnerWhoMovesAnEntryInTimeIsFound() throws SQLException {
        String position = position("k-middle");
        asOwner("create table kept as select * from audit_entry where position = " + position);
        asOwner("update audit_entry set recorded_at = recorded_at - interval '1 hour' where position = " + position);
        try {
            verify().body("findings.kind", contains("ENTRY_GONE", "ENTRY_ADDED"));
        } finally {
            asOwner("delete from audit_entry where position = " + position);
            putBack();
        }
    }

    @Test
    void theOwnerWhoPutsAnEntryInLaterIsFoundAndItIsNeverLinked() throws SQLException {
        asOwner("""
                insert into audit_entry (recorded_at, actor, roles, operation, object)
                values (clock_timestamp() - interval '20 minutes', 'clerk', '{}', 'note', 'forged-%s')""".formatted(tenant));
        try {
            add(asClerk(), tenant, "k-later", "later").then().statusCode(201);
            seal();
            verify().body("findings.kind", contains("ENTRY_ADDED"))
                    .body("findings[0].number", nullValue())
                    .body(
                            "findings[0].position",
                            equalTo(Integer.parseInt(
                                    rows("select position from audit_entry where object = ?", "forged-" + tenant)
                                            .getFirst())));
        } finally {
            asOwner("delete from audit_entry where object = 'forged-%s'".formatted(tenant));
        }
    }

    @Test
    void whoeverRewritesLinksToIsFoundByTheSealAndByTheFile() throws SQLException, IOException {
        String link = rows("select number from seal.trail_link order by number desc limit 1")
                .getFirst();
        List<String> published = Files.readAllLines(FILE);
        String hash = rows("select encode(hash, 'hex') from seal.trail_link where number = " + link)
                .getFirst();
        asMachine("update seal.trail_link set hash = sha256('x') where number = " + link);
        try {
            verify().body("findings.kind", contains("ENTRY_CHANGED", "LINK_BROKEN"));
        } finally {
            asMachine("update seal.trail_link set hash = '\\x%s' where number = %s".formatted(hash, link));
        }
        verify().body("inOrder", equalTo(true));

        String last = "(select max(sequence) from seal.trail_seal)";
        asMachine("update seal.trail_seal set entries = entries + 1 where sequence = " + last);
        try {
            verify().body("findings.kind", contains("LINK_BROKEN"));
            assertThatThrownBy(TrailProofTest::seal)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("than was published");
        } finally {
            asMachine("update seal.trail_seal set entries = entries - 1 where sequence = " + last);
        }
        assertThat(Files.readAllLines(FILE)).isEqualTo(published);
    }

    @Test
    void neitherRoleOfTheServiceWritesWhatTheWitnessSawAndHeOnlyAdds() throws SQLException {
        List<String> additions = List.of(
                "insert into seal.trail_link values (1000000, now(), 1, sha256(''))",
                "insert into seal.trail_seal select sequence + 1000, sealed_at, entries, head, whole_until, previous, hash"
                        + " from seal.trail_seal");
        List<String> changes = List.of(
                "update seal.trail_link set hash = sha256('')",
                "delete from seal.trail_link",
                "truncate seal.trail_seal",
                "update seal.trail_seal set entries = 0",
                "alter table seal.trail_link disable trigger all",
                "drop schema seal cascade");
        for (String attempt : additions) {
            refused("notes_app", "app-secret", attempt);
            refused("notes_owner", "owner-secret", attempt);
        }
        for (String attempt : changes) {
            refused("notes_app", "app-secret", attempt);
            refused("notes_owner", "owner-secret", attempt);
            refused("notes_sealer", ServiceStack.SEALER_PASSWORD, attempt);
        }
        for (String attempt :
                List.of("update audit_entry set actor = 'nobody'", "delete from audit_entry", "select * from outbox")) {
            refused("notes_sealer", ServiceStack.SEALER_PASSWORD, attempt);
        }
    }

    /** Entries are recorded in one order and become visible in another, while the witness is at work. */
    @Test
    void entriesCommittedLateAreLinkedOnceLikeAllOthers() throws Exception {
        try (Connection slow = Proof.runtime("notes");
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(NOTE.formatted("late-" + tenant));
            add(asClerk(), tenant, "k-quick", "quick").then().statusCode(201);
            seal();
            assertThat(linked("late-" + tenant)).isZero();
            slow.commit();
        }
        seal();
        assertThat(linked("late-" + tenant)).isOne();

        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> manyEntries());
        }
        for (int i = 0; i < 4; i++) {
            work.add(() -> {
                for (int round = 0; round < 10; round++) {
                    seal();
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        seal();
        assertThat(linked("many-" + tenant)).isEqualTo(8 * 50);
        assertThat(unlinked()).isZero();
        assertThat(count("select max(number) - count(*) from seal.trail_link")).isZero();
        assertThat(Files.readAllLines(FILE)).doesNotHaveDuplicates();
        theSealsAreOneChain();
        verify().body("inOrder", equalTo(true));
    }

    /** Nobody waits for a minute here: what is as old as that waits already. */
    @Test
    void aWitnessWhoDoesNotComeIsMissed() throws SQLException {
        alarm.look();
        witness().body("status", equalTo("UP")).body("data.unwitnessedSeconds", equalTo(0));

        asOwner("""
                insert into audit_entry (recorded_at, actor, roles, operation, object)
                values (clock_timestamp() - interval '6 minutes', 'clerk', '{}', 'note', 'waits-%s')""".formatted(tenant));
        alarm.look();
        witness()
                .body("status", equalTo("DOWN"))
                .body("data.unwitnessedSeconds", allOf(greaterThan(350), lessThan(400)));

        seal();
        alarm.look();
        witness().body("status", equalTo("UP"));
    }

    private static ValidatableResponse witness() {
        return given().get("/q/health/well").then().rootPath("checks.find { it.name == 'witness' }");
    }

    private Void manyEntries() throws SQLException {
        try (Connection connection = Proof.runtime("notes");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 50; i++) {
                statement.execute(NOTE.formatted("many-" + tenant));
                if (i % 7 == 6) {
                    connection.commit();
                }
            }
            connection.commit();
        }
        return null;
    }

    @Test
    void noTransactionOutlastsWhatTheWitnessLooksBackOver() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show transaction_timeout")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("10min");
        }
    }

    /** A quiet trail says so each hour, and what was recorded long before may not be added afterwards. */
    @Test
    void aSealMovesTheMomentUntilWhichTheTrailIsWholeAndAQuietHourIsSealed() throws SQLException {
        Instant now = Instant.parse(
                rows("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
                        .getFirst());
        assertThat(
                        count(
                                "select count(*) from seal.trail_seal where whole_until > clock_timestamp() - interval '15 minutes'"))
                .isZero();

        assertThat(seal(InstantSource.fixed(now)).seals()).isZero();
        assertThat(seal(InstantSource.fixed(now.plus(Duration.ofMinutes(61)))).seals())
                .isOne();
        assertThat(seal(InstantSource.fixed(now.plus(Duration.ofMinutes(62)))).seals())
                .isZero();
    }

    private static TrailSealer.Outcome seal() throws SQLException {
        return seal(InstantSource.system());
    }

    private static TrailSealer.Outcome seal(InstantSource clock) throws SQLException {
        return new TrailSealer(
                        TestServers.database().jdbcUrl("notes"), "notes_sealer", ServiceStack.SEALER_PASSWORD, clock)
                .seal(new PublishedSeals(FILE));
    }

    private static ValidatableResponse verify() {
        return as(national())
                .queryParam("purpose", "Surat tugas 700/12/2026")
                .get("/v1/trail-verifications")
                .then()
                .statusCode(200);
    }

    private static TestToken national() {
        return Proof.nationalAuditor();
    }

    private String position(String key) {
        int place = List.of("k-left", "k-middle", "k-right").indexOf(key);
        return rows("select position from audit_entry where tenant = ? order by position", tenant)
                .get(place);
    }

    private static int number(String position) {
        return (int) count("select number from seal.trail_link where position = " + position);
    }

    private static long linked(String object) {
        return count("""
                        select count(*) from audit_entry e
                          join seal.trail_link k on k.recorded_at = e.recorded_at and k.position = e.position
                         where e.object = ?""", object);
    }

    private static long unlinked() {
        return count("""
                        select count(*) from audit_entry e
                         where not exists (select from seal.trail_link k
                                            where k.recorded_at = e.recorded_at and k.position = e.position)""");
    }

    private static void theSealsAreOneChain() {
        assertThat(rows("""
                        select s.sequence::text
                          from (select *, lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by sequence) as before,
                                       row_number() over (order by sequence) as place from seal.trail_seal) s
                         where s.previous <> s.before or s.sequence <> s.place""")).isEmpty();
    }

    private static void putBack() throws SQLException {
        asOwner("insert into audit_entry (%1$s) overriding system value select %1$s from kept".formatted(COLUMNS));
        asOwner("drop table kept");
    }

    private static void asOwner(String change) throws SQLException {
        try (Connection connection = connection("notes_owner", "owner-secret");
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    /** As somebody does who owns the machine: past grants and triggers. */
    private static void asMachine(String change) throws SQLException {
        try (Connection connection = Proof.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(change);
        }
    }

    private static Connection connection(String role, String password) throws SQLException {
        return DriverManager.getConnection(TestServers.database().jdbcUrl("notes"), role, password);
    }

    private static void refused(String role, String password, String attempt) throws SQLException {
        try (Connection connection = connection(role, password);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt))
                    .as(role + ": " + attempt)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }
}
