package id.koperasi.registry.partnershiprequest;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The board asks, offices say how far it has come; who looks after the cooperative reads. */
@ApplicationScoped
class RequestPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("requestPartnership")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .office(Scope.TENANT, "chair", "vice-chair-business"),
                permit("movePartnershipRequest")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office"),
                readers("listPartnershipRequests"),
                readers("showPartnershipRequest"));
    }

    private static Permission readers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }
}
