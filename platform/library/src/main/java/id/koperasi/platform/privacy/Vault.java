package id.koperasi.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Envelope encryption: each person or record has a data key of its own, the row keeps it wrapped by the
 * service's master key, and the data is sealed under it for one place. Nothing is cached, so that a
 * destroyed key is gone at once.
 */
@Singleton
public class Vault {

    private static final int DATA_KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final PrivacyKeys keys;

    Vault(PrivacyKeys keys) {
        this.keys = keys;
    }

    /** A new data key, wrapped by the current master key. */
    public WrappedKey newDataKey() {
        byte[] dataKey = new byte[DATA_KEY_BYTES];
        random.nextBytes(dataKey);
        WrappedKey wrapped = keys.master().wrap(dataKey);
        Arrays.fill(dataKey, (byte) 0);
        return wrapped;
    }

    /** Seals bytes so that they open only under the same key and in the same place. */
    public byte[] seal(WrappedKey key, byte[] plain, Place place) {
        return cipher(key).seal(plain, place.bytes());
    }

    /** Seals personal data, so that a caller need not reveal it for that. */
    public byte[] seal(WrappedKey key, Sensitive plain, Place place) {
        return seal(key, plain.reveal().getBytes(UTF_8), place);
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws SealBrokenException when key, place or bytes are not those of the seal
     * @throws UnknownMasterKeyException when the master key that wrapped the key is not configured
     */
    public byte[] open(WrappedKey key, byte[] seal, Place place) {
        return cipher(key).open(seal, place.bytes());
    }

    /** The same data key under the current master key; what is sealed under it stays as it is. */
    public WrappedKey rewrap(WrappedKey key) {
        if (key.masterKeyId().equals(currentMasterKeyId())) {
            return key;
        }
        byte[] dataKey = unwrap(key);
        WrappedKey rewrapped = keys.master().wrap(dataKey);
        Arrays.fill(dataKey, (byte) 0);
        return rewrapped;
    }

    /** The id that rows carry once a rotation is complete. */
    public String currentMasterKeyId() {
        return keys.master().id();
    }

    private GcmCipher cipher(WrappedKey key) {
        byte[] dataKey = unwrap(key);
        var cipher = new GcmCipher(dataKey);
        Arrays.fill(dataKey, (byte) 0);
        return cipher;
    }

    private byte[] unwrap(WrappedKey key) {
        return keys.master(key.masterKeyId()).unwrap(key);
    }
}
