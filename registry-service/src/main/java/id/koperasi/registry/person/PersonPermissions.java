package id.koperasi.registry.person;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may correct persons, who sees in which cooperatives they hold office, and who reads what is held on himself. */
@ApplicationScoped
class PersonPermissions implements PermissionTable {

    private static final String[] OFFICES = {"province-office", "regency-office"};

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("showOwnData").signedIn(),
                permit("correctPerson").staff(Scope.REGION, OFFICES),
                permit("correctName").staff(Scope.REGION, OFFICES),
                permit("erasePerson").staff(Scope.REGION, OFFICES),
                permit("eraseRegisteredPerson").staff(Scope.REGION, OFFICES),
                permit("listPersonErasures").staff(Scope.NATION, "ministry").staff(Scope.REGION, OFFICES),
                permit("listPersonCorrections").staff(Scope.NATION, "ministry").staff(Scope.REGION, OFFICES),
                permit("listOfficeConflicts").staff(Scope.NATION, "ministry").staff(Scope.REGION, OFFICES));
    }
}
