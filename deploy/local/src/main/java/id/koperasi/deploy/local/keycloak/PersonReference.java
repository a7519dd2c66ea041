package id.koperasi.deploy.local.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns the made-up identity number of a demonstration user into the reference by which the services know people. */
final class PersonReference {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    /** @param programmeKey the key all services share, in base64 */
    PersonReference(String programmeKey) {
        this.key = Base64.getDecoder().decode(programmeKey);
    }

    /** @param number 16 digits */
    String of(String number) {
        if (!number.matches("\\d{16}")) {
            throw new IllegalArgumentException("not 16 digits: " + number);
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java cannot compute " + ALGORITHM, e);
        }
    }
}
