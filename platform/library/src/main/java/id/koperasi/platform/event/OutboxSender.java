package id.koperasi.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends what is committed and unsent, in the order of its position, and marks it after the broker's
 * acknowledgement. It remembers nothing between two batches: what commits late is simply found later.
 */
final class OutboxSender implements AutoCloseable {

    private static final String UNSENT = "select " + OutboxRow.COLUMNS + """

               from outbox_unsent u
               join outbox o on o.recorded_at = u.recorded_at and o.position = u.position
              order by u.position
              limit ?""";
    private static final String MARK = "delete from outbox_unsent where position = any (?)";

    private static final int LINGER_MS = 100;

    private final Connection database;
    private final KafkaProducer<String, byte[]> broker;
    private final int batch;

    OutboxSender(Connection database, Map<String, Object> kafka, PlatformEvents config) {
        this.database = database;
        this.broker = new KafkaProducer<>(
                settings(kafka, config.sendTimeout()), new StringSerializer(), new ByteArraySerializer());
        this.batch = config.relayBatch();
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, Duration sendTimeout) {
        var settings = new HashMap<>(kafka);
        int timeout = Math.toIntExact(sendTimeout.toMillis());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS); // never waited for: a batch is flushed
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout / 4L);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        return settings;
    }

    /**
     * Sends one batch.
     *
     * @return how many events were acknowledged and marked; 0 when nothing waits
     * @throws KafkaException when the broker did not take all of them; what it took is marked
     */
    int sendBatch() throws SQLException, InterruptedException {
        List<OutboxRow> rows = unsent();
        if (!rows.isEmpty()) {
            send(rows);
        }
        return rows.size();
    }

    private List<OutboxRow> unsent() throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        try (PreparedStatement query = database.prepareStatement(UNSENT)) {
            query.setInt(1, batch);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(OutboxRow.read(row));
                }
            }
        }
        return rows;
    }

    private void send(List<OutboxRow> rows) throws SQLException, InterruptedException {
        List<Future<RecordMetadata>> answers = hand(rows);
        broker.flush();
        var acknowledged = new ArrayList<Long>(rows.size());
        Set<String> broken = new HashSet<>();
        ExecutionException failure = null;
        for (int i = 0; i < answers.size(); i++) {
            OutboxRow row = rows.get(i);
            String stream = row.aggregateType() + " " + row.subject();
            try {
                answers.get(i).get();
                if (!broken.contains(stream)) {
                    acknowledged.add(row.position());
                }
            } catch (ExecutionException e) {
                broken.add(stream);
                failure = e;
            }
        }
        mark(acknowledged);
        if (failure != null) {
            throw new KafkaException(
                    "the broker did not take " + (rows.size() - acknowledged.size()) + " events: " + failure.getCause(),
                    failure.getCause());
        }
    }

    /** Hands rows to the producer until one is refused at once, which is how it says that no broker is there. */
    private List<Future<RecordMetadata>> hand(List<OutboxRow> rows) {
        var answers = new ArrayList<Future<RecordMetadata>>(rows.size());
        for (OutboxRow row : rows) {
            Future<RecordMetadata> answer = broker.send(row.toMessage(EventNames.topicOf(row.aggregateType())));
            answers.add(answer);
            if (answer.state() == Future.State.FAILED) {
                break;
            }
        }
        return answers;
    }

    private void mark(List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (PreparedStatement mark = database.prepareStatement(MARK)) {
            mark.setArray(1, database.createArrayOf("bigint", positions.toArray()));
            mark.executeUpdate();
        }
    }

    /** Sends rows of the archive to a replay topic and waits for all acknowledgements. */
    void resend(List<OutboxRow> rows, String topic) throws InterruptedException {
        var answers = new ArrayList<Future<RecordMetadata>>(rows.size());
        for (OutboxRow row : rows) {
            answers.add(broker.send(row.toMessage(topic)));
        }
        broker.flush();
        for (Future<RecordMetadata> answer : answers) {
            try {
                answer.get();
            } catch (ExecutionException e) {
                throw new KafkaException("the broker did not take the archive's events", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        broker.close(Duration.ZERO);
    }
}
