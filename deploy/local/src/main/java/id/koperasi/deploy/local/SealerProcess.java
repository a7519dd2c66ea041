package id.koperasi.deploy.local;

import id.koperasi.deploy.local.process.Children;
import id.koperasi.deploy.sealer.SealSchema;
import id.koperasi.platform.servers.EmbeddedDatabaseServer;
import id.koperasi.platform.servers.ServiceDatabase;
import id.koperasi.platform.servers.WitnessSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The sealer as a process of its own: it knows the password of its own role and of no other. */
final class SealerProcess {

    private final WitnessSchema schema;
    private final Path published;

    SealerProcess(Secrets secrets, Path published) {
        this.schema = new WitnessSchema(
                Service.LEDGER.database(secrets),
                SealSchema.NAME,
                SealSchema.SEALER,
                secrets.password("postgresql." + SealSchema.SEALER + "_owner"),
                secrets.password("postgresql." + SealSchema.SEALER));
        this.published = published;
    }

    /** Makes what it writes into, which the ledger reads from its first start on. */
    void prepare(EmbeddedDatabaseServer database) {
        ServiceDatabase ledger = schema.database();
        schema.create(database);
        SealSchema.migrate(
                database.jdbcUrl(ledger.name()),
                schema.owner(),
                schema.ownerPassword(),
                ledger.owner(),
                ledger.runtime());
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
        return children.start(
                "sealer",
                command,
                Map.of(
                        "SEALER_DATABASE_URL",
                                database.jdbcUrl(schema.database().name()),
                        "SEALER_PASSWORD", schema.rolePassword(),
                        "SEALER_FILE", published.toString()));
    }
}
