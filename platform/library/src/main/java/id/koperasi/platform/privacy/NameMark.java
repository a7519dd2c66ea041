package id.koperasi.platform.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A name of which nothing can be read, and by which it is found in what people wrote.
 *
 * @param value how many words it has, a dot, and a keyed digest of them as 64 lower-case hexadecimal digits
 */
@Schema(type = SchemaType.STRING, pattern = "^[1-9][0-9]?\\.[0-9a-f]{64}$")
public record NameMark(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]?\\.[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NameMark {
        // What comes here by mistake may be the name itself, so it is not repeated.
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a mark of a name is a number of words, a dot and 64 hexadecimal digits");
        }
    }

    /** How many words the name has. */
    int words() {
        return Integer.parseInt(value, 0, value.indexOf('.'), 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
