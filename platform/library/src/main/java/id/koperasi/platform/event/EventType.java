package id.koperasi.platform.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The wire name of an event, on the record that writes it and on every consumer's record that reads it. A
 * published shape only gains optional fields; anything else is a new version.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The CloudEvents type, such as {@code id.koperasi.registry.cooperative-formed.v1}. */
    String value();

    /** Who may hear it. */
    Channel channel() default Channel.PUBLIC;
}
