package id.koperasi.platform.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Kafka (KRaft, one node) from jars, in a JVM of its own that ends with this one. */
public final class EmbeddedBroker implements Broker {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 3;

    private final Process process;
    private final int port;

    private EmbeddedBroker(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * A broker for tests, on free ports and in a temporary folder. A port that was free can be somebody's when the
     * broker asks for it a moment later, so it is tried again with others.
     */
    public static EmbeddedBroker scratch() {
        var failure = new UncheckedIOException("Kafka did not start", new IOException(ATTEMPTS + " attempts"));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Path folder = Files.createTempDirectory("broker-");
                var broker = start(folder, folder.resolve("broker.log"), freePort(), freePort(), false);
                Runtime.getRuntime().addShutdownHook(new Thread(broker.process::destroy, "broker-stop"));
                return broker;
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    /**
     * A broker that keeps its topics. Whoever starts it closes it, after those who use it.
     *
     * @param folder where the topics live; formatted at the first start
     * @param output the file that receives what the broker says
     * @param port for clients
     * @param controllerPort for the broker's own controller
     */
    public static EmbeddedBroker kept(Path folder, Path output, int port, int controllerPort) {
        try {
            return start(folder, output, port, controllerPort, true);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start", e);
        }
    }

    private static EmbeddedBroker start(Path folder, Path output, int port, int controllerPort, boolean durable)
            throws IOException {
        Path home = home();
        Files.createDirectories(folder);
        Path properties = folder.resolve("server.properties");
        Files.writeString(properties, properties(folder, port, controllerPort, durable));
        String classpath = home.resolve("classes") + File.pathSeparator + home.resolve("lib") + "/*";
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (durable ? 4 : 1),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                classpath,
                "id.koperasi.platform.broker.BrokerMain",
                properties.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var broker = new EmbeddedBroker(process, port);
        broker.awaitReady(output);
        return broker;
    }

    private static Path home() {
        String home = System.getProperty("koperasi.broker.home");
        if (home == null || !Files.isDirectory(Path.of(home, "lib"))) {
            throw new IllegalStateException(
                    "Kafka's jars are not in koperasi.broker.home=" + home + "; build platform/broker first");
        }
        return Path.of(home);
    }

    private static String properties(Path folder, int port, int controllerPort, boolean durable) {
        String settings = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                group.initial.rebalance.delay.ms=0
                log.retention.hours=-1
                """.formatted(port, controllerPort, folder.resolve("log"));
        return durable ? settings : settings + "log.flush.interval.messages=9223372036854775807\n";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1_500,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 100);
        try (Admin admin = Admin.create(settings)) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
                    return;
                } catch (ExecutionException | TimeoutException e) {
                    process.onExit()
                            .completeOnTimeout(process, 50, TimeUnit.MILLISECONDS)
                            .join();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean alive = process.isAlive();
        close();
        throw new IOException((alive ? "no answer within " + START : "the broker ended") + ", see " + log);
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** The broker's process, for tests that end it without warning. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** The broker's exit code, once it has ended. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
