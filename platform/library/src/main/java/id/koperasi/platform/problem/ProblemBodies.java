package id.koperasi.platform.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Gives every error that leaves JAX-RS its problem body, whoever made it: our refusals, the framework's bare statuses,
 * and whatever else somebody wrote into an answer with an error status. Headers set before, such as WWW-Authenticate,
 * stay.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
class ProblemBodies implements ContainerResponseFilter {

    private static final int FIRST_ERROR = 400;
    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < FIRST_ERROR) {
            return;
        }
        Rejection rejection =
                response.getEntity() instanceof Rejection known ? known : Statuses.rejectionOf(response.getStatus());
        Language language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(rejection.refusal().status());
        response.setEntity(Problem.of(rejection, language), new Annotation[0], PROBLEM);
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag());
        addHeaders(rejection, request, response.getHeaders());
    }

    private static void addHeaders(
            Rejection rejection, ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
        headers.remove(HttpHeaders.ETAG);
        if (rejection.retryAfterSeconds() > 0) {
            headers.putIfAbsent(HttpHeaders.RETRY_AFTER, List.of(rejection.retryAfterSeconds()));
        }
        if (rejection.refusal().status() == 405) {
            headers.putSingle(
                    HttpHeaders.ALLOW, AllowedMethods.at(request.getUriInfo().getPath()));
        }
    }
}
