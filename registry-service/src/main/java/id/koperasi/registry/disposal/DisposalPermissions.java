package id.koperasi.registry.disposal;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Chair and treasurer part with assets for the cooperative, or the office records it for them. */
@ApplicationScoped
class DisposalPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("recordAssetDisposal")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .office(Scope.TENANT, "chair", "treasurer"),
                permit("correctAssetDisposal")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .office(Scope.TENANT, "chair", "treasurer"),
                permit("listAssetDisposals")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                        .office(Scope.TENANT, RegistryOffices.all())
                        .byAccessGrant(),
                permit("listAssetDisposalCorrections")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                        .office(Scope.TENANT, RegistryOffices.all())
                        .byAccessGrant());
    }
}
