package id.koperasi.registry.decree;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The office of the region, and the notary who has the decree, say what they found; the cooperative itself does not. */
@ApplicationScoped
class DecreePermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("checkDecree")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .staff(Scope.ASSIGNED, "notary"),
                permit("showDecreeChecks")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                        .staff(Scope.ASSIGNED, "notary")
                        .office(Scope.TENANT, RegistryOffices.all())
                        .byAccessGrant());
    }
}
