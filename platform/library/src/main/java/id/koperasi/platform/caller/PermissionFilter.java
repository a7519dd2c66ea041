package id.koperasi.platform.caller;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotPermitted;
import io.quarkus.logging.Log;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
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

    private final Permissions permissions;
    private final CurrentCaller caller;
    private final Map<Method, Optional<Permission>> rows = new ConcurrentHashMap<>();

    PermissionFilter(Permissions permissions, CurrentCaller caller) {
        this.permissions = permissions;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ResourceInfo resource) {
        Optional<Permission> row = rows.computeIfAbsent(resource.getResourceMethod(), this::row);
        if (row.isEmpty()) {
            Log.errorf("Operation without a permission row: method=%s", resource.getResourceMethod());
            throw new RejectedException(new NotPermitted());
        }
        Optional<Reach> reach = permissions.reach(row.get(), caller.get());
        if (reach.isPresent()) {
            caller.permit(row.get().operation(), reach.get());
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
