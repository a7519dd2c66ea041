package id.koperasi.deploy.local;

import id.koperasi.deploy.local.process.Children;
import id.koperasi.deploy.sealer.SealSchema;
import id.koperasi.platform.servers.EmbeddedDatabaseServer;
import id.koperasi.platform.servers.ServiceDatabase;
import id.koperasi.platform.servers.WitnessSchema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sealer as a process of its own: it knows the passwords of its own roles and of no other. */
final class SealerProcess {

    private final Secrets secrets;
    private final StateFolder state;

    SealerProcess(Secrets secrets, StateFolder state) {
        this.secrets = secrets;
        this.state = state;
    }

    /** Makes what it writes into, which the services read from their first start on. */
    void prepare(EmbeddedDatabaseServer database) {
        for (Service service : Service.values()) {
            WitnessSchema schema = schema(service);
            ServiceDatabase seen = schema.database();
            schema.create(database);
            SealSchema.migrate(
                    service.label(),
                    database.jdbcUrl(seen.name()),
                    schema.owner(),
                    schema.ownerPassword(),
                    seen.owner(),
                    seen.runtime());
        }
    }

    private WitnessSchema schema(Service service) {
        String sealer = SealSchema.sealer(service.label());
        return new WitnessSchema(
                service.database(secrets),
                SealSchema.NAME,
                sealer,
                secrets.password("postgresql." + sealer + "_owner"),
                secrets.password("postgresql." + sealer));
    }

    Process start(Children children, EmbeddedDatabaseServer database) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "id.koperasi.deploy.sealer.Main");
        return children.start("sealer", command, settings(database));
    }

    private Map<String, String> settings(EmbeddedDatabaseServer database) {
        WitnessSchema books = schema(Service.LEDGER);
        var settings = new HashMap<String, String>();
        settings.put("SEALER_DATABASE_URL", database.jdbcUrl(books.database().name()));
        settings.put("SEALER_PASSWORD", books.rolePassword());
        settings.put("SEALER_FILE", state.seals().toString());
        settings.put(
                "SEALER_TRAILS",
                Arrays.stream(Service.values()).map(Service::label).collect(Collectors.joining(",")));
        for (Service service : Service.values()) {
            WitnessSchema trail = schema(service);
            String its = "SEALER_" + service.name();
            settings.put(
                    its + "_DATABASE_URL", database.jdbcUrl(trail.database().name()));
            settings.put(its + "_PASSWORD", trail.rolePassword());
            settings.put(its + "_FILE", state.trailSeals(service).toString());
        }
        return settings;
    }
}
