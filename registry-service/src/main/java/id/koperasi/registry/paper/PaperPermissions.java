package id.koperasi.registry.paper;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Offices and the cooperative's own board hand papers in; who is to look after it reads them. */
@ApplicationScoped
class PaperPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("handInPaper")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .office(Scope.TENANT, "chair", "secretary"),
                permit("correctPaper").staff(Scope.REGION, "province-office", "regency-office"),
                readers("listPaperCorrections").byAccessGrant(),
                readers("listPapers").byAccessGrant(),
                readers("linkPaper"));
    }

    private static Permission readers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                .office(Scope.TENANT, RegistryOffices.all());
    }
}
