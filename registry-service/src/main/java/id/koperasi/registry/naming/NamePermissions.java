package id.koperasi.registry.naming;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whether a name is free is public: founders ask before they meet. */
@ApplicationScoped
class NamePermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(permit("checkName").anybody());
    }
}
