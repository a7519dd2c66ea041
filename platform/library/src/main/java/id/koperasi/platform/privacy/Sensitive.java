package id.koperasi.platform.privacy;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * A value that identifies a person. Whoever prints, logs or serialises it gets the mask; the plain value
 * needs a call whose name can be searched for. It is not {@link java.io.Serializable} on purpose.
 */
@JsonSerialize(using = SensitiveJson.MaskWriter.class)
public sealed interface Sensitive permits Nik, PhoneNumber {

    /** What may be shown to anybody who may know that the value exists. */
    String masked();

    /**
     * The plain value: for sealing it, or for sending it where it must go. To show it to a caller, go
     * through {@link PersonalDataAccess}, which asks for permission and leaves a trace.
     */
    String reveal();
}
