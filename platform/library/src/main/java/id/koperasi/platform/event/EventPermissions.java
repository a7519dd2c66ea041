package id.koperasi.platform.event;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may work on the machinery of events. */
@ApplicationScoped
class EventPermissions implements PermissionTable {

    private static final String OPERATOR = "operator";

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("republishEvents").staff(Scope.MACHINERY, OPERATOR),
                permit("showRepublication").staff(Scope.MACHINERY, OPERATOR),
                permit("listParkedStreams").staff(Scope.MACHINERY, OPERATOR),
                permit("resumeParkedStream").staff(Scope.MACHINERY, OPERATOR),
                permit("skipEvent").staff(Scope.MACHINERY, OPERATOR),
                permit("showEventCatalogue").anybody());
    }
}
