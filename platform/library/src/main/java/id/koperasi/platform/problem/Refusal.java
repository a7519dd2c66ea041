package id.koperasi.platform.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@link Rejection} its status, its stable code and its words. It is an annotation, so that codes are known
 * without an instance: the OpenAPI document and the catalogue of problems list them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refusal {

    /** The HTTP status, 4xx. */
    int status();

    /** Kebab-case and never changed once published: clients branch on {@code urn:koperasi:problem:<code>}. */
    String code();

    /** The title in English. */
    String en();

    /** The title in Indonesian, which is what a caller reads who asks for no language. */
    String id();

    /** One more sentence in English; {@code {component}} stands for the value of that component of the record. */
    String enDetail() default "";

    /** The same sentence in Indonesian. */
    String idDetail() default "";

    /** The regulation that the broken rule comes from, such as an article of a law. */
    String source() default "";

    /**
     * Whether it keeps two duties apart, or somebody from his own case. Where an operation can be refused so stands on the
     * page of permissions: what a role opens is not all that decides.
     */
    boolean duty() default false;

    /** After how many seconds trying again is worth it; zero when time alone does not help. */
    int retryAfterSeconds() default 0;
}
