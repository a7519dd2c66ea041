package id.koperasi.deploy.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What is hashed, byte by byte: numbers big-endian, texts behind their length. */
final class Hashed {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** One byte. */
    Hashed mark(int value) {
        out.write(value);
        return this;
    }

    /** A whole number in four bytes. */
    Hashed four(long number) {
        return bytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(Math.toIntExact(number))
                .array());
    }

    /** A whole number in eight bytes. */
    Hashed eight(long number) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    Hashed text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return four(utf8.length).bytes(utf8);
    }

    Hashed bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
