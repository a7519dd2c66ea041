package id.koperasi.platform.money;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Amounts in JSON are numbers of rupiah: {@code 1222.5}, {@code 20000}, never a string. No trailing zeros
 * are written, because a JavaScript client that stores and sends back what it read writes none either, and
 * bodies should compare.
 */
final class RupiahJson {

    private RupiahJson() {}

    /** Writes every amount exactly, however large: a sum must not turn a reply into an error. */
    static final class Writer extends StdSerializer<Rupiah> {

        Writer() {
            super(Rupiah.class);
        }

        @Override
        public void serialize(Rupiah amount, JsonGenerator json, SerializerProvider provider) throws IOException {
            BigDecimal rupiah = amount.toBigDecimal().stripTrailingZeros();
            json.writeNumber(rupiah.toPlainString());
        }
    }

    /** Reads numbers only: a string may hide a thousands separator, and a point is one in Indonesia. */
    static final class Reader extends StdDeserializer<Rupiah> {

        Reader() {
            super(Rupiah.class);
        }

        @Override
        public Rupiah deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonToken token = json.currentToken();
            if (!token.isNumeric() || json.isNaN()) {
                return (Rupiah) context.handleUnexpectedToken(
                        context.constructType(Rupiah.class), token, json, "an amount is a JSON number");
            }
            try {
                return Rupiah.parse(json.getDecimalValue());
            } catch (NotAnAmountException e) {
                return (Rupiah)
                        context.handleWeirdNumberValue(Rupiah.class, json.getNumberValueExact(), e.getMessage());
            }
        }
    }
}
