package id.koperasi.platform.notes;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;

/** Makes a key for one run of the tests and signs tokens with it. */
public final class SigningKey implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEY = generate();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded()));
    }

    @Override
    public void stop() {}

    /** A token that is good until the year 2100. */
    static String token(String subject, String role) {
        String claims = """
                {"sub":"%s","aud":"koperasi","iat":1700000000,"exp":4102444800,"realm_access":{"roles":["%s"]}}""".formatted(subject, role);
        String content = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + encode(claims.getBytes(StandardCharsets.UTF_8));
        return content + "." + encode(sign(content));
    }

    private static byte[] sign(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEY.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
