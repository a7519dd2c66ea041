package id.koperasi.platform.file;

import id.koperasi.platform.problem.Refuses;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that takes a file: a {@code @Change} of a multipart form with one parameter
 * {@code @RestForm("file") FileUpload}. The file is recognised, sealed and handed to the store before the change and its
 * transaction begin; the change takes it up with {@link StoredFiles#keepUpload}. What no change took up is given up.
 */
@Documented
@InterceptorBinding
@Refuses(FileRejection.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Upload {}
