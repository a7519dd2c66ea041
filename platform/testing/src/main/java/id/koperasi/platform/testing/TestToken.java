package id.koperasi.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token as the realm of the programme issues it, or one that somebody forged. */
public final class TestToken {

    private static final String AUDIENCE = "koperasi";
    private static final long LIFE_SECONDS = 300;

    private final String subject;
    /** Keycloak gives these to every account. */
    private final List<String> roles =
            new ArrayList<>(List.of("default-roles-koperasi", "offline_access", "uma_authorization"));

    private final Map<String, Object> claims = new HashMap<>();
    private String issuer = TestIssuer.address();
    private String audience = AUDIENCE;
    private Instant expiry = Clock.systemUTC().instant().plusSeconds(LIFE_SECONDS);

    private TestToken(String subject) {
        this.subject = subject;
    }

    /** Begins a token of this subject. */
    public static TestToken of(String subject) {
        return new TestToken(subject);
    }

    /** Adds staff roles. */
    public TestToken roles(String... names) {
        roles.addAll(List.of(names));
        return this;
    }

    /** Sets the region of the staff roles. */
    public TestToken region(String code) {
        claims.put("region", code);
        return this;
    }

    /** Sets the reference of the person. */
    public TestToken person(String reference) {
        claims.put("person", reference);
        return this;
    }

    /** Sets the region to which the program is bound; a text, unless the mapper of the realm is wrong. */
    public TestToken clientRegion(Object code) {
        claims.put("client_region", code);
        return this;
    }

    /** Sets the code of the bank an officer of one works for. */
    public TestToken bank(String code) {
        claims.put("bank", code);
        return this;
    }

    /** Sets another issuer than the one the services trust. */
    public TestToken issuer(String other) {
        issuer = other;
        return this;
    }

    /** Sets the audience. */
    public TestToken audience(String other) {
        audience = other;
        return this;
    }

    /** Sets the moment it ends. */
    public TestToken expiry(Instant moment) {
        expiry = moment;
        return this;
    }

    /** Signs it with the issuer's key. */
    public String sign() {
        return claims().jws().keyId(TestIssuer.KEY_ID).sign(TestIssuer.privateKey());
    }

    /** Signs it with a key the issuer does not know, under its name. */
    public String signWithForeignKey() {
        return claims().jws().keyId(TestIssuer.KEY_ID).sign(TestIssuer.newKey().getPrivate());
    }

    /** Leaves it without a signature: {@code alg: none}. */
    public String unsigned() {
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload() + ".";
    }

    /** Signs it by HMAC with the public key for a secret, which a careless verifier takes. */
    public String signWithPublicKeyAsSecret() {
        String signed =
                encode("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + TestIssuer.KEY_ID + "\"}") + "." + payload();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TestIssuer.publicKey(), "HmacSHA256"));
            byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String payload() {
        return sign().split("\\.", -1)[1];
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private JwtClaimsBuilder claims() {
        JwtClaimsBuilder builder = Jwt.issuer(issuer)
                .subject(subject)
                .audience(audience)
                .issuedAt(expiry.minusSeconds(LIFE_SECONDS))
                .expiresAt(expiry)
                .claim("azp", "test")
                .claim("realm_access", Map.of("roles", roles));
        claims.forEach(builder::claim);
        return builder;
    }
}
