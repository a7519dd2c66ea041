package id.koperasi.registry.activity;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whoever may look at a cooperative may know why it counts as active. */
@ApplicationScoped
class ActivityPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(permit("showActivity")
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head", "coach")
                .staff(Scope.ASSIGNED, "notary")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant());
    }
}
