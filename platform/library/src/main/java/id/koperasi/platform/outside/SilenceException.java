package id.koperasi.platform.outside;

/** A system outside did not answer, and why in two words. */
public final class SilenceException extends Exception {

    public SilenceException(String reason) {
        super(reason, null, false, false);
    }

    /** In two words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
