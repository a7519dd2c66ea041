package id.koperasi.registry.pilot;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may name pilots and see which there are. */
@ApplicationScoped
class PilotPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                offices("designatePilot"),
                offices("withdrawPilotLetter"),
                offices("correctPilotLetter"),
                readers("listPilotLetters"),
                readers("listPilotLetterCorrections"),
                offices("listPilots").byAccessGrantOfRegion());
    }

    private static Permission readers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head", "coach")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }

    private static Permission offices(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office");
    }
}
