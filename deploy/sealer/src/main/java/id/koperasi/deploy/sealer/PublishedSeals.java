package id.koperasi.deploy.sealer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file to which each seal is added as one line of JSON, for an operator to carry to where many people see it. What is
 * missing in it is added from the seals themselves, and a line that was cut off is written anew.
 */
public final class PublishedSeals {

    private static final int AT_A_TIME = 1_000;
    private static final int LINE_MAX_BYTES = 1_024;
    private static final Pattern SEQUENCE = Pattern.compile("^\\{\"sequence\":(\\d+),");

    private final Path file;

    public PublishedSeals(Path file) {
        this.file = file;
    }

    /** Adds the seals that are not in the file yet, and returns when they are on the disk. */
    void catchUp(SealLines seals) throws SQLException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            String last = lastLine(access);
            long sequence = last.isEmpty() ? 0 : sequenceOf(last);
            if (sequence > 0) {
                compare(last, seals.after(sequence - 1, 1));
            }
            for (var next = seals.after(sequence, AT_A_TIME);
                    !next.isEmpty();
                    next = seals.after(sequence, AT_A_TIME)) {
                var lines = new StringBuilder();
                next.forEach(seal -> lines.append(seal.text()).append('\n'));
                append(access.getChannel(), lines.toString());
                sequence = next.getLast().sequence();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** What was published cannot be taken back: whoever rewrote the seals as well is found here. */
    private void compare(String published, List<SealLine> kept) {
        if (kept.isEmpty() || !kept.getFirst().text().equals(published)) {
            throw new IllegalStateException(
                    "the database has another seal " + sequenceOf(published) + " than was published in " + file);
        }
    }

    private static void append(FileChannel channel, String lines) throws IOException {
        channel.position(channel.size());
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** The last whole line, empty when there is none; what stands behind it is cut away. */
    private String lastLine(RandomAccessFile access) throws IOException {
        long begin = Math.max(0, access.length() - 2 * LINE_MAX_BYTES);
        byte[] tail = new byte[(int) (access.length() - begin)];
        access.seek(begin);
        access.readFully(tail);
        String text = new String(tail, UTF_8);
        int end = text.lastIndexOf('\n');
        if (end < 0 && begin > 0) {
            throw somethingElse();
        }
        access.setLength(begin + end + 1);
        return end < 0 ? "" : text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    }

    private long sequenceOf(String line) {
        Matcher matcher = SEQUENCE.matcher(line);
        if (!matcher.find()) {
            throw somethingElse();
        }
        return Long.parseLong(matcher.group(1));
    }

    private IllegalStateException somethingElse() {
        return new IllegalStateException(file + " holds something else than seals");
    }
}
