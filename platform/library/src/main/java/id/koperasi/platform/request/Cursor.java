package id.koperasi.platform.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.InvalidCursor;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/**
 * The sort key of the last row a caller has seen, opaque to him: base64url of a small JSON array. It is not secret and
 * not signed, since it only says where to go on; the query still asks for nothing but the caller's own rows.
 */
public final class Cursor {

    private static final int MAX_CHARACTERS = 512;
    private static final int MAX_KEYS = 8;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final ArrayNode keys;

    private Cursor(ArrayNode keys) {
        this.keys = keys;
    }

    /** The cursor after a row with these sort keys: whole numbers, or values whose text is read back. */
    public static Cursor of(Object... sortKeys) {
        if (sortKeys.length == 0 || sortKeys.length > MAX_KEYS) {
            throw new IllegalArgumentException("a cursor has 1 to " + MAX_KEYS + " keys, not " + sortKeys.length);
        }
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        for (Object key : sortKeys) {
            switch (key) {
                case Integer number -> keys.add(number.longValue());
                case Long number -> keys.add(number);
                case String text -> keys.add(text);
                case UUID id -> keys.add(id.toString());
                case Instant time -> keys.add(time.toString());
                case LocalDate date -> keys.add(date.toString());
                default -> throw new IllegalArgumentException("not a sort key: " + key.getClass());
            }
        }
        return new Cursor(keys);
    }

    /** Reads what {@link #toString} wrote and refuses everything else; JAX-RS calls it for a parameter. */
    public static Cursor fromString(String text) {
        if (text.isEmpty() || text.length() > MAX_CHARACTERS) {
            throw invalid();
        }
        Cursor cursor = new Cursor(decode(text));
        if (!cursor.toString().equals(text)) {
            throw invalid();
        }
        return cursor;
    }

    public String text(int index) {
        JsonNode key = key(index);
        // No column of text holds a NUL, and the database would fail on it.
        if (!key.isTextual() || key.textValue().indexOf('\0') >= 0) {
            throw invalid();
        }
        return key.textValue();
    }

    public long number(int index) {
        JsonNode key = key(index);
        if (!key.canConvertToLong() || !key.isIntegralNumber()) {
            throw invalid();
        }
        return key.longValue();
    }

    public UUID uuid(int index) {
        return parsed(index, UUID::fromString);
    }

    public Instant instant(int index) {
        return parsed(index, Instant::parse);
    }

    public LocalDate date(int index) {
        return parsed(index, LocalDate::parse);
    }

    /** What the caller is given and sends back. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor && cursor.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    private <T> T parsed(int index, Function<String, T> reader) {
        String text = text(index);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
    }

    private JsonNode key(int index) {
        if (index >= keys.size()) {
            throw invalid();
        }
        return keys.get(index);
    }

    private static ArrayNode decode(String text) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (JSON.readTree(json) instanceof ArrayNode keys && !keys.isEmpty() && keys.size() <= MAX_KEYS) {
                return keys;
            }
            throw invalid();
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw invalid();
        }
    }

    /** For who reads a key further and finds it is none of his. */
    public static RejectedException invalid() {
        return new RejectedException(new InvalidCursor());
    }
}
