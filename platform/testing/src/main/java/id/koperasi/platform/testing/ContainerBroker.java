package id.koperasi.platform.testing;

import id.koperasi.platform.servers.Broker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** Kafka (KRaft, one node) in a container, with the settings of {@code EmbeddedBroker.scratch()}. */
final class ContainerBroker implements Broker {

    private static final int PORT = 9092;
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("KAFKA_NODE_ID", "1"),
            Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
            Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9094"),
            Map.entry("KAFKA_LISTENERS", "CLIENTS://:9092,BROKER://localhost:9093,CONTROLLER://localhost:9094"),
            Map.entry(
                    "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CLIENTS:PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "BROKER"),
            Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
            Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
            Map.entry("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4"),
            Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "1"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
            Map.entry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_NUM_PARTITIONS", "1"),
            Map.entry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1"),
            Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
            Map.entry("KAFKA_LOG_RETENTION_HOURS", "-1"));

    private final GenericContainer<?> container;
    private final int hostPort;

    private ContainerBroker(GenericContainer<?> container, int hostPort) {
        this.container = container;
        this.hostPort = hostPort;
    }

    static ContainerBroker start() {
        // A broker tells its clients its address, so the host's port is chosen before it starts.
        int hostPort = freePort();
        GenericContainer<?> container = new GenericContainer<>(Containers.KAFKA)
                .withEnv(SETTINGS)
                .withEnv("KAFKA_ADVERTISED_LISTENERS", "CLIENTS://localhost:" + hostPort + ",BROKER://localhost:9093")
                .withEnv("KAFKA_HEAP_OPTS", "-Xmx512m")
                .withEnv("KAFKA_JVM_PERFORMANCE_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1));
        Containers.start(container, PORT, hostPort);
        return new ContainerBroker(container, hostPort);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port for Kafka", e);
        }
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + hostPort;
    }

    @Override
    public void close() {
        container.stop();
    }
}
