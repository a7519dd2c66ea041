package id.koperasi.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An OpenID provider for module tests: real discovery, a real key set, real signatures; only nobody signs in. Like
 * the servers, it is known by system properties, because tests are loaded by several class loaders of one JVM.
 */
public final class TestIssuer {

    static final String KEY_ID = "test-key";

    private static final String ADDRESS = "koperasi.test.issuer";
    private static final String KEY = "koperasi.test.issuer.key";
    private static final String PUBLIC_KEY = "koperasi.test.issuer.public";

    private TestIssuer() {}

    /** Its address, which is the issuer of its tokens; it starts when first asked for. */
    public static String address() {
        synchronized (ADDRESS) {
            String address = System.getProperty(ADDRESS);
            return address != null ? address : start();
        }
    }

    static PrivateKey privateKey() {
        address();
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The encoded public key, for the attack that uses it as the secret of an HMAC. */
    static byte[] publicKey() {
        address();
        return Base64.getDecoder().decode(System.getProperty(PUBLIC_KEY));
    }

    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String start() {
        KeyPair key = newKey();
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String address = "http://localhost:" + server.getAddress().getPort();
            String keys = keySet((RSAPublicKey) key.getPublic());
            String discovery = """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                     "authorization_endpoint": "%1$s/authorize", "subject_types_supported": ["public"],
                     "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(address);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery));
            server.createContext("/keys", exchange -> answer(exchange, keys));
            server.setExecutor(task -> Thread.ofPlatform().daemon().start(task));
            Thread.ofPlatform().daemon().start(server::start);
            System.setProperty(
                    KEY, Base64.getEncoder().encodeToString(key.getPrivate().getEncoded()));
            System.setProperty(
                    PUBLIC_KEY,
                    Base64.getEncoder().encodeToString(key.getPublic().getEncoded()));
            System.setProperty(ADDRESS, address);
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keySet(RSAPublicKey key) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}""".formatted(
                        KEY_ID,
                        base64.encodeToString(unsigned(key.getModulus().toByteArray())),
                        base64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
