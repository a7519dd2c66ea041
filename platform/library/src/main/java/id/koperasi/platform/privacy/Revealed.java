package id.koperasi.platform.privacy;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Personal data that its reader is allowed to see: a view declares this type where it shows the plain
 * value, and only {@link PersonalDataAccess} can make one. JSON shows the plain value, a log still the mask.
 */
@JsonSerialize(using = SensitiveJson.PlainWriter.class)
@Schema(type = SchemaType.STRING, description = "Personal data in plain; every read of it is in the audit trail")
public final class Revealed {

    private final Sensitive value;

    Revealed(Sensitive value) {
        this.value = value;
    }

    String plain() {
        return value.reveal();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Revealed revealed && revealed.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The mask, because a view is logged more easily than one thinks. */
    @Override
    public String toString() {
        return value.masked();
    }
}
