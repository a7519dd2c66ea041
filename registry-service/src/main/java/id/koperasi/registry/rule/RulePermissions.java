package id.koperasi.registry.rule;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** By which rules a service judges is everybody's to know. */
@ApplicationScoped
class RulePermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(permit("listRules").anybody(), permit("showRules").anybody());
    }
}
