package id.koperasi.registry.annual;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may report annual meetings, and who decides about the reports. */
@ApplicationScoped
class ReportPermissions implements PermissionTable {

    private static final String[] OFFICES = {"province-office", "regency-office"};

    @Override
    public List<Permission> rows() {
        return List.of(
                drafting("writeAnnualReport"),
                drafting("reportAnnualMeeting"),
                drafting("signAnnualReport"),
                permit("decideAnnualReport").staff(Scope.REGION, OFFICES),
                reading("showAnnualReport"),
                reading("listReportSignatures"));
    }

    private static Permission reading(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, OFFICES)
                .staff(Scope.REGION, "village-head", "coach")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }

    private static Permission drafting(String operation) {
        return permit(operation).office(Scope.TENANT, "chair", "secretary", "treasurer");
    }
}
