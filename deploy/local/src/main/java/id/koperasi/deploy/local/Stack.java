package id.koperasi.deploy.local;

import id.koperasi.deploy.authority.AuthoritySimulator;
import id.koperasi.deploy.bank.BankSimulator;
import id.koperasi.deploy.local.gateway.Gateway;
import id.koperasi.deploy.local.gateway.Route;
import id.koperasi.deploy.local.keycloak.KeycloakAdmin;
import id.koperasi.deploy.local.keycloak.KeycloakProgram;
import id.koperasi.deploy.local.keycloak.Realm;
import id.koperasi.deploy.local.process.Children;
import id.koperasi.deploy.local.process.Progress;
import id.koperasi.platform.servers.EmbeddedBroker;
import id.koperasi.platform.servers.EmbeddedDatabaseServer;
import id.koperasi.platform.servers.ServiceDatabase;
import id.koperasi.platform.servers.Topics;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Everything that runs: started in the order of need, as much at once as two cores bear, stopped the other way. */
final class Stack {

    private static final Duration KEYCLOAK_PATIENCE = Duration.ofMinutes(4);
    private static final long START_ENDS_SECONDS = 60;
    private static final long UNKNOWN_EXIT = -1;

    /** Of no bank in Indonesia, so that the demonstration asks nobody who is meant otherwise. */
    private static final String BANK_CODE = "999";

    /** Whoever tries a silent authority on this machine does not want to wait for minutes until it is given up. */
    private static final String AUTHORITY_RETRY_AFTER = "2s";

    /** Its secret is the machinery's: nobody signs in with it. */
    private static final String REGISTRY_CLIENT = "client.registry";

    private record Part(String name, Runnable stop) {}

    private final Path root;
    private final StateFolder state;
    private final Ports ports;
    private final Secrets secrets;
    private final Secrets passwords;
    private final boolean fullSpeed;
    private final Children children;
    private final Progress progress;
    private final Deque<Part> running = new ArrayDeque<>();
    private final ExecutorService beside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("beside").factory());
    private final CompletableFuture<Void> startEnded = new CompletableFuture<>();

    /**
     * @param root the checkout with the built programs
     * @param secrets keys and passwords of the machinery
     * @param passwords of the demonstration users
     * @param fullSpeed whether the services are to serve as much as they can, and not to start as fast as they can
     */
    Stack(
            Path root,
            StateFolder state,
            Ports ports,
            Secrets secrets,
            Secrets passwords,
            boolean fullSpeed,
            Children children,
            Progress progress) {
        this.root = root;
        this.state = state;
        this.ports = ports;
        this.secrets = secrets;
        this.passwords = passwords;
        this.fullSpeed = fullSpeed;
        this.children = children;
        this.progress = progress;
    }

    /** Returns when everything is ready; what was started is stopped by {@link #stop()} also when this refuses. */
    void start() {
        try {
            CompletableFuture<Void> broker = CompletableFuture.runAsync(this::startBroker, beside);
            EmbeddedDatabaseServer database = startDatabase();
            KeycloakAdmin keycloak = startKeycloak(database);
            join(broker);
            Services services = services(database, startBank(), startAuthorities());
            services.start();
            children.await("keycloak", KEYCLOAK_PATIENCE, keycloak::isReady);
            progress.say("Keycloak: " + keycloak.bring(realm()) + ", " + ports.url(Port.KEYCLOAK));
            services.awaitReady();
            startSealer(database);
            startGateway();
            services.learn();
        } finally {
            startEnded.complete(null);
        }
    }

    private EmbeddedDatabaseServer startDatabase() {
        boolean first = !state.postgresql().resolve("PG_VERSION").toFile().exists();
        progress.say("PostgreSQL: " + (first ? "making its files and starting" : "starting"));
        EmbeddedDatabaseServer database = started(
                "postgresql",
                () -> EmbeddedDatabaseServer.kept(
                        state.postgresql(),
                        children.log("postgresql"),
                        ports.of(Port.POSTGRESQL),
                        secrets.password("postgresql.postgres")));
        add("PostgreSQL", database::close);
        EmbeddedDatabaseServer.running(state.postgresql())
                .ifPresent(process ->
                        children.watch("postgresql", process, process.onExit().thenApply(end -> (int) UNKNOWN_EXIT)));
        for (Service service : Service.values()) {
            service.database(secrets).create(database);
        }
        sealer().prepare(database);
        progress.say("PostgreSQL: ready on port " + database.port() + ", with one database a service");
        return database;
    }

    private void startBroker() {
        progress.say("Kafka: starting");
        EmbeddedBroker broker = started(
                "kafka",
                () -> EmbeddedBroker.kept(
                        state.kafka(), children.log("kafka"), ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER)));
        add("Kafka", broker::close);
        children.watch("kafka", broker.process(), broker.ended());
        Topics.create(
                broker.bootstrapServers(),
                Arrays.stream(Service.values())
                        .flatMap(service -> service.topics().stream())
                        .toList());
        progress.say("Kafka: ready on port " + ports.of(Port.KAFKA) + ", with the topics of all services");
    }

    private KeycloakAdmin startKeycloak(EmbeddedDatabaseServer database) {
        KeycloakProgram program = KeycloakProgram.in(root.resolve("deploy/local/target/keycloak"));
        if (!program.isBuilt()) {
            progress.say("Keycloak: preparing it, which takes half a minute and happens once");
            program.build(children);
        }
        var own = new ServiceDatabase(
                "keycloak", secrets.password("postgresql.keycloak_owner"), secrets.password("postgresql.keycloak_app"));
        own.create(database);
        Map<String, String> connection = Map.of(
                "KC_DB_URL", database.jdbcUrl(own.name()),
                "KC_DB_USERNAME", own.owner(),
                "KC_DB_PASSWORD", own.ownerPassword());
        progress.say("Keycloak: starting");
        String administrator = passwords.password("admin");
        Process process =
                program.start(children, ports.url(Port.KEYCLOAK), ports.of(Port.KEYCLOAK), connection, administrator);
        add("Keycloak", () -> children.stop(List.of(process)));
        return new KeycloakAdmin(ports.url(Port.KEYCLOAK), "admin", administrator);
    }

    private Realm realm() {
        return Realm.of(
                ports.url(Port.GATEWAY),
                secrets.key(ServiceProcess.PERSON_KEY),
                name -> name.equals(REGISTRY_CLIENT) ? secrets.password(name) : passwords.password(name));
    }

    /**
     * A bank that answers the registry's inquiries as an operator tells it to, whose customers pay into the ledger, and
     * which pays out for funding.
     */
    private BankSimulator startBank() {
        BankSimulator bank =
                started("bank", () -> BankSimulator.start(ports.of(Port.BANK), secrets.password("bank.client-secret")));
        add("bank", bank::close);
        bank.tellTo(URI.create(ports.url(Port.LEDGER) + "/v1/payment-notifications"));
        progress.say("bank " + BANK_CODE + ": answers account inquiries, has customers who pay, and pays out, "
                + bank.address());
        return bank;
    }

    /** The ministry's look-up and the civil registry, which answer the registry as an operator tells them to. */
    private AuthoritySimulator startAuthorities() {
        AuthoritySimulator authorities = started(
                "authorities",
                () -> AuthoritySimulator.start(ports.of(Port.AUTHORITIES), secrets.password("authorities.password")));
        add("authorities", authorities::close);
        progress.say("authorities: answer about numbers and officers, " + authorities.address());
        return authorities;
    }

    private Services services(EmbeddedDatabaseServer database, BankSimulator bank, AuthoritySimulator authorities) {
        List<ServiceProcess> programs = Arrays.stream(Service.values())
                .map(service -> new ServiceProcess(service, ports, secrets, state.files(), fullSpeed))
                .toList();
        var services = new Services(
                root, programs, database, service -> settings(service, bank, authorities), children, progress);
        add("services", services::stop);
        return services;
    }

    /** How a service reaches those outside. */
    private Map<String, String> settings(Service service, BankSimulator bank, AuthoritySimulator authorities) {
        var settings = new HashMap<String, String>();
        switch (service) {
            case REGISTRY -> {
                bank.settings(BANK_CODE).forEach((name, value) -> settings.put("registry.bank." + name, value));
                authorities.settings().forEach((name, value) -> settings.put("registry.authority." + name, value));
                settings.put("registry.authority.retry-after", AUTHORITY_RETRY_AFTER);
                settings.put("registry.sign-in.keycloak.address", ports.url(Port.KEYCLOAK));
                settings.put("registry.sign-in.keycloak.realm", Realm.NAME);
                settings.put("registry.sign-in.keycloak.client-id", "registry");
                settings.put("registry.sign-in.keycloak.client-secret", secrets.password(REGISTRY_CLIENT));
            }
            case LEDGER ->
                bank.paymentSettings().forEach((name, value) -> settings.put("ledger.payment." + name, value));
            case FUNDING ->
                bank.transferSettings(BANK_CODE)
                        .forEach((name, value) -> settings.put("funding.payment." + name, value));
            case TRAINING -> {
                // It asks nobody outside.
            }
        }
        return settings;
    }

    private SealerProcess sealer() {
        return new SealerProcess(secrets, state);
    }

    private void startSealer(EmbeddedDatabaseServer database) {
        Process process = sealer().start(children, database);
        add("sealer", () -> children.stop(List.of(process)));
        progress.say("sealer: seals books and trails each minute and publishes to " + state.seals() + " and beside it");
    }

    private void startGateway() {
        List<Route> routes = Arrays.stream(Service.values())
                .map(service -> new Route(service.label(), ports.of(service.port())))
                .toList();
        Gateway gateway = Gateway.start(ports.of(Port.GATEWAY), routes, issuer(ports));
        add("gateway", gateway::close);
        progress.say("gateway: ready, " + ports.url(Port.GATEWAY));
    }

    /** The realm's address, which stands in every token. */
    static String issuer(Ports ports) {
        return ports.url(Port.KEYCLOAK) + "/realms/koperasi";
    }

    private interface Start<T> {
        T run();
    }

    private <T> T started(String name, Start<T> start) {
        try {
            return start.run();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw children.failure(name, "did not start");
        }
    }

    private static void join(CompletableFuture<Void> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void add(String name, Runnable stop) {
        synchronized (running) {
            running.push(new Part(name, stop));
        }
    }

    /** Stops everything and returns when it has ended; a start that is under way is broken off first. */
    synchronized void stop() {
        children.expectEnds();
        beside.shutdownNow();
        if (!startEnded.isDone()) {
            progress.say("stopping; waiting for what is just starting");
        }
        startEnded.completeOnTimeout(null, START_ENDS_SECONDS, TimeUnit.SECONDS).join();
        while (true) {
            Part part;
            synchronized (running) {
                if (running.isEmpty()) {
                    break;
                }
                part = running.pop();
            }
            progress.say("stopping " + part.name());
            part.stop().run();
        }
        children.forget();
    }
}
