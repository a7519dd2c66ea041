package id.koperasi.deploy.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A child that failed, and what its log says of it.
 *
 * @param what happened, with the name of the child
 * @param log where it wrote what it did
 */
record Failure(String what, Path log) {

    private static final int LINES = 12;
    private static final int TAIL_BYTES = 16 * 1024;
    private static final long NEARLY_FULL_BYTES = 32L << 20;
    private static final String DISK_FULL = "No space left on device";

    /** The line for the terminal, with the last lines of the log below it. */
    Refusal refusal() {
        List<String> tail = lastLines();
        var text = new StringBuilder(what)
                .append(", so everything stops; the last lines of ")
                .append(log)
                .append(':');
        tail.forEach(line -> text.append("\n    ").append(line));
        // A full disk also keeps the child from saying so.
        boolean full = log.toFile().getUsableSpace() < NEARLY_FULL_BYTES;
        if (full || tail.stream().anyMatch(line -> line.contains(DISK_FULL))) {
            text.append("\nThe disk is full: free some room, or move the state with --state DIR.");
        }
        return new Refusal(text.toString());
    }

    private List<String> lastLines() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of("(the log cannot be read: " + e.getMessage() + ")");
        }
    }
}
