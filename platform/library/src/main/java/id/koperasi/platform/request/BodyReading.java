package id.koperasi.platform.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.InvalidRequest;
import id.koperasi.platform.problem.RequestRejection.RequestIncomplete;
import id.koperasi.platform.problem.Violation;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands around the reading of every body, which is the one place where an error of JSON is the caller's: the same error
 * deeper inside, in a row or an event, is ours. It comes before every other reader, so that none reads past the bound.
 * An endpoint that declares a body needs one.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
class BodyReading implements ReaderInterceptor {

    private final long maxBytes;

    BodyReading(@ConfigProperty(name = "platform.request.max-body-size") MemorySize maxBodySize) {
        this.maxBytes = maxBodySize.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Language language = Language.of(context.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        if (context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH) == null) {
            context.setInputStream(new BoundedBody(context.getInputStream(), maxBytes));
        }
        try {
            Object body = context.proceed();
            if (body == null) {
                throw missing(language);
            }
            PersonalNumbers.refuseIn(body, language);
            return body;
        } catch (JsonProcessingException e) {
            throw new RejectedException(JsonFaults.refusalOf(e, language));
        } catch (IOException e) {
            throw new RejectedException(new RequestIncomplete());
        } catch (WebApplicationException e) {
            if (e.getCause() instanceof JsonProcessingException cause) {
                throw new RejectedException(JsonFaults.refusalOf(cause, language));
            }
            throw e;
        }
    }

    private static RejectedException missing(Language language) {
        String message = language.choose("isi permintaan wajib ada", "a body is required");
        return new RejectedException(new InvalidRequest(List.of(new Violation("", message))));
    }
}
