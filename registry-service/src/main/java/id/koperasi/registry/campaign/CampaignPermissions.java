package id.koperasi.registry.campaign;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Offices launch campaigns in their region and follow them. */
@ApplicationScoped
class CampaignPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                offices("correctCampaign"),
                offices("listCampaignCorrections").byAccessGrantOfRegion(),
                offices("launchCampaign"),
                offices("copyCampaign"),
                offices("listCampaigns").byAccessGrantOfRegion(),
                offices("showCampaign").byAccessGrantOfRegion());
    }

    private static Permission offices(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office");
    }
}
