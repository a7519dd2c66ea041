package id.koperasi.deploy.local.keycloak;

import id.koperasi.deploy.local.process.Children;
import id.koperasi.deploy.local.process.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak's unpacked program. It is run without its shell script, so that the process the launcher knows is the
 * server itself.
 */
public final class KeycloakProgram {

    private static final String NAME = "keycloak";
    private static final Duration BUILD = Duration.ofMinutes(5);

    /** What Keycloak fixes once and not at each start: this makes the start three times as fast. */
    private static final List<String> BUILT_IN =
            List.of("--db=postgres", "--cache=local", "--health-enabled=false", "--metrics-enabled=false");

    private final Path home;

    private KeycloakProgram(Path home) {
        this.home = home;
    }

    /** @param unpacked the folder into which the build unpacked the distribution */
    public static KeycloakProgram in(Path unpacked) {
        if (!Files.isDirectory(unpacked)) {
            throw new Refusal("Keycloak is not in " + unpacked + "; build deploy/local first");
        }
        try (Stream<Path> folders = Files.list(unpacked)) {
            return folders.filter(folder -> Files.exists(folder.resolve("lib/quarkus-run.jar")))
                    .findFirst()
                    .map(KeycloakProgram::new)
                    .orElseThrow(() -> new Refusal("there is no Keycloak in " + unpacked));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + unpacked, e);
        }
    }

    /** Whether the options that are fixed once are those that we want. */
    public boolean isBuilt() {
        try {
            return Files.exists(note()) && Files.readString(note()).equals(wanted());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + note(), e);
        }
    }

    private Path note() {
        return home.resolve("built-with");
    }

    private static String wanted() {
        return String.join(" ", BUILT_IN) + "\n";
    }

    /** Fixes the options; takes some 25 seconds. */
    public void build(Children children) {
        List<String> command = command(List.of("-Xmx512m"));
        command.add("build");
        command.addAll(BUILT_IN);
        children.run(NAME + "-build", command, BUILD);
        try {
            Files.writeString(note(), wanted());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + note(), e);
        }
    }

    /**
     * Starts the server on this machine's loopback address.
     *
     * @param url how browsers reach it
     * @param database its address, user and password, as {@code KC_DB_…} variables
     * @param administratorPassword set at the first start
     */
    public Process start(
            Children children, String url, int port, Map<String, String> database, String administratorPassword) {
        var environment = new HashMap<>(database);
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HOSTNAME", url);
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(port));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword);
        List<String> command = command(List.of(
                "-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("start", "--optimized"));
        return children.start(NAME, command, environment);
    }

    /** The options that Keycloak's own script gives the JVM, with ours for its memory. */
    private List<String> command(List<String> memory) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory);
        for (String open : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + open + "=ALL-UNNAMED");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Duser.language=en");
        command.add("-Duser.country=US");
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Dpicocli.disable.closures=true");
        command.add("-cp");
        command.add(home.resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return command;
    }
}
