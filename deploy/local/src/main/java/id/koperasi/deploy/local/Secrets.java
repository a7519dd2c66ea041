package id.koperasi.deploy.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Properties;
import java.util.random.RandomGenerator;

/**
 * Keys and passwords: made at the first need, kept in a file that only its owner may read, and the same ever after,
 * since the data are of no use without them.
 */
final class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_LETTERS = 20;

    /** Without the letters that people confuse when they copy by hand. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path file;
    private final String comment;
    private final RandomGenerator random;
    private final Properties values = new Properties();

    /** @param random a source nobody can predict */
    Secrets(Path file, String comment, RandomGenerator random) {
        this.file = file;
        this.comment = comment;
        this.random = random;
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
    }

    /** A password for a person or a role. */
    synchronized String password(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = new StringBuilder();
        for (int i = 0; i < PASSWORD_LETTERS; i++) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return keep(name, made.toString());
    }

    /** A key of 32 bytes in base64. */
    synchronized String key(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] made = new byte[KEY_BYTES];
        random.nextBytes(made);
        return keep(name, Base64.getEncoder().encodeToString(made));
    }

    private String keep(String name, String value) {
        values.setProperty(name, value);
        Path written = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(written);
            Files.createFile(
                    written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer out = Files.newBufferedWriter(written)) {
                values.store(out, comment);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return value;
    }
}
