package id.koperasi.registry.registerfile;

import id.koperasi.platform.problem.Rejection;

/** A file is no register, or none that can be read to its end. */
public final class UnreadableRegisterException extends RuntimeException {

    private final transient Rejection rejection;

    UnreadableRegisterException(RegisterRejection rejection, Throwable cause) {
        super(rejection.refusal().code(), cause);
        this.rejection = rejection;
    }

    /** A file is none for this reason. */
    public UnreadableRegisterException(RegisterRejection rejection) {
        super(rejection.refusal().code());
        this.rejection = rejection;
    }

    /** Why, for who sent it. */
    public Rejection rejection() {
        return rejection;
    }
}
