package id.koperasi.platform.snap;

/** The provider did not answer, and why in two words. */
public final class SilenceException extends Exception {

    SilenceException(String reason) {
        super(reason, null, false, false);
    }

    /** In two words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
