package id.koperasi.platform.audit;

import id.koperasi.platform.caller.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Writes down each read by an access grant before it runs, so that what cannot be recorded is not shown. A search of the trail
 * writes its own entry, which says more, and so does what is no read.
 */
@ApplicationScoped
class RecordingReads {

    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final HttpServerRequest request;

    RecordingReads(CurrentCaller caller, AuditTrail audit, HttpServerRequest request) {
        this.caller = caller;
        this.audit = audit;
        this.request = request;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void record(ResourceInfo resource) {
        if (caller.accessGrant() != null
                && resource.getResourceMethod().isAnnotationPresent(GET.class)
                && resource.getResourceClass() != AuditResource.class) {
            QuarkusTransaction.requiringNew().run(this::write);
        }
    }

    private void write() {
        audit.record(new AuditEntry(caller.operation(), null, null, request.path(), null, List.of(), null, null, null));
    }
}
