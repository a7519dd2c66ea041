package id.koperasi.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * JSON that does not fit, met anywhere but in a request's body: a fault like any other. Without this Quarkus blames the
 * caller for it.
 */
@Provider
@Priority(1)
class InnerJson implements ExceptionMapper<MismatchedInputException> {

    private final EveryThrowable faults;

    InnerJson(EveryThrowable faults) {
        this.faults = faults;
    }

    @Override
    public Response toResponse(MismatchedInputException failure) {
        return faults.toResponse(failure);
    }
}
