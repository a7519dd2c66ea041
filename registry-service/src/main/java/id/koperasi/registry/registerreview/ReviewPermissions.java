package id.koperasi.registry.registerreview;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Offices look at the rows of their region, the ministry at those of the nation. */
@ApplicationScoped
class ReviewPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return Stream.of("listImportReviews", "decideImportReview")
                .map(operation -> permit(operation)
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office"))
                .toList();
    }
}
