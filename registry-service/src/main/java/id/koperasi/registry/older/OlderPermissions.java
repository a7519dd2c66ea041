package id.koperasi.registry.older;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Only the office of the region tells anew what a formation rests on. */
@ApplicationScoped
class OlderPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("correctOlderCooperative").staff(Scope.REGION, "province-office", "regency-office"),
                readers("showOlderCooperative"),
                readers("listOlderCooperativeCorrections"));
    }

    private static Permission readers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                .staff(Scope.ASSIGNED, "notary")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }
}
