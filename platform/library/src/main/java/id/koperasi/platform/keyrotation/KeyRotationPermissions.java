package id.koperasi.platform.keyrotation;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may have keys wrapped anew: he sees none of them, and nothing that is sealed. */
@ApplicationScoped
class KeyRotationPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(permit("rotateKeys").staff(Scope.MACHINERY, "operator"));
    }
}
