package id.koperasi.deploy.local;

import id.koperasi.platform.servers.ServiceDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The services of the programme. */
enum Service {
    REGISTRY(Port.REGISTRY),
    LEDGER(Port.LEDGER),
    FUNDING(Port.FUNDING),
    TRAINING(Port.TRAINING);

    private final Port port;

    Service(Port port) {
        this.port = port;
    }

    /** Its name: of its database, its topics, its log and its path behind the gateway. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Port port() {
        return port;
    }

    /** The program that the build made. */
    Path jar(Path root) {
        return root.resolve(label() + "-service/target/quarkus-app/quarkus-run.jar");
    }

    ServiceDatabase database(Secrets secrets) {
        return new ServiceDatabase(
                label(),
                secrets.password("postgresql." + label() + "_owner"),
                secrets.password("postgresql." + label() + "_app"));
    }

    /** Facts for everybody, facts for our own services, and facts told again. */
    List<String> topics() {
        return List.of("koperasi." + label(), "koperasi." + label() + ".internal", "koperasi.replay." + label());
    }
}
