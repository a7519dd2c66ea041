package id.koperasi.platform.file;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who holds a link may open it: whom it was given to was asked for his right then. */
@ApplicationScoped
class FilePermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(permit("downloadFile").anybody());
    }
}
