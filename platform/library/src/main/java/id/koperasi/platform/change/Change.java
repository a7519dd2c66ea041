package id.koperasi.platform.change;

import id.koperasi.platform.change.ChangeRejection.InvalidKey;
import id.koperasi.platform.change.ChangeRejection.KeyRequired;
import id.koperasi.platform.change.ChangeRejection.KeyReused;
import id.koperasi.platform.change.ChangeRejection.StillRunning;
import id.koperasi.platform.problem.Refuses;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that changes something. It runs in one transaction with its audit entry, its events and, when the
 * request carries an {@code Idempotency-Key}, the key and the reply: a repeated request gets that reply, byte for
 * byte, and changes nothing. A refused request leaves nothing behind, so its key can be used again.
 *
 * <p>The endpoint returns a {@code RestResponse}.
 */
@Documented
@Refuses({InvalidKey.class, StillRunning.class, KeyReused.class})
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Change {

    /** Whether a request without an {@code Idempotency-Key} is refused: where something is created or money moves. */
    @Nonbinding
    @Refuses(KeyRequired.class)
    boolean keyRequired() default true;

    /** Who keeps key, reply and audit entry. A change that its own statement keeps always needs a key. */
    @Nonbinding
    KeptBy keptBy() default KeptBy.TRANSACTION;
}
