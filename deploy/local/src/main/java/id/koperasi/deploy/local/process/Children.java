package id.koperasi.deploy.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The processes of one run. Each is recorded on disk as soon as it lives, so that a later run finds those that a
 * killed launcher left behind; one that ends unasked ends the run.
 */
public final class Children {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String RECORD = ".process";

    private final Path records;
    private final Path logs;
    private final Progress progress;
    private final CompletableFuture<Refusal> death = new CompletableFuture<>();
    private volatile boolean stopping;

    /**
     * @param records the folder for the records
     * @param logs the folder for the logs
     * @param progress where to tell of what is stopped
     */
    public Children(Path records, Path logs, Progress progress) {
        this.records = records;
        this.logs = logs;
        this.progress = progress;
    }

    /** Why the run has to end; completes at the first death of a child. */
    public CompletableFuture<Refusal> death() {
        return death;
    }

    /** Where a child's words go. */
    public Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /**
     * Starts a program that is to run until it is stopped.
     *
     * @param command the program and its arguments; no secrets, since every user of the machine may read them
     * @param environment what to add to its environment
     */
    public Process start(String name, List<String> command, Map<String, String> environment) {
        Process process = spawn(name, command, environment);
        watch(name, process.toHandle(), process.onExit().thenApply(Process::exitValue));
        return process;
    }

    /** Runs a program that ends by itself; refuses when it fails or takes too long. */
    public void run(String name, List<String> command, Duration patience) {
        int code = end(name, command, patience);
        if (code != 0) {
            throw failure(name, exit(code));
        }
    }

    /**
     * Runs a program that ends by itself, one way or the other; refuses when it takes too long or everything is stopped.
     *
     * @return its exit code
     */
    public int end(String name, List<String> command, Duration patience) {
        Process process = spawn(name, command, Map.of());
        record(name, process.toHandle());
        long deadline = System.nanoTime() + patience.toNanos();
        while (!Stopping.ended(process.toHandle(), LOOK)) {
            if (stopping || System.nanoTime() > deadline) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw stopping
                        ? new Refusal(name + " was stopped before its end")
                        : failure(name, "did not end in " + patience.toSeconds() + " s");
            }
        }
        return process.onExit().join().exitValue(); // that it has ended is seen before its code is
    }

    private Process spawn(String name, List<String> command, Map<String, String> environment) {
        if (stopping) {
            throw new Refusal(name + " is not started, because everything is being stopped");
        }
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Refusal(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    private void record(String name, ProcessHandle process) {
        ProcessRecord.of(process).write(records.resolve(name + RECORD));
    }

    private static String exit(int code) {
        return code < 0 ? "ended unasked" : "ended with exit code " + code;
    }

    /** Why the run cannot go on: what a child did, and the last lines of its log. */
    public Refusal failure(String name, String what) {
        return new Failure(name + " " + what, log(name)).refusal();
    }

    /**
     * Records and watches a process that somebody else starts and stops.
     *
     * @param exit its exit code; negative where the system does not tell it
     */
    public void watch(String name, ProcessHandle process, CompletableFuture<Integer> exit) {
        record(name, process);
        exit.thenAccept(code -> {
            if (!stopping) {
                death.complete(failure(name, exit(code)));
            }
        });
    }

    /** Waits until something is ready; a death in the meantime, or the end of patience, refuses. */
    public void await(String name, Duration patience, BooleanSupplier ready) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            pause();
            if (stopping) {
                throw new Refusal(name + " was stopped before it was ready");
            }
            if (System.nanoTime() > deadline) {
                throw failure(name, "is not ready after " + patience.toSeconds() + " s");
            }
        }
    }

    private void pause() {
        try {
            throw death.get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Nobody died: look again.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }

    /** Whether everything is being stopped. */
    public boolean areStopping() {
        return stopping;
    }

    /** From now on a child's end is what was asked for, and none is started any more. */
    public void expectEnds() {
        stopping = true;
    }

    /** Stops these processes, all at the same time. */
    public void stop(List<Process> processes) {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            if (!Stopping.stop(process.toHandle(), PATIENCE)) {
                progress.say(
                        "process " + process.pid() + " did not end in " + PATIENCE.toSeconds() + " s and was killed");
            }
        }
    }

    /** Forgets all records: everything of this run has ended. */
    public void forget() {
        files().forEach(Children::delete);
    }

    /** Stops what an earlier run left behind, and says so. */
    public void stopLeftOvers() {
        List<ProcessHandle> leftOvers = new ArrayList<>();
        for (Path file : files()) {
            ProcessRecord.read(file).flatMap(ProcessRecord::running).ifPresent(process -> {
                String name = file.getFileName().toString().replace(RECORD, "");
                progress.say("stopping " + name + " (process " + process.pid() + "), left over from a killed run");
                process.destroy();
                leftOvers.add(process);
            });
        }
        leftOvers.forEach(process -> Stopping.stop(process, PATIENCE));
        forget();
    }

    private List<Path> files() {
        if (!Files.isDirectory(records)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(records)) {
            return files.filter(file -> file.toString().endsWith(RECORD)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + records, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
