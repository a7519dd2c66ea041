package id.koperasi.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.Base64;

/**
 * Seals what one service of the programme must tell another and nobody on the way may read: an internal topic keeps
 * what passes through it. The key follows from the programme's key, which all services hold and which is never rotated.
 */
@Singleton
public class Courier {

    private static final String PURPOSE = "koperasi courier 1";

    private final GcmCipher cipher;

    Courier(PrivacyKeys keys) {
        cipher = new GcmCipher(keys.person().of(PURPOSE.getBytes(UTF_8)));
    }

    /** Seals a text for one place; Base64, so that it travels in JSON. */
    public String seal(String plain, Place place) {
        return Base64.getEncoder().encodeToString(cipher.seal(plain.getBytes(UTF_8), place.bytes()));
    }

    /**
     * Opens what another service has sealed for the same place.
     *
     * @throws SealBrokenException when it was not sealed so, or is not whole
     */
    public String open(String seal, Place place) {
        try {
            return new String(cipher.open(Base64.getDecoder().decode(seal), place.bytes()), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new SealBrokenException();
        }
    }
}
