package id.koperasi.registry.accessgrant;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who gives access and takes it back, and who sees which there is. */
@ApplicationScoped
class AccessPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                ministry("prepareAccessGrant"),
                ministry("approveAccessGrant"),
                ministry("withdrawAccessGrant"),
                ministry("listAccessGrants"),
                ministry("showAccessGrant"),
                permit("listOwnAccessGrants").staff(Scope.ACCOUNT, "auditor", "investigator"));
    }

    private static Permission ministry(String operation) {
        return permit(operation).staff(Scope.NATION, "ministry");
    }
}
