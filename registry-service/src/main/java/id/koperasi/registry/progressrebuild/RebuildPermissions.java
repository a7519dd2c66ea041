package id.koperasi.registry.progressrebuild;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Operators look after projections. */
@ApplicationScoped
class RebuildPermissions implements PermissionTable {

    private static final String OPERATOR = "operator";

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("rebuildProgress").staff(Scope.MACHINERY, OPERATOR),
                permit("showProgressRebuild").staff(Scope.MACHINERY, OPERATOR));
    }
}
