package id.koperasi.registry.verification;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The offices of a region verify; whoever looks at the cooperative sees what was found. */
@ApplicationScoped
class VerificationPermissions implements PermissionTable {

    private static final String[] OFFICES = {"province-office", "regency-office"};

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("verifyIdentityNumber").staff(Scope.REGION, OFFICES),
                permit("verifyOfficerIdentity").staff(Scope.REGION, OFFICES),
                looking("showNumberVerification"),
                looking("showOfficerVerification"));
    }

    private static Permission looking(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, OFFICES)
                .office(Scope.TENANT, RegistryOffices.all());
    }
}
