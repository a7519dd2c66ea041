package id.koperasi.registry.business;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may open units, submit plans and rate them. */
@ApplicationScoped
class BusinessPermissions implements PermissionTable {

    private static final String[] REGION_OFFICES = {"province-office", "regency-office"};

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("openBusinessUnit")
                        .staff(Scope.REGION, REGION_OFFICES)
                        .office(Scope.TENANT, "chair", "vice-chair-business"),
                permit("submitBusinessPlan")
                        .staff(Scope.REGION, REGION_OFFICES)
                        .office(Scope.TENANT, "chair", "vice-chair-business"),
                permit("rateBusinessPlan").staff(Scope.REGION, REGION_OFFICES),
                permit("listBusinessPlans")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                        .office(
                                Scope.TENANT,
                                "chair",
                                "vice-chair-business",
                                "vice-chair-membership",
                                "secretary",
                                "treasurer",
                                "manager",
                                "supervisor-chair",
                                "supervisor"));
    }
}
