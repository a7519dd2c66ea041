package id.koperasi.deploy.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a process on disk. The number alone is not enough: the system gives it to others later, so
 * the time of its start is kept beside it.
 *
 * @param pid its number
 * @param start when it began
 */
public record ProcessRecord(long pid, Instant start) {

    /** The system derives the start from its boot time, which its clock's corrections move a little. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    /** The record of a process that runs. */
    public static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Reads a record; none when there is no such file or it was cut off while it was written. */
    public static Optional<ProcessRecord> read(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ", -1);
            return words.length == 2 && words[0].matches("\\d{1,18}") && words[1].matches("\\d{1,18}")
                    ? Optional.of(
                            new ProcessRecord(Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1]))))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Writes the record. */
    public void write(Path file) {
        try {
            Files.writeString(file, pid + " " + start.toEpochMilli() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** The process, if it still runs and is the one that was recorded. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(began -> Duration.between(began, start).abs().compareTo(SAME_START) <= 0)
                        .isPresent());
    }
}
