package id.koperasi.platform.problem;

/** Carries a {@link Rejection} to the caller. It has no stack trace: an expected "no" is an answer and not a fault. */
public final class RejectedException extends RuntimeException {

    private final transient Rejection rejection;

    public RejectedException(Rejection rejection) {
        super(rejection.refusal().code(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
