package id.koperasi.registry.passport;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whoever may see a cooperative may see its passport; what is without people is for everybody. */
@ApplicationScoped
class PassportPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                looking("showPassport"),
                looking("printPassport"),
                permit("showPublicCooperative").anybody());
    }

    private static Permission looking(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head", "coach")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }
}
