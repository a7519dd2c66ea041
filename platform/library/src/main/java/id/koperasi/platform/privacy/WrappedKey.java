package id.koperasi.platform.privacy;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A data key as a row keeps it, of no use without the master key. To destroy it is to erase everything
 * sealed under it.
 */
public final class WrappedKey {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

    private final byte[] bytes;
    private final String masterKeyId;

    private WrappedKey(byte[] bytes, String masterKeyId) {
        this.bytes = bytes;
        this.masterKeyId = masterKeyId;
    }

    /** The key as it was read from its two columns. */
    public static WrappedKey of(byte[] bytes, String masterKeyId) {
        if (!ID.matcher(masterKeyId).matches()) {
            throw new IllegalArgumentException("the id of a master key is 16 lower-case hexadecimal digits");
        }
        return new WrappedKey(bytes.clone(), masterKeyId);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Which master key wrapped it; rows with another id than the current one await {@link Vault#rewrap}. */
    public String masterKeyId() {
        return masterKeyId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey key
                && key.masterKeyId.equals(masterKeyId)
                && Arrays.equals(key.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "WrappedKey[masterKeyId=" + masterKeyId + "]";
    }
}
