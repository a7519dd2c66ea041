package id.koperasi.platform.request;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.InvalidPrecondition;
import id.koperasi.platform.problem.RequestRejection.PreconditionRequired;
import id.koperasi.platform.problem.RequestRejection.StaleVersion;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The version of one thing, which callers see as its strong ETag. A change names the version it was made on, so that
 * nobody overwrites what he has not seen; {@code *} says that the caller does not care, and is refused for that reason.
 */
public record Version(long number) {

    private static final Pattern STRONG_TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    /** Reads the If-Match header of a change: 428 without it, 400 when it is no tag of ours. */
    public static Version ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new RejectedException(new PreconditionRequired());
        }
        Matcher tag = STRONG_TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new RejectedException(new InvalidPrecondition());
        }
        return new Version(Long.parseLong(tag.group(1)));
    }

    /** Refuses with 412 unless the thing is still what the caller has seen. */
    public void mustBe(long current) {
        if (number != current) {
            throw new RejectedException(new StaleVersion());
        }
    }

    /** The value of the ETag header, quotes included. */
    public String etag() {
        return "\"" + number + "\"";
    }

    /** A 200 with this version's ETag; to a caller who has it already it goes out as a 304 without a body. */
    public <T> RestResponse<T> answer(T view) {
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, etag()).build();
    }
}
