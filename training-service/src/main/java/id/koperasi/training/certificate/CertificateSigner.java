package id.koperasi.training.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.privacy.BlindIndex;
import id.koperasi.training.TrainingConfig;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/** Signs what certificates say (Ed25519). */
@Singleton
class CertificateSigner {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;
    private static final int ID_DIGITS = 16;

    private final KeyPair keys;

    CertificateSigner(TrainingConfig config, BlindIndex index) {
        byte[] secret = config.certificateKey()
                .map(CertificateSigner::decode)
                .orElseGet(() -> index.of("certificate-key", "1"));
        keys = pairOf(secret);
    }

    /** The name of the key, which follows from the key. */
    String keyId() {
        return Digest.of(publicKey()).hex().substring(0, ID_DIGITS);
    }

    /** The public key as X.509 has it. */
    byte[] publicKey() {
        return keys.getPublic().getEncoded();
    }

    byte[] sign(CertificateStatement statement) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(statement.text().getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with " + ALGORITHM, e);
        }
    }

    private static byte[] decode(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            // The cause is dropped because its message quotes a character of the key.
            throw new IllegalStateException("training.certificate-key is not base64");
        }
        if (secret.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "training.certificate-key has " + secret.length + " bytes instead of " + KEY_BYTES);
        }
        return secret;
    }

    /** A generator takes its secret from what it is told to draw from, and works out the public half. */
    private static KeyPair pairOf(byte[] secret) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Drawn(secret));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] secret;

        Drawn(byte[] secret) {
            this.secret = secret;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != secret.length) {
                throw new IllegalStateException("the secret of a key has " + secret.length + " bytes");
            }
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }
}
