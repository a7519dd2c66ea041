package id.koperasi.registry.sharing;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The office of the region decides which villages share. */
@ApplicationScoped
class SharingPermissions implements PermissionTable {

    private static final String[] OFFICES = {"province-office", "regency-office"};

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("joinVillage").staff(Scope.REGION, OFFICES),
                permit("leaveVillage").staff(Scope.REGION, OFFICES),
                permit("correctServedVillage").staff(Scope.REGION, OFFICES),
                permit("listServedVillageCorrections")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, OFFICES)
                        .staff(Scope.REGION, "village-head")
                        .office(Scope.TENANT, "chair", "secretary", "treasurer", "supervisor-chair", "supervisor")
                        .byAccessGrant(),
                permit("listServedVillages")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, OFFICES)
                        .staff(Scope.REGION, "village-head")
                        .office(Scope.TENANT, "chair", "secretary", "treasurer", "supervisor-chair", "supervisor")
                        .byAccessGrant());
    }
}
