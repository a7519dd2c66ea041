package id.koperasi.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Finds what is stored encrypted: a digest under the service's own key that equals only for equal values.
 * The label keeps the same digits used for two things from meeting, and a service's index says nothing to
 * whoever holds another's.
 */
@Singleton
public class BlindIndex {

    private static final Pattern LABEL = Pattern.compile("[a-z][a-z-]{0,30}");

    private final KeyedDigest digest;

    BlindIndex(PrivacyKeys keys) {
        digest = keys.index();
    }

    /** The 32 bytes under which this value is found; label {@code nik} or {@code phone}. */
    public byte[] of(Sensitive value) {
        return switch (value) {
            case Nik nik -> of("nik", nik.reveal());
            case PhoneNumber phone -> of("phone", phone.reveal());
        };
    }

    /**
     * The 32 bytes under which a value of another kind is found.
     *
     * @param label what kind of value it is, such as {@code account}
     * @param value in the one spelling the caller has settled on
     */
    public byte[] of(String label, String value) {
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("not a label: " + label);
        }
        // No label contains the separator, so no label and value can be read as another pair.
        return digest.of((label + '\0' + value).getBytes(UTF_8));
    }
}
