package id.koperasi.deploy.bench;

import id.koperasi.deploy.scenario.client.Api;
import id.koperasi.deploy.scenario.client.RunFailedException;
import id.koperasi.deploy.scenario.client.Tokens;
import id.koperasi.deploy.scenario.client.Wire;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;

/** The stack that is measured: where its parts listen, and what its owner knows of it. */
final class Stack {

    private static final int GATEWAY = 8080;
    private static final int REGISTRY = 8081;
    private static final int LEDGER = 8082;
    private static final int KEYCLOAK = 8180;
    private static final int POSTGRESQL = 15_432;
    private static final int KAFKA = 19_092;

    private final Path state;
    private final int offset;
    private final Properties secrets;
    private final Tokens tokens;
    private final Api api;

    Stack(Path state, int offset) {
        this.state = state;
        this.offset = offset;
        this.secrets = read(state.resolve("secrets.properties"));
        var wire = new Wire(Duration.ofSeconds(60));
        this.tokens = new Tokens(
                URI.create("http://localhost:" + (KEYCLOAK + offset) + "/realms/koperasi"),
                read(state.resolve("users.properties")),
                wire,
                Clock.systemUTC());
        this.api = new Api(URI.create("http://localhost:" + (GATEWAY + offset)), tokens, wire);
    }

    private static Properties read(Path file) {
        var values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (IOException e) {
            throw new RunFailedException(file + " cannot be read; start the stack, or name its --state", e);
        }
        return values;
    }

    Api api() {
        return api;
    }

    String token(String user) {
        return tokens.of(user);
    }

    int registry() {
        return REGISTRY + offset;
    }

    int ledger() {
        return LEDGER + offset;
    }

    int postgresql() {
        return POSTGRESQL + offset;
    }

    String kafka() {
        return "localhost:" + (KAFKA + offset);
    }

    /** The password of PostgreSQL's superuser. */
    String postgresqlPassword() {
        return secrets.getProperty("postgresql.postgres");
    }

    Path state() {
        return state;
    }
}
