package id.koperasi.registry.premises;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Offices and those who run the cooperative tell what there is; who looks after it reads. */
@ApplicationScoped
class PremisesPermissions implements PermissionTable {

    private static final String[] REGION_OFFICES = {"province-office", "regency-office"};

    @Override
    public List<Permission> rows() {
        return List.of(
                writers("recordFacility"),
                writers("describeFacility"),
                writers("endFacility"),
                writers("correctFacility"),
                writers("reportConstruction"),
                writers("correctConstruction"),
                writers("addFacilityPhotograph"),
                writers("addFacilityDocument"),
                writers("reportNoPremises"),
                writers("reportStoredGoods"),
                permit("recordOperatingAgreement").staff(Scope.REGION, REGION_OFFICES),
                permit("endOperatingAgreement").staff(Scope.REGION, REGION_OFFICES),
                permit("correctOperatingAgreement").staff(Scope.REGION, REGION_OFFICES),
                readers("listFacilities"),
                readers("showFacility"),
                readers("listFacilityCorrections"),
                readers("listConstructionCorrections"),
                permit("correctPremisesAbsence").staff(Scope.REGION, REGION_OFFICES),
                readers("listPremisesAbsences"),
                readers("listPremisesAbsenceCorrections"),
                readers("showPremises"),
                offices("showPremisesSurveys"),
                offices("listSurveyedPremises"),
                readers("listOperatingAgreements"),
                readers("listOperatingAgreementCorrections"),
                readers("listStoredGoodsCorrections"),
                offices("showWarehouseCapacity"));
    }

    private static Permission offices(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, REGION_OFFICES)
                .byAccessGrantOfRegion();
    }

    private static Permission writers(String operation) {
        return permit(operation)
                .staff(Scope.REGION, REGION_OFFICES)
                .office(Scope.TENANT, "chair", "vice-chair-business", "manager");
    }

    private static Permission readers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }
}
