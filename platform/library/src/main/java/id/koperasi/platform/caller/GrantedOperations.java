package id.koperasi.platform.caller;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What the caller may do beside what he asked for: an answer that gathers reads each part as far as its own operation lets him. */
@ApplicationScoped
public class GrantedOperations {

    private final Permissions permissions;
    private final CurrentCaller caller;

    GrantedOperations(Permissions permissions, CurrentCaller caller) {
        this.permissions = permissions;
        this.caller = caller;
    }

    /** Who asks. */
    public Caller caller() {
        return caller.get();
    }

    /** How far the caller reaches by each of these operations; those that he may not call are left out. */
    public Map<String, Reach> reaches(Set<String> operations) {
        return permissions.reaches(operations, caller.get());
    }

    /** Reads within a reach that the table gave him; a connection keeps the reach it was taken with, so the work takes its own. */
    public <T> T within(Reach granted, Supplier<T> work) {
        String operation = caller.operation();
        var before = new Permitted(caller.reach(), caller.accessGrant());
        caller.permit(operation, new Permitted(granted, null));
        try {
            return work.get();
        } finally {
            caller.permit(operation, before);
        }
    }
}
