package id.koperasi.registry.registerimport;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Offices take over the registers of their region, the ministry those of the nation. */
@ApplicationScoped
class ImportPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return Stream.of(
                        "beginImport",
                        "sendImportPart",
                        "listImports",
                        "showImport",
                        "listImportErrors",
                        "listRefusedRows",
                        "listImportRows",
                        "listIncompleteCooperatives",
                        "confirmImport",
                        "cancelImport")
                .map(operation -> permit(operation)
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office"))
                .toList();
    }
}
