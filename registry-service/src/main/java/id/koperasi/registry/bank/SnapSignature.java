package id.koperasi.registry.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two signatures of SNAP: RSA for who asks for a token, HMAC-SHA512 for every question after that. */
final class SnapSignature {

    private static final String HMAC = "HmacSHA512";

    private SnapSignature() {}

    /** {@code X-SIGNATURE} of a request for an access token. */
    static String ofTokenRequest(String privateKey, String clientKey, String timestamp) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update((clientKey + "|" + timestamp).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("registry.bank.snap.private-key is no RSA key in PKCS #8", e);
        }
    }

    /** {@code X-SIGNATURE} of a question: over method, path, token, the digest of the body, and the time. */
    static String ofQuestion(String secret, String path, String token, String body, String timestamp) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)))
                    .toLowerCase(Locale.ROOT);
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
            String signed = String.join(":", "POST", path, token, digest, timestamp);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256 and HMAC-SHA512", e);
        }
    }
}
