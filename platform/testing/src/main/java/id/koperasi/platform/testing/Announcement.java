package id.koperasi.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A message on a topic as another service would send it, put there by hand.
 *
 * @param topic where it goes
 * @param source the CloudEvents source
 * @param type the wire name
 * @param subject the stream
 * @param sequence its number in the stream
 * @param data the JSON of the fact
 */
public record Announcement(String topic, String source, String type, String subject, long sequence, String data) {

    /** The fact of a service, on its public topic. */
    public static Announcement of(String service, String type, String subject, long sequence) {
        return new Announcement("koperasi." + service, "urn:koperasi:" + service, type, subject, sequence, "{}");
    }

    /** The same with these data. */
    public Announcement data(String json) {
        return new Announcement(topic, source, type, subject, sequence, json);
    }

    /** The same on another topic. */
    public Announcement on(String otherTopic) {
        return new Announcement(otherTopic, source, type, subject, sequence, data);
    }

    /** Sends it and waits for the broker's acknowledgement. */
    public void send() {
        var message = new ProducerRecord<String, byte[]>(topic, subject, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        source,
                        "ce_subject",
                        subject,
                        "ce_type",
                        type,
                        "ce_time",
                        Clock.systemUTC().instant().toString(),
                        "ce_sequence",
                        Long.toString(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(message);
    }

    /** Sends bytes that are no event. */
    public static void sendGarbage(String topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    private static void send(ProducerRecord<String, byte[]> message) {
        try {
            Sender.PRODUCER.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One producer for all tests of a class loader; it ends with the JVM. */
    private static final class Sender {
        private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestServers.broker().bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
