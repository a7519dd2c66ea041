package id.koperasi.registry.deadline;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The offices of a region watch what its cooperatives owe others. */
@ApplicationScoped
class ObligationPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return Stream.of("listAssetTransfers", "listEndingAgreements", "listOutdatedSignatories")
                .map(operation -> permit(operation)
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .byAccessGrantOfRegion())
                .toList();
    }
}
