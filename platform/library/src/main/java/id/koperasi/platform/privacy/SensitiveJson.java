package id.koperasi.platform.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;

/** How personal data passes through JSON: plain on the way in, masked on the way out. */
final class SensitiveJson {

    private SensitiveJson() {}

    /** Writes the mask, whatever view the value stands in. */
    static final class MaskWriter extends StdSerializer<Sensitive> {

        MaskWriter() {
            super(Sensitive.class);
        }

        @Override
        public void serialize(Sensitive value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.masked());
        }
    }

    /** Writes the plain value of what {@link PersonalDataAccess} let pass. */
    static final class PlainWriter extends StdSerializer<Revealed> {

        PlainWriter() {
            super(Revealed.class);
        }

        @Override
        public void serialize(Revealed value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.plain());
        }
    }

    static final class NikReader extends Reader<Nik> {

        NikReader() {
            super(Nik.class, Nik::parse);
        }
    }

    static final class PhoneNumberReader extends Reader<PhoneNumber> {

        PhoneNumberReader() {
            super(PhoneNumber.class, PhoneNumber::parse);
        }
    }

    /**
     * Reads strings only, since a number has lost its leading zero. The exception's cause is the
     * {@link RefusedValueException}; Jackson's own exceptions would repeat the value.
     */
    abstract static class Reader<T extends Sensitive> extends StdDeserializer<T> {

        private final Function<String, T> parse;

        Reader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw MismatchedInputException.from(json, handledType(), "expected a string");
            }
            try {
                return parse.apply(json.getText());
            } catch (RefusedValueException e) {
                var mismatch = MismatchedInputException.from(
                        json, handledType(), e.refusal().en());
                mismatch.initCause(e);
                throw mismatch;
            }
        }
    }
}
