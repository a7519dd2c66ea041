package id.koperasi.registry;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may form cooperatives and look at them. */
@ApplicationScoped
class RegistryPermissions implements PermissionTable {

    private static final String[] OFFICES = {"province-office", "regency-office"};

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("proposeCooperative").staff(Scope.REGION, OFFICES),
                permit("recordFoundingMeeting").staff(Scope.REGION, OFFICES).staff(Scope.REGION, "village-head"),
                permit("recordDeed").staff(Scope.REGION, OFFICES).staff(Scope.ASSIGNED, "notary"),
                permit("recordFormation").staff(Scope.REGION, OFFICES).staff(Scope.ASSIGNED, "notary"),
                permit("formCooperatives").staff(Scope.NATION, "ministry").staff(Scope.REGION, OFFICES),
                permit("listCooperatives")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, OFFICES)
                        .staff(Scope.REGION, "village-head", "coach")
                        .staff(Scope.ASSIGNED, "notary")
                        .byAccessGrant(),
                permit("listOwnTasks")
                        .signedIn()
                        .staff(Scope.NATION, "ministry", "bank-officer")
                        .staff(Scope.REGION, OFFICES)
                        .staff(Scope.REGION, "village-head")
                        .staff(Scope.ASSIGNED, "notary"),
                looking("showCooperative"),
                looking("showFormationHistory"));
    }

    private static Permission looking(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, OFFICES)
                .staff(Scope.REGION, "village-head", "coach")
                .staff(Scope.ASSIGNED, "notary")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }
}
