package id.koperasi.platform.privacy;

/** A data key was wrapped by a master key that is not configured: a fault of operation, not of the data. */
public final class UnknownMasterKeyException extends IllegalStateException {

    UnknownMasterKeyException(String id) {
        super("master key is not configured: id=" + id + "; add it to platform.privacy.old-master-keys");
    }
}
