package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static id.koperasi.platform.shelf.Proof.count;
import static id.koperasi.platform.shelf.Proof.eventually;
import static id.koperasi.platform.shelf.Proof.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The outbox loses nothing and keeps every stream in order, whoever commits late and whatever dies. */
@QuarkusTest
class OutboxProofTest {

    private static final String TOPIC = "koperasi.notes";

    @Test
    void aFactTravelsAsACloudEventInBinaryMode() {
        String id = add(asClerk(), UUID.randomUUID(), "k-1", "left")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        try (var topic = new TopicReader(TOPIC)) {
            eventually(() -> assertThat(topic.of("shelf/" + id)).hasSize(1));
            var message = topic.of("shelf/" + id).getFirst();
            assertThat(TopicReader.header(message, "ce_specversion")).isEqualTo("1.0");
            assertThat(TopicReader.header(message, "ce_type")).isEqualTo("id.koperasi.notes.shelf-added.v1");
            assertThat(TopicReader.header(message, "ce_source")).isEqualTo("urn:koperasi:notes");
            assertThat(TopicReader.header(message, "ce_subject")).isEqualTo("shelf/" + id);
            assertThat(TopicReader.header(message, "ce_sequence")).isEqualTo("1");
            assertThat(TopicReader.header(message, "content-type")).isEqualTo("application/json");
            assertThat(new String(message.value(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("{\"shelfId\":\"" + id + "\",\"label\":\"left\"}");
        }
    }

    @Test
    void aWriterThatCommitsLateIsNeitherLostNorOvertakenInItsStream() throws SQLException {
        String slow = "late/" + UUID.randomUUID();
        String other = "late/" + UUID.randomUUID();
        try (var topic = new TopicReader(TOPIC);
                Connection late = writer();
                Connection quick = writer();
                ExecutorService follower = Executors.newSingleThreadExecutor()) {
            append(late, slow);
            append(quick, other);
            quick.commit();
            Future<?> next = follower.submit(() -> {
                append(quick, slow); // waits for the late one: it holds the stream
                quick.commit();
                return null;
            });
            eventually(() -> assertThat(topic.sequences(other)).containsExactly(1L));
            assertThat(topic.sequences(slow)).isEmpty();

            late.commit();

            eventually(() -> assertThat(topic.sequences(slow)).containsExactly(1L, 2L));
            assertThat(next).succeedsWithin(java.time.Duration.ofSeconds(5));
        }
    }

    @Test
    void sixteenWritersLeaveEveryStreamWithoutGapAndInOrder() throws Exception {
        String run = "many/" + UUID.randomUUID();
        int streams = 20;
        try (var topic = new TopicReader(TOPIC);
                ExecutorService writers = Executors.newFixedThreadPool(16)) {
            var results = new ArrayList<Future<?>>();
            for (int w = 0; w < 16; w++) {
                long seed = w;
                results.add(writers.submit(() -> writeMany(run, streams, new Random(seed))));
            }
            for (Future<?> result : results) {
                result.get();
            }
            for (int s = 0; s < streams; s++) {
                String subject = run + "/" + s;
                long written = count("select count(*) from outbox where aggregateid = ?", subject);
                List<Long> expected = LongStream.rangeClosed(1, written).boxed().toList();
                eventually(() -> assertThat(topic.sequences(subject)).isEqualTo(expected));
            }
        }
    }

    @Test
    void aRelayThatDiesBetweenSendingAndMarkingSendsAgain() throws SQLException {
        String subject = "twice/" + UUID.randomUUID();
        try (var topic = new TopicReader(TOPIC);
                Connection holder = Proof.superuser();
                Statement hold = holder.createStatement();
                Connection writer = writer()) {
            hold.execute("select pg_advisory_lock(4242)"); // the relay cannot mark
            append(writer, subject);
            writer.commit();
            eventually(() -> assertThat(topic.sequences(subject)).containsExactly(1L));

            terminateRelay();
            hold.execute("select pg_advisory_unlock(4242)");

            eventually(() -> assertThat(topic.sequences(subject)).containsExactly(1L, 1L));
            var messages = topic.of(subject);
            assertThat(TopicReader.header(messages.get(0), "ce_id"))
                    .isEqualTo(TopicReader.header(messages.get(1), "ce_id"));
            eventually(() -> assertThat(unsent(subject)).isZero());
        }
    }

    @Test
    void whatIsCommittedWhileNoRelayLivesIsSentByTheNext() throws SQLException {
        String subject = "later/" + UUID.randomUUID();
        try (var topic = new TopicReader(TOPIC);
                Connection holder = Proof.superuser();
                Statement lead = holder.createStatement();
                Connection writer = writer()) {
            eventually(() -> {
                terminateRelay();
                assertThat(takesLead(lead)).isTrue();
            });
            for (int i = 0; i < 10; i++) {
                append(writer, subject);
                writer.commit();
            }
            assertThat(unsent(subject)).isEqualTo(10);

            lead.execute("select pg_advisory_unlock_all()");

            eventually(() -> assertThat(topic.sequences(subject))
                    .isEqualTo(LongStream.rangeClosed(1, 10).boxed().toList()));
        }
    }

    @Test
    void factsOfTheArchiveAreSentAgainUnchangedToWhoAsks() {
        String id = add(asClerk(), UUID.randomUUID(), "k-again", "right")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        String job = Proof.asOperator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"consumer\": \"training\", \"channel\": \"PUBLIC\", \"subject\": \"shelf/" + id + "\"}")
                .post("/v1/events/republications")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        eventually(() -> Proof.asOperator()
                .get("/v1/events/republications/" + job)
                .then()
                .statusCode(200)
                .body("sent", org.hamcrest.Matchers.equalTo(1))
                .body("finishedAt", org.hamcrest.Matchers.notNullValue()));
        try (var live = new TopicReader(TOPIC);
                var replay = new TopicReader("koperasi.replay.training")) {
            eventually(() -> assertThat(replay.of("shelf/" + id)).hasSize(1));
            eventually(() -> assertThat(live.of("shelf/" + id)).hasSize(1));
            for (String header : List.of("ce_id", "ce_sequence", "ce_time", "ce_source")) {
                assertThat(TopicReader.header(replay.of("shelf/" + id).getFirst(), header))
                        .isEqualTo(TopicReader.header(live.of("shelf/" + id).getFirst(), header));
            }
        }
    }

    private static Connection writer() throws SQLException {
        Connection writer = Proof.runtime("notes");
        writer.setAutoCommit(false);
        return writer;
    }

    private static Void writeMany(String run, int streams, Random random) throws SQLException {
        try (Connection writer = writer()) {
            for (int i = 0; i < 40; i++) {
                append(writer, run + "/" + random.nextInt(streams));
                if (random.nextInt(8) == 0) {
                    writer.rollback(); // its numbers must not be missed
                } else {
                    writer.commit();
                }
            }
        }
        return null;
    }

    private static void append(Connection writer, String subject) throws SQLException {
        String sql = "select outbox_append(array[gen_random_uuid()], array['notes'], array[?], array["
                + "'id.koperasi.notes.shelf-added.v1'], array[now()], array[null::text], array['{}'::json])";
        try (PreparedStatement append = writer.prepareStatement(sql)) {
            append.setString(1, subject);
            append.execute();
        }
    }

    private static long unsent(String subject) {
        return count(
                "select count(*) from outbox_unsent u join outbox o using (position, recorded_at) where o.aggregateid = ?",
                subject);
    }

    private static void terminateRelay() {
        rows("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'outbox relay'");
    }

    private static boolean takesLead(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select pg_try_advisory_lock(" + 0x6f7574626f78L + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
