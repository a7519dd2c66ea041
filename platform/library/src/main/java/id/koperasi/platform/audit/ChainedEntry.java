package id.koperasi.platform.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Spells an entry as it is hashed with the link before it: numbers big-endian, texts and bytes behind their length, which is
 * minus one where there are none. The witness spells it by itself, so that neither believes the other.
 */
final class ChainedEntry {

    /** The columns of an entry in the order in which they are spelled. */
    static final String COLUMNS = """
            e.recorded_at, e.position, e.actor, e.person, e.roles, e.client, e.address, e.operation, e.tenant, e.region, e.object,
            e.purpose, e.fields, e.before_digest, e.after_digest, e.request_hash, e.trace""";

    private static final int NOTHING = -1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    private ChainedEntry() {}

    /** The link of the entry that stands in this row from a column on. */
    static Digest link(long number, byte[] previous, ResultSet row, int first) throws SQLException {
        var entry = new ChainedEntry();
        entry.text("koperasi-trail-v1");
        entry.eight(number);
        entry.out.writeBytes(previous);
        Instant recordedAt = row.getObject(first, OffsetDateTime.class).toInstant();
        entry.eight(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
        entry.eight(row.getLong(first + 1));
        entry.text(row.getString(first + 2));
        entry.text(row.getString(first + 3));
        entry.texts(row.getArray(first + 4));
        entry.text(row.getString(first + 5));
        entry.text(row.getString(first + 6));
        entry.text(row.getString(first + 7));
        entry.id(row.getObject(first + 8, UUID.class));
        entry.text(row.getString(first + 9));
        entry.text(row.getString(first + 10));
        entry.text(row.getString(first + 11));
        entry.texts(row.getArray(first + 12));
        entry.bytes(row.getBytes(first + 13));
        entry.bytes(row.getBytes(first + 14));
        entry.bytes(row.getBytes(first + 15));
        entry.text(row.getString(first + 16));
        return Digest.of(entry.out.toByteArray());
    }

    private void four(int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    private void eight(long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private void text(@Nullable String text) {
        bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte @Nullable [] bytes) {
        four(bytes == null ? NOTHING : bytes.length);
        if (bytes != null) {
            out.writeBytes(bytes);
        }
    }

    private void texts(@Nullable Array array) throws SQLException {
        if (array == null) {
            four(NOTHING);
            return;
        }
        String[] texts = (String[]) array.getArray();
        four(texts.length);
        for (String text : texts) {
            text(text);
        }
    }

    private void id(@Nullable UUID id) {
        four(id == null ? 0 : 2 * Long.BYTES);
        if (id != null) {
            eight(id.getMostSignificantBits());
            eight(id.getLeastSignificantBits());
        }
    }
}
