package id.koperasi.registry.revision;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The ministry keeps the list of regions; what has changed is public. */
@ApplicationScoped
class RevisionPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("checkRegionRevision").staff(Scope.NATION, "ministry"),
                permit("showRegionRevision").staff(Scope.NATION, "ministry"),
                permit("listRegionRevisionChanges").staff(Scope.NATION, "ministry"),
                permit("stateRegionChange").staff(Scope.NATION, "ministry"),
                permit("applyRegionRevision").staff(Scope.NATION, "ministry"),
                permit("listRegionChanges").anybody());
    }
}
