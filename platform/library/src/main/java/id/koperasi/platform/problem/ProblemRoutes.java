package id.koperasi.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.problem.Outage.Internal;
import id.koperasi.platform.problem.RequestRejection.AddressTooLong;
import id.koperasi.platform.problem.RequestRejection.BodyTooLarge;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers what never reaches JAX-RS: bodies and addresses that are too large, paths that nobody serves, failures of the
 * server's own handlers. It also names the trace in a header of every answer.
 */
@ApplicationScoped
class ProblemRoutes {

    /** Below what the server itself can read, so that a long address still gets a body that explains. */
    static final int MAX_ADDRESS_CHARACTERS = 4096;

    private static final int FIRST = Integer.MIN_VALUE + 10;
    private static final int BEFORE_BODY_LIMIT = -3;
    private static final int AFTER_BODY_LIMIT = -1;
    private static final int LAST = Integer.MAX_VALUE - 1;

    private final Diagnosis diagnosis;
    private final ObjectMapper json;
    private final long maxBodyBytes;
    private final long maxFormBytes;

    ProblemRoutes(
            Diagnosis diagnosis,
            ObjectMapper json,
            @ConfigProperty(name = "platform.request.max-body-size") MemorySize maxBodySize,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxFormSize) {
        this.diagnosis = diagnosis;
        this.json = json;
        this.maxBodyBytes = maxBodySize.asLongValue();
        this.maxFormBytes = maxFormSize.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(ProblemRoutes::nameTrace);
        router.route().order(BEFORE_BODY_LIMIT).handler(this::refuseTooLarge);
        router.route().order(AFTER_BODY_LIMIT).handler(this::leaveRoomToExplain);
        router.route().order(LAST).handler(request -> answer(request, new NotFound()));
        router.route().order(LAST).failureHandler(this::answerFailure);
    }

    private static void nameTrace(RoutingContext request) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            request.response().putHeader("Trace-Id", span.getTraceId());
        }
        request.next();
    }

    private void refuseTooLarge(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (request.request().uri().length() > MAX_ADDRESS_CHARACTERS) {
            answer(request, new AddressTooLong());
        } else if (length != null && Long.parseLong(length) > limitOf(request)) {
            // The body is still under way and nobody will read it, so the connection cannot be used again.
            HttpServerResponse response = request.response();
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            response.endHandler(ended -> request.request().connection().close());
            answer(request, new BodyTooLarge());
        } else {
            request.next();
        }
    }

    /** Only a form with files may be large, and only an operation that takes files reads one. */
    private long limitOf(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                ? maxFormBytes
                : maxBodyBytes;
    }

    /**
     * A body that does not say its length is stopped by whoever reads it, which can explain; the server's own stop, which
     * cannot, only comes after it.
     */
    private void leaveRoomToExplain(RoutingContext request) {
        if (request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, 2 * maxFormBytes);
        }
        request.next();
    }

    private void answerFailure(RoutingContext request) {
        if (request.response().headWritten()) {
            request.next();
            return;
        }
        int status = request.statusCode();
        Throwable failure = request.failure();
        Rejection rejection = status >= 400 && status != 500
                ? Statuses.rejectionOf(status)
                : failure == null ? new Internal() : diagnosis.of(failure);
        if (rejection instanceof Internal) {
            Log.errorf(failure, "Request failed: path=%s", request.normalizedPath());
        }
        answer(request, rejection);
    }

    private void answer(RoutingContext request, Rejection rejection) {
        Language language = Language.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        HttpServerResponse response = request.response();
        response.setStatusCode(rejection.refusal().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.putHeader(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag());
        if (rejection.retryAfterSeconds() > 0) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(rejection.retryAfterSeconds()));
        }
        try {
            response.end(json.writeValueAsString(Problem.of(rejection, language)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }
}
