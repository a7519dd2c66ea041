package id.koperasi.platform.problem;

import id.koperasi.platform.problem.RequestRejection.InvalidRequest;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which parameter could not be converted. JAX-RS answers 404 for a bad query parameter and names none; here it is
 * a 400 with its name, while a bad piece of the path stays a 404: there is no such thing.
 */
final class Parameters {

    private Parameters() {}

    /** Whether the failure wraps what a converter threw, rather than being thrown on purpose. */
    static boolean isRefused(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return failure.getCause() != null && (status == 400 || status == 404);
    }

    static Rejection refusalOf(WebApplicationException failure, UriInfo address, HttpHeaders headers) {
        String reason = rootOf(failure).toString();
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Optional<String> name =
                culprit(address.getQueryParameters(), reason).or(() -> culprit(headers.getRequestHeaders(), reason));
        if (name.isEmpty() && failure.getResponse().getStatus() == 404 && isInPath(address, reason)) {
            return new NotFound();
        }
        String message = language.choose("nilainya tidak dapat dibaca", "cannot be read");
        return new InvalidRequest(List.of(new Violation(name.orElse(""), message)));
    }

    /** Every converter of the JDK quotes the value it cannot read. */
    private static Optional<String> culprit(MultivaluedMap<String, String> parameters, String reason) {
        return parameters.entrySet().stream()
                .filter(parameter ->
                        parameter.getValue().stream().anyMatch(value -> !value.isEmpty() && reason.contains(value)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isInPath(UriInfo address, String reason) {
        return culprit(address.getPathParameters(), reason).isPresent();
    }

    static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
