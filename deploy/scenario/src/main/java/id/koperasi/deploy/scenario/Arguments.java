package id.koperasi.deploy.scenario;

import id.koperasi.deploy.scenario.client.RunFailedException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param edition how much is told
 * @param gateway the one address of the stack
 * @param issuer who gives tokens
 * @param users file of the demonstration users' passwords
 * @param report where the table goes as Markdown
 * @param patience how long a request is asked again and a figure awaited
 */
record Arguments(
        Edition edition,
        URI gateway,
        URI issuer,
        Path users,
        @Nullable Path report,
        Duration patience) {

    private static final int GATEWAY_PORT = 8080;
    private static final int KEYCLOAK_PORT = 8180;
    private static final Set<String> NAMES =
            Set.of("--edition", "--gateway", "--issuer", "--state", "--report", "--patience", "--port-offset");

    static Arguments parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!NAMES.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new RunFailedException("not understood: " + arguments[i] + "; see deploy/scenario/run --help");
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        int offset = Integer.parseInt(given.getOrDefault("--port-offset", "0"));
        String report = given.get("--report");
        return new Arguments(
                Edition.named(given.getOrDefault("--edition", "whole")),
                URI.create(given.getOrDefault("--gateway", "http://localhost:" + (GATEWAY_PORT + offset))),
                URI.create(given.getOrDefault(
                        "--issuer", "http://localhost:" + (KEYCLOAK_PORT + offset) + "/realms/koperasi")),
                Path.of(given.getOrDefault("--state", ".koperasi"), "users.properties"),
                report == null ? null : Path.of(report),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("--patience", "120"))));
    }
}
