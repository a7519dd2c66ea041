package id.koperasi.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** The running trace as a {@code traceparent}, which travels in headers of requests and events. */
public final class TraceContext {

    private TraceContext() {}

    /** The {@code traceparent} of what runs now; null outside of any trace. */
    public static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
