package id.koperasi.ledger.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The asymmetric signature of SNAP under what a bank tells: over method, path, the digest of the body, and the time. */
final class SnapSignature {

    private SnapSignature() {}

    static boolean genuine(String publicKey, String path, String body, String timestamp, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(minified(body).getBytes(UTF_8)));
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(String.join(":", "POST", path, digest, timestamp).getBytes(UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
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
