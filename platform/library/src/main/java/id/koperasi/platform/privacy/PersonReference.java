package id.koperasi.platform.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The same person under the same name in every service, of which nothing can be read.
 *
 * @param value a keyed digest as 64 lower-case hexadecimal digits
 */
@Schema(type = SchemaType.STRING, pattern = "^[0-9a-f]{64}$")
public record PersonReference(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonReference {
        // What comes here by mistake may be the citizen's number itself, so it is not repeated.
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a person reference is 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
