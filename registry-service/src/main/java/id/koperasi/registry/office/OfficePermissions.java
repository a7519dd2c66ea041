package id.koperasi.registry.office;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may record that an office changes hands, and read who held it. */
@ApplicationScoped
class OfficePermissions implements PermissionTable {

    private static final String[] OFFICES = {"province-office", "regency-office"};

    @Override
    public List<Permission> rows() {
        return List.of(
                recording("appointElected"),
                recording("vacateOffice"),
                permit("restoreOfficer").staff(Scope.REGION, OFFICES),
                permit("correctTermOfOffice").staff(Scope.REGION, OFFICES),
                readers("listTermCorrections"),
                recording("declareKinship"),
                permit("endKinship").staff(Scope.REGION, OFFICES),
                permit("correctKinship").staff(Scope.REGION, OFFICES),
                recording("listKinships"),
                recording("listKinshipCorrections"),
                recording("appointManager"),
                permit("installVillageHead").staff(Scope.REGION, OFFICES),
                readers("listOfficers"));
    }

    private static Permission readers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, OFFICES)
                .staff(Scope.REGION, "village-head", "coach")
                .staff(Scope.ASSIGNED, "notary")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }

    private static Permission recording(String operation) {
        return permit(operation).staff(Scope.REGION, OFFICES).office(Scope.TENANT, "chair", "secretary");
    }
}
