package id.koperasi.deploy.verifier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, each asked for as what it is; one that is something else is refused.
 *
 * @param values by their names
 */
record Fields(Map<?, ?> values) {

    private static final int HASH_DIGITS = 64;
    private static final int ID_DIGITS = 32;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    static Fields of(String json) {
        return new Fields(as(Map.class, Json.read(json), "the whole"));
    }

    Fields object(String name) {
        return new Fields(as(Map.class, values.get(name), name));
    }

    String text(String name) {
        return as(String.class, values.get(name), name);
    }

    long number(String name) {
        return as(BigDecimal.class, values.get(name), name).longValueExact();
    }

    /** An amount in rupiah, counted in sen. */
    long sen(String name) {
        return as(BigDecimal.class, values.get(name), name).movePointRight(2).longValueExact();
    }

    /** A day, as the number of days since the first of the year 2000. */
    long day(String name) {
        return LocalDate.parse(text(name)).toEpochDay() - FIRST_DAY.toEpochDay();
    }

    long millis(String name) {
        return Instant.parse(text(name)).toEpochMilli();
    }

    byte[] id(String name) {
        return bytes(text(name).replace("-", ""), ID_DIGITS);
    }

    byte[] hash(String name) {
        return bytes(text(name), HASH_DIGITS);
    }

    List<byte[]> hashes(String name) {
        List<?> texts = as(List.class, values.get(name), name);
        return texts.stream()
                .map(text -> bytes(as(String.class, text, name), HASH_DIGITS))
                .toList();
    }

    private static byte[] bytes(String hex, int digits) {
        if (hex.length() != digits) {
            throw new IllegalArgumentException("not of " + digits + " digits: " + hex);
        }
        return HexFormat.of().parseHex(hex);
    }

    private static <T> T as(Class<T> type, @Nullable Object value, String name) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " is missing, or something else than it should be");
        }
        return type.cast(value);
    }
}
