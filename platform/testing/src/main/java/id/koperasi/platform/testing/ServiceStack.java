package id.koperasi.platform.testing;

import id.koperasi.deploy.sealer.SealSchema;
import id.koperasi.platform.servers.Broker;
import id.koperasi.platform.servers.DatabaseServer;
import id.koperasi.platform.servers.ServiceDatabase;
import id.koperasi.platform.servers.Topics;
import id.koperasi.platform.servers.WitnessSchema;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a service under test stands on: its database with its two roles, all topics, the issuer of tokens and keys. A
 * module names its service once, with {@code @WithTestResource(value = ServiceStack.class, initArgs = …)}.
 */
public class ServiceStack implements QuarkusTestResourceLifecycleManager {

    /** The init argument that names the service. */
    public static final String SERVICE = "service";

    /** The password of the role that seals. */
    public static final String SEALER_PASSWORD = "sealer-secret";

    private static final List<String> SERVICES = List.of("registry", "ledger", "funding", "training");

    /** A machine that runs the tests of two modules at once is slower than the one the bounds of the database are for. */
    private static final Map<String, String> PATIENCE = Map.of(
            "quarkus.datasource.jdbc.acquisition-timeout",
            "20S",
            "quarkus.datasource.jdbc.additional-jdbc-properties.options",
            "-c statement_timeout=8000 -c lock_timeout=4000 -c idle_in_transaction_session_timeout=20000"
                    + " -c transaction_timeout=600000",
            // Tests ask as one account from one address, as often as they can.
            "platform.rate.account.per-second",
            "1000000",
            "platform.rate.account.at-once",
            "1000000",
            "platform.rate.address.per-second",
            "1000000",
            "platform.rate.address.at-once",
            "1000000");

    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = Objects.requireNonNull(arguments.get(SERVICE), SERVICE);
    }

    @Override
    public Map<String, String> start() {
        DatabaseServer server = TestServers.database();
        Broker broker = TestServers.broker();
        var database = new ServiceDatabase(service, "owner-secret", "app-secret");
        database.create(server);
        prepareWitness(server, database);
        Topics.create(broker.bootstrapServers(), topics());
        var settings = new HashMap<>(addresses(server, broker, database));
        if (SERVICES.contains(service)) { // The platform's own proofs are about the bounds themselves.
            settings.putAll(PATIENCE);
        }
        return settings;
    }

    private static void prepareWitness(DatabaseServer server, ServiceDatabase database) {
        String service = database.name();
        var schema = new WitnessSchema(
                database, SealSchema.NAME, SealSchema.sealer(service), "seal-owner-secret", SEALER_PASSWORD);
        schema.create(server);
        SealSchema.migrate(
                service,
                server.jdbcUrl(service),
                schema.owner(),
                schema.ownerPassword(),
                database.owner(),
                database.runtime());
    }

    private static Map<String, String> addresses(DatabaseServer server, Broker broker, ServiceDatabase database) {
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", server.jdbcUrl(database.name())),
                Map.entry("quarkus.datasource.username", database.runtime()),
                Map.entry("quarkus.datasource.password", database.runtimePassword()),
                Map.entry("quarkus.flyway.username", database.owner()),
                Map.entry("quarkus.flyway.password", database.ownerPassword()),
                Map.entry("kafka.bootstrap.servers", broker.bootstrapServers()),
                Map.entry("quarkus.oidc.auth-server-url", TestIssuer.address()),
                Map.entry("platform.files.folder", "target/files"),
                Map.entry("platform.privacy.person-key", key(1)),
                Map.entry("platform.privacy.master-key", key(2)),
                Map.entry("platform.privacy.index-key", key(3)));
    }

    private List<String> topics() {
        var names = new ArrayList<String>();
        Stream.concat(SERVICES.stream(), Stream.of(service)).distinct().forEach(name -> {
            names.add("koperasi." + name);
            names.add("koperasi." + name + ".internal");
            names.add("koperasi.replay." + name);
        });
        return names;
    }

    private static String key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void stop() {
        // The servers end with the JVM.
    }
}
