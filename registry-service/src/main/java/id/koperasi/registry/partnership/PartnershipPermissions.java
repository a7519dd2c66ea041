package id.koperasi.registry.partnership;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Offices and the board put partnerships on record; who looks after the cooperative reads them. */
@ApplicationScoped
class PartnershipPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("agreePartnership")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .office(Scope.TENANT, "chair", "vice-chair-business"),
                permit("endPartnership")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .office(Scope.TENANT, "chair", "vice-chair-business"),
                permit("correctPartnership").staff(Scope.REGION, "province-office", "regency-office"),
                permit("listPartnershipCorrections")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                        .office(Scope.TENANT, RegistryOffices.all())
                        .byAccessGrant(),
                permit("listPartnerships")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                        .office(Scope.TENANT, RegistryOffices.all())
                        .byAccessGrant(),
                permit("listPartnershipsOfRegion")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .byAccessGrantOfRegion());
    }
}
