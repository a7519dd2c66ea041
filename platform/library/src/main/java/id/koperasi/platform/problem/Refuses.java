package id.koperasi.platform.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says at an endpoint what it can refuse, beyond what every endpoint can; the OpenAPI document then lists each code under
 * its status. The endpoint's {@code @Operation} needs its id. An annotation of endpoints may carry it too: then it speaks
 * for every endpoint that carries that one; at a yes-or-no member of such an annotation, for those where it is yes.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

    /** Single refusals, or whole sealed families. */
    Class<? extends Rejection>[] value();
}
