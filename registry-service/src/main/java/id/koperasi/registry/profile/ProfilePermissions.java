package id.koperasi.registry.profile;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The board says where it is found and how it manages, or the office of its region does. */
@ApplicationScoped
class ProfilePermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("tellProfile")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .office(Scope.TENANT, "chair", "secretary"),
                readers("showProfile"),
                readers("listProfileChanges"));
    }

    private static Permission readers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }
}
