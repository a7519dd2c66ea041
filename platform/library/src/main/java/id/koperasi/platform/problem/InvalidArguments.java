package id.koperasi.platform.problem;

import id.koperasi.platform.problem.Outage.Internal;
import id.koperasi.platform.problem.RequestRejection.InvalidRequest;
import io.quarkus.logging.Log;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;

/**
 * Tells a caller which arguments break which rules. Only a violated argument of an endpoint is his; a violated answer or
 * an invalid value deeper inside is ours, and so a fault.
 */
@Provider
@Priority(1)
class InvalidArguments implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        if (!failure.getConstraintViolations().stream().allMatch(InvalidArguments::isArgumentOfEndpoint)) {
            Log.error("Request failed: an answer or an inner value is invalid", failure);
            return Response.serverError().entity(new Internal()).build();
        }
        List<Violation> violations = failure.getConstraintViolations().stream()
                .map(broken -> new Violation(FieldNames.of(broken), broken.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(new InvalidRequest(violations))
                .build();
    }

    private static boolean isArgumentOfEndpoint(ConstraintViolation<?> violation) {
        Path path = violation.getPropertyPath();
        var nodes = path.iterator();
        return nodes.hasNext()
                && nodes.next().getKind() == ElementKind.METHOD
                && nodes.hasNext()
                && nodes.next().getKind() == ElementKind.PARAMETER
                && FieldNames.isEndpoint(violation.getRootBeanClass());
    }
}
