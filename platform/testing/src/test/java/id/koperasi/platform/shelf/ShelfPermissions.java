package id.koperasi.platform.shelf;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ShelfPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("addShelf").staff(Scope.REGION, "clerk").office(Scope.TENANT, "keeper"),
                permit("showOwner").staff(Scope.REGION, "clerk").byAccessGrant(),
                permit("showShelf")
                        .staff(Scope.REGION, "clerk")
                        .office(Scope.TENANT, "keeper")
                        .byAccessGrant());
    }
}
