package id.koperasi.registry.reportimport;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Offices take over what the ministry's system holds of their region; the boards sign and report it themselves. */
@ApplicationScoped
class ReportImportPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return Stream.of("importAnnualReports", "showReportImport", "listReportImportLines", "listRefusedReports")
                .map(operation -> permit(operation)
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office"))
                .toList();
    }
}
