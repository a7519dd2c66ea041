package id.koperasi.platform.problem;

import org.jspecify.annotations.Nullable;

/** Something we stand on does not answer at this moment; the caller is told that trying again helps. */
public final class UnavailableException extends RuntimeException {

    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
