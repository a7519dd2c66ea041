package id.koperasi.deploy.local;

import id.koperasi.deploy.local.process.Children;
import id.koperasi.deploy.local.process.Progress;
import id.koperasi.deploy.local.process.Refusal;
import id.koperasi.platform.servers.EmbeddedDatabaseServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The services of a run: started at once, for Keycloak takes as long as they, and stopped at once. */
final class Services {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration LEARNING_PATIENCE = Duration.ofMinutes(10);

    private final Path root;
    private final EmbeddedDatabaseServer database;
    private final Children children;
    private final Progress progress;
    private final Function<Service, Map<String, String>> settings;
    private final List<ServiceProcess> programs;
    private final List<Process> started = new ArrayList<>();

    /**
     * @param root the checkout with the built programs
     * @param settings of each service alone, by their names
     */
    Services(
            Path root,
            List<ServiceProcess> programs,
            EmbeddedDatabaseServer database,
            Function<Service, Map<String, String>> settings,
            Children children,
            Progress progress) {
        this.root = root;
        this.programs = List.copyOf(programs);
        this.database = database;
        this.settings = settings;
        this.children = children;
        this.progress = progress;
    }

    void start() {
        progress.say("services: starting");
        for (ServiceProcess program : programs) {
            String url = database.jdbcUrl(program.name());
            started.add(program.start(children, root, url, settings.apply(program.service())));
        }
    }

    void awaitReady() {
        for (ServiceProcess program : programs) {
            children.await(program.name(), START_PATIENCE, program::isReady);
            progress.say(program.name() + ": ready on port " + program.port());
        }
    }

    /** Lets the virtual machine learn, for the next start, what it has not learnt of this build; returns at once. */
    void learn() {
        List<ServiceProcess> unknown = programs.stream()
                .filter(program -> program.cache(root).isMissing())
                .toList();
        if (!unknown.isEmpty()) {
            progress.say("services: learning beside what runs to start faster next time, once for this build");
            Thread.ofPlatform().daemon().name("learning").start(() -> learn(unknown));
        }
    }

    private void learn(List<ServiceProcess> unknown) {
        try {
            for (ServiceProcess program : unknown) {
                learn(program);
            }
            progress.say("services: learnt");
        } catch (Refusal e) {
            progress.say("services: not learnt: " + e.getMessage());
        }
    }

    private void learn(ServiceProcess program) {
        boolean ended = false;
        try {
            children.end(program.name() + "-learning", program.learning(root), LEARNING_PATIENCE);
            ended = true;
        } finally {
            program.cache(root).keep(ended);
        }
    }

    void stop() {
        children.stop(List.copyOf(started));
    }
}
