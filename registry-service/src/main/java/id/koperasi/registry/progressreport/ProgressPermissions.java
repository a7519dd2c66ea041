package id.koperasi.registry.progressreport;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The figures of regions are public, and so are the lists behind them: they hold villages, the names of cooperatives and
 * days, and no person.
 */
@ApplicationScoped
class ProgressPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("showProgress").anybody(),
                permit("showProgressSeries").anybody(),
                permit("listProgressChildren").anybody(),
                permit("listProgressVillages").anybody());
    }
}
