package id.koperasi.platform.snap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signatures of SNAP: RSA for who asks for a token and for what a bank tells, HMAC-SHA512 for every question. */
public final class SnapSignature {

    private static final String HMAC = "HmacSHA512";
    private static final String RSA = "SHA256withRSA";

    private SnapSignature() {}

    /** {@code X-SIGNATURE} of a request for an access token. */
    static String ofTokenRequest(String privateKey, String clientKey, String timestamp) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
            Signature signature = Signature.getInstance(RSA);
            signature.initSign(key);
            signature.update((clientKey + "|" + timestamp).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the private key of a SNAP contract is no RSA key in PKCS #8", e);
        }
    }

    /** {@code X-SIGNATURE} of a question: over method, path, token, the digest of the body, and the time. */
    static String ofQuestion(String secret, String method, String path, String token, String body, String timestamp) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
            String signed = String.join(":", method, path, token, digest(body), timestamp);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256 and HMAC-SHA512", e);
        }
    }

    /**
     * Whether a bank signed what it tells us by {@code POST}: over method, path, the digest of the body, and the time.
     *
     * @param publicKey the base64 of its RSA key (X.509)
     */
    public static boolean genuine(String publicKey, String path, String body, String timestamp, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Signature check = Signature.getInstance(RSA);
            check.initVerify(key);
            check.update(String.join(":", "POST", path, digest(minified(body)), timestamp)
                    .getBytes(UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String digest(String body) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
    }

    /** Without the blanks between its words, as the standard has it signed. */
    static String minified(String json) {
        var out = new StringBuilder(json.length());
        boolean quoted = false;
        boolean escaped = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted || !Character.isWhitespace(c)) {
                out.append(c);
            }
            if (c == '"' && !escaped) {
                quoted = !quoted;
            }
            escaped = quoted && c == '\\' && !escaped;
        }
        return out.toString();
    }
}
