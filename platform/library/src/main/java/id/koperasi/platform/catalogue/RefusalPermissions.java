package id.koperasi.platform.catalogue;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a problem means is no secret: a client is written before anybody signs in. */
@ApplicationScoped
class RefusalPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(permit("listProblems").anybody(), permit("readProblem").anybody());
    }
}
