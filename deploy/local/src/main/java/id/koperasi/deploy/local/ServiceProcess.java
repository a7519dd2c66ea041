package id.koperasi.deploy.local;

import id.koperasi.deploy.local.process.Children;
import id.koperasi.platform.servers.ServiceDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A service as a process: what it is told through its environment, and how one sees that it is ready. */
final class ServiceProcess {

    /** The name, among the secrets, of the key that all services share for person references. */
    static final String PERSON_KEY = "privacy.person-key";

    /** A heap that gives back what a peak took; a collector without threads of its own. */
    private static final List<String> MEMORY = List.of(
            "-Xmx256m",
            "-Xms24m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25",
            "-XX:+ExitOnOutOfMemoryError");

    /** Without the second compiler a start takes half the processor time, and serving takes more of it. */
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Service service;
    private final Ports ports;
    private final Secrets secrets;
    private final Path files;
    private final boolean fullSpeed;

    ServiceProcess(Service service, Ports ports, Secrets secrets, Path files, boolean fullSpeed) {
        this.service = service;
        this.ports = ports;
        this.secrets = secrets;
        this.files = files.resolve(service.label());
        this.fullSpeed = fullSpeed;
    }

    String name() {
        return service.label();
    }

    int port() {
        return ports.of(service.port());
    }

    Service service() {
        return service;
    }

    /** What the virtual machine has learnt of the service. */
    StartCache cache(Path root) {
        return StartCache.of(service.jar(root));
    }

    /** @param settings of the service alone, by their names */
    Process start(Children children, Path root, String jdbcUrl, Map<String, String> settings) {
        List<String> command = command(root, cache(root).options());
        Map<String, String> environment = environment(jdbcUrl);
        settings.forEach((setting, value) -> environment.put(
                setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        return children.start(name(), command, environment);
    }

    /** A start that ends by itself, because it is told nothing; it leaves way to everything that runs. */
    List<String> learning(Path root) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(command(root, cache(root).learning()));
        return command;
    }

    private List<String> command(Path root, List<String> cache) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MEMORY);
        if (!fullSpeed) {
            command.add(FIRST_COMPILER);
        }
        command.addAll(cache);
        command.add("-jar");
        command.add(service.jar(root).toString());
        return command;
    }

    private Map<String, String> environment(String jdbcUrl) {
        ServiceDatabase database = service.database(secrets);
        var environment = new HashMap<String, String>();
        environment.put("MALLOC_ARENA_MAX", "2"); // more of them spread what few threads need over many pages
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        // The gateway says under which address a caller knows the service; Location and Link name that one.
        environment.put("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
        environment.put("QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true");
        environment.put("QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_PREFIX", "true");
        environment.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.runtime());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.runtimePassword());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.of(Port.KAFKA));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", Stack.issuer(ports));
        environment.put("PLATFORM_FILES_FOLDER", files.toString());
        environment.put("PLATFORM_PRIVACY_PERSON_KEY", secrets.key(PERSON_KEY));
        environment.put("PLATFORM_PRIVACY_MASTER_KEY", secrets.key("privacy." + name() + ".master-key"));
        environment.put("PLATFORM_PRIVACY_INDEX_KEY", secrets.key("privacy." + name() + ".index-key"));
        return environment;
    }

    /** Whether the service says that it is ready. */
    boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
