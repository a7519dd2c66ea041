package id.koperasi.platform.servers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics of the services: by the deployment, never by accident. */
public final class Topics {

    /** Enough for one consumer a core on the largest broker we plan for; it is hard to change later. */
    public static final int PARTITIONS = 12;

    private static final long WAIT_SECONDS = 60;
    private static final long PAUSE_MILLIS = 50;

    private Topics() {}

    /** Makes each topic that is not there yet, and returns when the broker knows them all. */
    public static void create(String bootstrapServers, Collection<String> names) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            for (String name : names) {
                create(admin, name);
            }
            awaitKnown(admin, names);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void create(Admin admin, String name) throws InterruptedException {
        var topic = new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1"));
        try {
            admin.createTopics(List.of(topic)).all().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + name + " could not be made", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("topic " + name + " was not made in time", e);
        }
    }

    /** The controller says that a topic is made a moment before the broker has heard of it. */
    private static void awaitKnown(Admin admin, Collection<String> names) throws InterruptedException {
        long start = System.nanoTime();
        while (!known(admin, names)) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(WAIT_SECONDS)) {
                throw new IllegalStateException("the broker did not know the topics in time: " + names);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean known(Admin admin, Collection<String> names) throws InterruptedException {
        try {
            return admin.describeTopics(names).allTopicNames().get(WAIT_SECONDS, TimeUnit.SECONDS).values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .noneMatch(partition -> partition.leader() == null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw new IllegalStateException("the topics could not be read", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the topics could not be read in time", e);
        }
    }
}
