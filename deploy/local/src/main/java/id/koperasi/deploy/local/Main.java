package id.koperasi.deploy.local;

import id.koperasi.deploy.local.process.Children;
import id.koperasi.deploy.local.process.Progress;
import id.koperasi.deploy.local.process.Refusal;
import id.koperasi.deploy.local.process.Stopping;
import id.koperasi.platform.servers.EmbeddedDatabaseServer;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** The program behind deploy/up and deploy/down. */
public final class Main {

    private static final Duration STOP_PATIENCE = Duration.ofMinutes(2);
    private static final int FAILED = 1;

    private final Path root;
    private final Options options;
    private final StateFolder state;
    private final Progress progress;
    private final Children children;

    private Main(Path root, Options options, Progress progress) {
        this.root = root;
        this.options = options;
        this.state = new StateFolder(options.state());
        this.progress = progress;
        this.children = new Children(state.records(), state.logs(), progress);
    }

    /** @param words {@code up} or {@code down}, and the options of deploy/up and deploy/down */
    public static void main(String[] words) {
        var progress = new Progress(System.out, InstantSource.system());
        String name = words.length == 0 ? "deploy" : "deploy/" + words[0];
        try {
            Path root = Path.of(System.getProperty("koperasi.root", ""));
            var options = Options.parse(Arrays.asList(words), System.getenv(), root.toAbsolutePath());
            var main = new Main(root.toAbsolutePath(), options, progress);
            switch (options.command()) {
                case UP -> main.up();
                case DOWN -> main.down();
            }
        } catch (Refusal e) {
            System.err.println(name + ": " + e.getMessage());
            System.exit(FAILED);
        } catch (UncheckedIOException e) {
            System.err.println(name + ": " + e.getMessage() + ": " + e.getCause());
            System.exit(FAILED);
        }
    }

    private void up() {
        refuseMissingPrograms();
        state.prepare();
        FileLock lock = state.lock();
        stopLeftOvers();
        if (options.fresh()) {
            state.forget();
            state.prepare();
            progress.say("all data of " + state + " are forgotten");
        }
        options.ports().refuseBusy();
        // What the libraries have to say goes to a file of its own; the terminal belongs to the progress.
        System.setProperty(
                "org.slf4j.simpleLogger.logFile", children.log("launcher").toString());
        System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.kafka", "error");
        var random = new SecureRandom();
        var stack = new Stack(
                root,
                state,
                options.ports(),
                new Secrets(state.secrets(), "Keys and passwords of the machinery; useless data without them", random),
                new Secrets(state.users(), "Passwords of the demonstration users", random),
                options.fullSpeed(),
                children,
                progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, lock), "stop"));
        try {
            stack.start();
            progress.say("everything is ready");
            progress.print(EndScreen.text(options.ports(), state, state.logs()));
            throw children.death().join();
        } catch (Refusal | UncheckedIOException e) {
            if (!children.areStopping()) {
                throw e;
            }
            // Whoever asked for the end does not want to hear of a start that was broken off.
        }
    }

    private void stop(Stack stack, FileLock lock) {
        stack.stop();
        progress.say(lock.isValid() ? "everything has stopped" : "everything has stopped, without its lock");
    }

    private void refuseMissingPrograms() {
        List<Path> missing = Arrays.stream(Service.values())
                .map(service -> service.jar(root))
                .filter(jar -> !Files.exists(jar))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("not built yet: " + missing + "; ./mvnw -DskipTests package builds it");
        }
    }

    private void down() {
        if (!state.exists()) {
            progress.say("nothing ever ran from " + state);
            return;
        }
        state.launcher().ifPresent(launcher -> {
            progress.say("stopping the launcher, process " + launcher.pid());
            if (!launcher.destroy()) {
                throw new Refusal("process " + launcher.pid() + " belongs to another user; stop it as that user");
            }
            if (!Stopping.ended(launcher, STOP_PATIENCE)) {
                throw new Refusal("process " + launcher.pid() + " still runs after " + STOP_PATIENCE.toSeconds()
                        + " s; see " + state.logs());
            }
        });
        stopLeftOvers();
        progress.say("nothing runs from " + state);
    }

    private void stopLeftOvers() {
        children.stopLeftOvers();
        EmbeddedDatabaseServer.running(state.postgresql()).ifPresent(process -> {
            progress.say("stopping postgresql (process " + process.pid() + "), left over from a killed run");
            EmbeddedDatabaseServer.stop(state.postgresql());
        });
    }
}
