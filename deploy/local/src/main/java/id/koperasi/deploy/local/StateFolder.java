package id.koperasi.deploy.local;

import id.koperasi.deploy.local.process.ProcessRecord;
import id.koperasi.deploy.local.process.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that holds everything of a run that outlives it; only its owner may look inside. */
final class StateFolder {

    /** PostgreSQL's first files and log, Kafka's first segments, Keycloak's tables and room to work for a while. */
    private static final long LEAST_FREE_BYTES = 2L << 30;

    private static final String MARK = "README";
    private static final String EXPLANATION = """
            The data, logs, keys and passwords of one deploy/up. While nothing runs from here it may be deleted as a
            whole; deploy/up --fresh does that too.
            """;

    private final Path folder;

    StateFolder(Path folder) {
        this.folder = folder;
    }

    Path postgresql() {
        return folder.resolve("postgresql");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    /** The files that services were given, a folder for each of them. */
    Path files() {
        return folder.resolve("files");
    }

    /** The published seals of the books, each a line of JSON. */
    Path seals() {
        return folder.resolve("seals.jsonl");
    }

    /** The published seals of a service's audit trail, each a line of JSON. */
    Path trailSeals(Service service) {
        return folder.resolve("trail-" + service.label() + ".jsonl");
    }

    Path logs() {
        return folder.resolve("log");
    }

    Path records() {
        return folder.resolve("run");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    Path users() {
        return folder.resolve("users.properties");
    }

    boolean exists() {
        return Files.exists(folder.resolve(MARK));
    }

    /** Makes the folder where it is missing; one that holds something else is left alone. */
    void prepare() {
        try {
            if (!exists() && Files.isDirectory(folder) && !isEmpty()) {
                throw new Refusal(folder + " holds something else; name an empty folder, or one that is not there yet");
            }
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(folder.resolve(MARK), EXPLANATION);
            Files.createDirectories(logs());
            Files.createDirectories(records());
            refuseFullDisk();
        } catch (IOException e) {
            throw new Refusal("the state folder " + folder + " cannot be made: " + e, e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void refuseFullDisk() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new Refusal("the disk of " + folder + " has " + (free >> 20) + " MiB left and "
                    + (LEAST_FREE_BYTES >> 20) + " MiB are needed; free some, or use another with --state DIR");
        }
    }

    /** Takes the folder for this process until it ends, however it ends. */
    FileLock lock() {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                String owner = launcher()
                        .map(process -> " as process " + process.pid())
                        .orElse("");
                throw new Refusal("it already runs from " + folder + owner + "; deploy/down stops it");
            }
            ProcessRecord.of(ProcessHandle.current()).write(launcherRecord());
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + folder, e);
        }
    }

    /** The launcher that runs from this folder. */
    Optional<ProcessHandle> launcher() {
        return ProcessRecord.read(launcherRecord()).flatMap(ProcessRecord::running);
    }

    private Path launcherRecord() {
        return records().resolve("launcher");
    }

    /** Deletes all data, logs, keys and passwords, and nothing that is not ours. */
    void forget() {
        for (Path own : List.of(postgresql(), kafka(), files(), seals(), logs(), secrets(), users())) {
            delete(own);
        }
        for (Service service : Service.values()) {
            delete(trailSeals(service));
        }
    }

    private static void delete(Path own) {
        if (!Files.exists(own)) {
            return;
        }
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + own, e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
