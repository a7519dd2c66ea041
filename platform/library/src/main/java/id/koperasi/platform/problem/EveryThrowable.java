package id.koperasi.platform.problem;

import id.koperasi.platform.problem.Outage.Internal;
import id.koperasi.platform.problem.Outage.Unavailable;
import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;

/**
 * Turns whatever leaves an endpoint into a refusal; {@link ProblemBodies} then gives it words. What is our fault is
 * logged here, once, with its stack, and nothing of it reaches the caller.
 */
@Provider
class EveryThrowable implements ExceptionMapper<Throwable> {

    private final Diagnosis diagnosis;
    private final UriInfo address;
    private final HttpHeaders headers;

    EveryThrowable(Diagnosis diagnosis, UriInfo address, HttpHeaders headers) {
        this.diagnosis = diagnosis;
        this.address = address;
        this.headers = headers;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Rejection rejection = diagnosis.of(failure);
        return switch (rejection) {
            case Internal fault
            when failure instanceof WebApplicationException known && isKnown(known) -> ofFramework(known);
            case Internal fault -> {
                Log.errorf(failure, "Request failed: path=%s", address.getPath());
                yield answer(fault);
            }
            case Unavailable busy -> {
                Log.warnf("Request answered with 503: path=%s cause=%s", address.getPath(), nameOf(failure));
                yield answer(busy);
            }
            default -> answer(rejection);
        };
    }

    /** Its kind and SQL state only: a message of the database may quote a row. */
    private static String nameOf(Throwable failure) {
        Throwable root = Parameters.rootOf(failure);
        return root instanceof SQLException sql
                ? root.getClass().getSimpleName() + " " + sql.getSQLState()
                : root.getClass().getSimpleName();
    }

    private Response ofFramework(WebApplicationException known) {
        return Parameters.isRefused(known)
                ? answer(Parameters.refusalOf(known, address, headers))
                : known.getResponse();
    }

    private static boolean isKnown(WebApplicationException failure) {
        return failure.getResponse().getStatus() != 500;
    }

    private static Response answer(Rejection rejection) {
        return Response.status(rejection.refusal().status()).entity(rejection).build();
    }
}
