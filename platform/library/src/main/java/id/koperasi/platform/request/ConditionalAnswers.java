package id.koperasi.platform.request;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Answers 304 to a read whose If-None-Match names the version that would be sent. */
@Provider
class ConditionalAnswers implements ContainerResponseFilter {

    private static final String WEAK = "W/";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String etag = response.getHeaderString(HttpHeaders.ETAG);
        if (etag != null
                && response.getStatus() == Status.OK.getStatusCode()
                && isRead(request.getMethod())
                && names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    private static boolean isRead(String method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    /** Proxies weaken tags when they compress, hence the weak comparison that RFC 9110 asks for here. */
    private static boolean names(@Nullable String header, String etag) {
        return header != null
                && Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .map(tag -> tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag)
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }
}
