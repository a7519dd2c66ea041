package id.koperasi.platform.change;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may ask what was answered: whoever may search the trail. */
@ApplicationScoped
class ChangePermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(permit("compareReply").byAccessGrant());
    }
}
