package id.koperasi.platform.privacy;

/**
 * What was sealed does not open: other key, other place or altered bytes. Which of them is not said, since
 * the answer helps only an attacker.
 */
public final class SealBrokenException extends IllegalStateException {

    public SealBrokenException() {
        super("sealed data does not open");
    }
}
