package id.koperasi.registry.onboarding;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may invite, whose account may become somebody's, and who may untie one. */
@ApplicationScoped
class OnboardingPermissions implements PermissionTable {

    private static final String[] OFFICES = {"province-office", "regency-office"};

    @Override
    public List<Permission> rows() {
        return List.of(
                inviting("inviteAccount"),
                inviting("listAccountInvitations"),
                inviting("showAccountInvitation"),
                inviting("withdrawAccountInvitation"),
                permit("bindAccount").account(),
                permit("showOwnBinding").account(),
                untying("listAccountBindings"),
                untying("unbindAccount"));
    }

    private static Permission inviting(String operation) {
        return permit(operation)
                .staff(Scope.REGION, "regency-office")
                .office(Scope.TENANT, "chair", "secretary", "treasurer");
    }

    private static Permission untying(String operation) {
        return permit(operation).staff(Scope.NATION, "ministry").staff(Scope.REGION, OFFICES);
    }
}
