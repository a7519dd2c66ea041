package id.koperasi.platform.event;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the topics this service's listeners name and to its own replay topic. Offsets are committed
 * after the database, so that a crash in between only brings duplicates.
 */
@ApplicationScoped
class InboxLoop {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final String service;
    private final PlatformEvents config;
    private final Listeners listeners;
    private final InboxDelivery delivery;
    private final Map<String, Object> kafka;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private @Nullable Thread thread;

    InboxLoop(
            @ConfigProperty(name = "quarkus.application.name") String service,
            PlatformEvents config,
            Listeners listeners,
            InboxDelivery delivery,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.service = service;
        this.config = config;
        this.listeners = listeners;
        this.delivery = delivery;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent start) {
        if (config.inboxEnabled() && !listeners.topics().isEmpty()) {
            running = true;
            thread = Thread.ofPlatform().name("inbox").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        KafkaConsumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null && !thread.join(STOP)) {
            thread.interrupt();
        }
    }

    private void run() {
        var backoff = new Backoff(config.retryMin(), config.retryMax());
        while (running) {
            try (var consumer =
                    new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
                current = consumer;
                var topics = new TreeSet<>(listeners.topics());
                topics.add(EventNames.replayTopicOf(service));
                consumer.subscribe(topics);
                Log.infof("Inbox listens: topics=%s", topics);
                while (running) {
                    cycle(consumer, backoff);
                }
            } catch (WakeupException e) {
                Log.debug("Inbox woken to stop");
            } catch (RuntimeException e) { // nothing may end the loop for good: the batch is offered again
                Log.error("Inbox interrupted, begins again", e);
                pause(backoff.advance());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    private void pause(Duration wait) {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void cycle(KafkaConsumer<String, byte[]> consumer, Backoff backoff) throws InterruptedException {
        ConsumerRecords<String, byte[]> messages = consumer.poll(POLL);
        if (messages.isEmpty()) {
            return;
        }
        List<Arrival> arrivals = new ArrayList<>(messages.count());
        messages.forEach(message -> arrivals.add(Arrival.of(message)));
        try {
            delivery.deliver(arrivals);
            consumer.commitSync();
            backoff.reset();
            if (arrivals.size() < config.inboxBatch()) {
                TimeUnit.MILLISECONDS.sleep(config.inboxGather().toMillis());
            }
        } catch (InboxDelivery.OutageException e) {
            Duration wait = backoff.advance();
            Log.warnf("Inbox waits for the database: cause=\"%s\" retryIn=%s", e.getMessage(), wait);
            offerAgain(consumer, messages, wait);
        }
    }

    /** Goes back to where the batch began and stays in the group while it waits. */
    private static void offerAgain(
            KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> messages, Duration wait) {
        for (TopicPartition partition : messages.partitions()) {
            ConsumerRecord<String, byte[]> first = messages.records(partition).getFirst();
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, first.offset());
            }
        }
        consumer.pause(consumer.assignment());
        consumer.poll(wait);
        consumer.resume(consumer.paused());
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, service);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-inbox");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.inboxBatch());
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000L);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        return settings;
    }
}
