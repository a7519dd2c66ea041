package id.koperasi.deploy.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Hears what the ledger announces and how old it is: from the moment an entry was posted, before its commit. */
final class Announcements implements AutoCloseable {

    private static final String TOPIC = "koperasi.ledger.internal";
    private static final String TYPE = "id.koperasi.ledger.entry-posted.v1";

    private final KafkaConsumer<byte[], byte[]> consumer;

    Announcements(Stack stack) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafka(), "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Ages of what arrives within a time. */
    Timings hear(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        var ages = LongStream.builder();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(50))) {
                if (TYPE.equals(header(one, "ce_type"))) {
                    ages.add(Duration.between(Instant.parse(header(one, "ce_time")), Instant.now())
                            .toNanos());
                }
            }
        }
        return new Timings(ages.build().toArray());
    }

    private static String header(ConsumerRecord<byte[], byte[]> one, String name) {
        Header header = one.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
