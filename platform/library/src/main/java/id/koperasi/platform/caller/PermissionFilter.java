package id.koperasi.platform.caller;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotPermitted;
import io.quarkus.logging.Log;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Asks the table before any operation runs, and hands over how far the caller reaches in it. Denies by default. */
@ApplicationScoped
class PermissionFilter {

    /** The header in which whoever holds several access grants names one. */
    static final String ACCESS_GRANT = "Access-Grant";

    private final Permissions permissions;
    private final CurrentCaller caller;
    private final Map<Method, Optional<Permission>> rows = new ConcurrentHashMap<>();

    PermissionFilter(Permissions permissions, CurrentCaller caller) {
        this.permissions = permissions;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ResourceInfo resource, ContainerRequestContext request) {
        Optional<Permission> row = rows.computeIfAbsent(resource.getResourceMethod(), this::row);
        if (row.isEmpty()) {
            Log.errorf("Operation without a permission row: method=%s", resource.getResourceMethod());
            throw new RejectedException(new NotPermitted());
        }
        Optional<Permitted> permitted =
                permissions.permitted(row.get(), caller.get(), request.getHeaderString(ACCESS_GRANT));
        if (permitted.isPresent()) {
            caller.permit(row.get().operation(), permitted.get());
        } else if (caller.get().anonymous()) {
            throw new UnauthorizedException();
        } else {
            throw new RejectedException(new NotPermitted());
        }
    }

    private Optional<Permission> row(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return operation == null ? Optional.empty() : permissions.of(operation.operationId());
    }
}
