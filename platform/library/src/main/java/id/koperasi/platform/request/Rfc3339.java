package id.koperasi.platform.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Times as RFC 3339 text only: never seconds since an epoch, never an array. A time has microseconds, as PostgreSQL
 * keeps it, so that what was answered equals what is read again.
 */
final class Rfc3339 {

    private Rfc3339() {}

    static final class InstantReader extends StdDeserializer<Instant> {

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Instant time = read(json, context, Instant.class, Instant::parse);
            return time.truncatedTo(ChronoUnit.MICROS);
        }
    }

    static final class DateReader extends StdDeserializer<LocalDate> {

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return read(json, context, LocalDate.class, LocalDate::parse);
        }
    }

    static final class InstantWriter extends StdSerializer<Instant> {

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(time.truncatedTo(ChronoUnit.MICROS).toString());
        }
    }

    private static <T> T read(
            JsonParser json, DeserializationContext context, Class<T> type, Function<String, T> parser)
            throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return type.cast(context.handleUnexpectedToken(type, json));
        }
        String text = json.getText();
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            return type.cast(context.handleWeirdStringValue(type, text, "not RFC 3339"));
        }
    }
}
