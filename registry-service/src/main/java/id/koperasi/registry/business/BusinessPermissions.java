package id.koperasi.registry.business;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may open units, submit plans and rate them. */
@ApplicationScoped
class BusinessPermissions implements PermissionTable {

    private static final String[] REGION_OFFICES = {"province-office", "regency-office"};

    @Override
    public List<Permission> rows() {
        return List.of(
                board("openBusinessUnit"),
                board("changeBusinessUnit"),
                board("correctBusinessUnit"),
                board("placeBusinessUnit").office(Scope.TENANT, "manager"),
                board("addUnitPhotograph").office(Scope.TENANT, "manager"),
                board("reportWorkforce").office(Scope.TENANT, "manager"),
                board("recordUnitLicence").office(Scope.TENANT, "manager"),
                board("correctUnitLicence"),
                readers("listUnitLicences"),
                readers("listLicences"),
                readers("listUnitLicenceCorrections"),
                board("submitBusinessPlan"),
                board("adoptModelPlan"),
                permit("rateBusinessPlan").staff(Scope.REGION, REGION_OFFICES),
                permit("correctBusinessPlan").staff(Scope.REGION, REGION_OFFICES),
                readers("listBusinessPlanCorrections"),
                permit("correctPlanRating").staff(Scope.REGION, REGION_OFFICES),
                permit("correctPotential").staff(Scope.REGION, "province-office", "regency-office", "village-head"),
                permit("listPotentialCorrections").anybody(),
                readers("listBusinessUnitCorrections"),
                readers("listWorkforceCorrections"),
                readers("listPlanRatingCorrections"),
                permit("makeModelPlan").staff(Scope.REGION, REGION_OFFICES),
                permit("recordPotential").staff(Scope.REGION, "province-office", "regency-office", "village-head"),
                permit("listUnusedPotentials")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, REGION_OFFICES)
                        .byAccessGrantOfRegion(),
                permit("listUnlicensedUnits")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, REGION_OFFICES)
                        .byAccessGrantOfRegion(),
                permit("listPotentials").anybody(),
                permit("listModelPlans").anybody(),
                permit("showBusinessUnitSummary").anybody(),
                readers("listBusinessUnits"),
                readers("listBusinessPlans"));
    }

    private static Permission board(String operation) {
        return permit(operation)
                .staff(Scope.REGION, REGION_OFFICES)
                .office(Scope.TENANT, "chair", "vice-chair-business");
    }

    private static Permission readers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }
}
