package id.koperasi.deploy.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The bank's own reading of how SNAP signs, with a pair of keys that live as long as it does. */
final class Signatures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String clientSecret;
    private final KeyPair keys;

    Signatures(String clientSecret) {
        this(clientSecret, newKeys());
    }

    private Signatures(String clientSecret, KeyPair keys) {
        this.clientSecret = clientSecret;
        this.keys = keys;
    }

    /** Those of a pair of keys that is known already, each in base64. */
    static Signatures of(String privateKey, String publicKey) {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new Signatures(
                    "",
                    new KeyPair(
                            rsa.generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))),
                            rsa.generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key with which the client signs, PKCS #8 in base64. */
    String privateKey() {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    /** The key under which the bank's own calls are checked, X.509 in base64. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** What the bank signs a notification with: over method, path, the digest of the body without blanks, and the time. */
    String ofNotification(String path, String body, String timestamp) {
        try {
            String minified = JSON.readTree(body).toString();
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(minified.getBytes(UTF_8)));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(("POST:" + path + ":" + digest + ":" + timestamp).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a question must be signed with: over method, path, token, the digest of the body, and the time. */
    String expected(String method, String path, String token, byte[] body, String timestamp) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(clientSecret.getBytes(UTF_8), "HmacSHA512"));
            String words = method + ":" + path + ":" + token + ":" + digest + ":" + timestamp;
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
