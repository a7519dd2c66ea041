package id.koperasi.platform.privacy;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a log for a throwable whose text held personal data, in itself or in a cause. Its message is what
 * the original prints, type first, with that taken out; the stack traces are the original's.
 */
final class RedactedThrowable extends Throwable {

    private RedactedThrowable(String message) {
        super(message);
    }

    /** A stand-in, or the very same throwable when nothing in the whole chain had to go. */
    static Throwable of(Throwable original, UnaryOperator<String> redaction) {
        return isClean(original, redaction, new IdentityHashMap<>())
                ? original
                : copy(original, redaction, new IdentityHashMap<>());
    }

    private static boolean isClean(
            @Nullable Throwable original, UnaryOperator<String> redaction, Map<Throwable, Boolean> seen) {
        if (original == null || seen.put(original, true) != null) {
            return true;
        }
        if (!isClean(original.toString(), redaction)
                || !isClean(original.getMessage(), redaction)
                || !isClean(original.getCause(), redaction, seen)) {
            return false;
        }
        for (Throwable suppressed : original.getSuppressed()) {
            if (!isClean(suppressed, redaction, seen)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClean(@Nullable String text, UnaryOperator<String> redaction) {
        return text == null || redaction.apply(text).equals(text);
    }

    private static RedactedThrowable copy(
            Throwable original, UnaryOperator<String> redaction, Map<Throwable, RedactedThrowable> copies) {
        RedactedThrowable known = copies.get(original);
        if (known != null) {
            return known;
        }
        var copy = new RedactedThrowable(redaction.apply(original.toString()));
        copy.setStackTrace(original.getStackTrace());
        copies.put(original, copy);
        Throwable cause = original.getCause();
        if (cause != null && !cause.equals(original)) {
            copy.initCause(copy(cause, redaction, copies));
        }
        for (Throwable suppressed : original.getSuppressed()) {
            copy.addSuppressed(copy(suppressed, redaction, copies));
        }
        return copy;
    }
}
