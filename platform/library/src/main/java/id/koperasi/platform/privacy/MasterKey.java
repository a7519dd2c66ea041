package id.koperasi.platform.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;

/** A key that only wraps other keys. Its id follows from the key itself, so that the two cannot be mixed up. */
final class MasterKey {

    private static final int ID_BYTES = 8;

    private final String id;
    private final GcmCipher cipher;

    MasterKey(byte[] key) {
        byte[] digest = new KeyedDigest(key).of("id of a master key".getBytes(US_ASCII));
        id = HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
        cipher = new GcmCipher(key);
    }

    String id() {
        return id;
    }

    WrappedKey wrap(byte[] dataKey) {
        return WrappedKey.of(cipher.seal(dataKey, binding()), id);
    }

    byte[] unwrap(WrappedKey wrapped) {
        return cipher.open(wrapped.bytes(), binding());
    }

    private byte[] binding() {
        return ("data key under " + id).getBytes(US_ASCII);
    }
}
