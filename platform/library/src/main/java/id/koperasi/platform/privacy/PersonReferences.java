package id.koperasi.platform.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.util.HexFormat;

/**
 * Makes person references: HMAC-SHA256 of the sixteen ASCII digits of a NIK under the programme's key, which
 * all services share. A change of that key would give every person a new reference; it is never rotated.
 */
@Singleton
public class PersonReferences {

    private final KeyedDigest digest;

    PersonReferences(PrivacyKeys keys) {
        digest = keys.person();
    }

    public PersonReference of(Nik nik) {
        return new PersonReference(
                HexFormat.of().formatHex(digest.of(nik.reveal().getBytes(US_ASCII))));
    }
}
