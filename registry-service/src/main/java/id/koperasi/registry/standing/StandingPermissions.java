package id.koperasi.registry.standing;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Offices suspend, reinstate, merge and dissolve in their region; the cooperative itself decides through its meetings. */
@ApplicationScoped
class StandingPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                offices("suspendCooperative"),
                offices("reinstateCooperative"),
                offices("mergeCooperative"),
                offices("recordAssetTransfer"),
                offices("dissolveCooperative"),
                offices("withdrawProposal"),
                offices("correctStanding"),
                readers("listStandingChanges"),
                readers("listStandingCorrections"));
    }

    private static Permission readers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }

    private static Permission offices(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office");
    }
}
