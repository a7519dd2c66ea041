package id.koperasi.deploy.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The bank's own reading of how SNAP signs, with a pair of keys that live as long as it does. */
final class Signatures {

    private final String clientSecret;
    private final KeyPair keys = newKeys();

    Signatures(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    /** The key with which the client signs, PKCS #8 in base64. */
    String privateKey() {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    /** What a question must be signed with: over method, path, token, the digest of the body, and the time. */
    String expected(String path, String token, byte[] body, String timestamp) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(clientSecret.getBytes(UTF_8), "HmacSHA512"));
            String words = "POST:" + path + ":" + token + ":" + digest + ":" + timestamp;
            return Base64.getEncoder().encodeToString(mac.doFinal(words.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the client signed these words. */
    boolean signed(String words, String signature) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(keys.getPublic());
            check.update(words.getBytes(UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
