package id.koperasi.platform.change;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is kept and goes out, byte for byte.
 *
 * @param status its HTTP status
 * @param headers its own headers
 * @param body its JSON, if any
 */
public record SavedReply(
        int status,
        Map<String, List<String>> headers,
        @Nullable String body) {

    private static final String REPLAYED = "Idempotency-Replayed";

    public SavedReply {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The answer to the first request. */
    public RestResponse<RawValue> first() {
        return builder().build();
    }

    /** The answer to a request that repeats the first. */
    public RestResponse<RawValue> replayed() {
        return builder().header(REPLAYED, "true").build();
    }

    private RestResponse.ResponseBuilder<RawValue> builder() {
        var builder = RestResponse.ResponseBuilder.<RawValue>create(status);
        headers.forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return body == null ? builder : builder.entity(new RawValue(body));
    }
}
