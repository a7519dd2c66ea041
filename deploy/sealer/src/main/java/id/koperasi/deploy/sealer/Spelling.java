package id.koperasi.deploy.sealer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes values as bytes in the one way in which they are hashed: numbers big-endian, texts behind their length. */
final class Spelling {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    /** A whole number in four bytes. */
    Spelling number(int value) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    /** A whole number in eight bytes. */
    Spelling number(long value) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** A day, as the number of days since the first of the year 2000. */
    Spelling day(LocalDate day) {
        return number(Math.toIntExact(day.toEpochDay() - FIRST_DAY.toEpochDay()));
    }

    /** A text in UTF-8 behind the number of its bytes; none is of the length minus one. */
    Spelling text(@Nullable String text) {
        if (text == null) {
            return number(-1);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return number(bytes.length).raw(bytes);
    }

    /** An id in 16 bytes behind their number; none is of the length zero. */
    Spelling id(@Nullable UUID id) {
        return id == null ? number(0) : number(2 * Long.BYTES).bareId(id);
    }

    /** An id in its 16 bytes. */
    Spelling bareId(UUID id) {
        return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
    }

    /** Texts one after the other behind their number; no list is of the number minus one. */
    Spelling texts(@Nullable List<String> texts) {
        if (texts == null) {
            return number(-1);
        }
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    /** A digest behind the number of its bytes; none is of the length minus one. */
    Spelling digest(@Nullable Hash digest) {
        return digest == null ? number(-1) : number(digest.bytes().length).raw(digest);
    }

    /** These very bytes. */
    Spelling raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Spelling raw(Hash hash) {
        return raw(hash.bytes());
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    Hash sha256() {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
