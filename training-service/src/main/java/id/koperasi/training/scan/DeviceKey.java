package id.koperasi.training.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/** The public key of a phone: ECDSA on P-256, which every browser and the keystore of every phone offer. */
final class DeviceKey {

    private static final int CURVE_BITS = 256;
    private static final BigInteger P_256 =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

    private final PublicKey key;

    private DeviceKey(PublicKey key) {
        this.key = key;
    }

    /** The key from its X.509 form; empty when it is none on this curve. */
    static Optional<DeviceKey> of(byte[] encoded) {
        try {
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
            return onCurve(key) ? Optional.of(new DeviceKey(key)) : Optional.empty();
        } catch (GeneralSecurityException notAKey) {
            return Optional.empty();
        }
    }

    private static boolean onCurve(PublicKey key) {
        return key instanceof ECPublicKey point
                && point.getParams().getOrder().bitLength() == CURVE_BITS
                && point.getParams().getCurve().getField() instanceof ECFieldFp field
                && field.getP().equals(P_256);
    }

    /** Whether the phone has signed the text: SHA-256, the two numbers one after the other, as WebCrypto writes them. */
    boolean signed(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(key);
            check.update(text.getBytes(UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
