package id.koperasi.registry.disposal;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.disposal.AssetDisposalResource.AssetDisposalView;
import id.koperasi.registry.disposal.AssetDisposalResource.NewAssetDisposal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/asset-disposals/{disposalId}/corrections")
@Tag(name = "Asset disposals", description = "Assets that a cooperative sold, pledged or gave away.")
class DisposalCorrectionResource {

    private final DisposingOfAssets disposing;
    private final AssetDisposals disposals;
    private final RecordCorrections corrections;

    DisposalCorrectionResource(DisposingOfAssets disposing, AssetDisposals disposals, RecordCorrections corrections) {
        this.disposing = disposing;
        this.disposals = disposals;
        this.corrections = corrections;
    }

    @Schema(description = "A disposal as it is in truth, and why it was told otherwise.")
    record NewDisposalCorrection(
            @NotNull @Valid NewAssetDisposal disposal,
            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctAssetDisposal",
            summary = "Correct a disposal that was recorded wrongly",
            description = "Told anew as a whole, by the same rules; what was told before stays readable.")
    @Refuses({DisposalRejection.class, DateRejection.class})
    public RestResponse<CorrectionView<AssetDisposalView>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("disposalId") UUID disposalId,
            @NotNull @Valid NewDisposalCorrection body) {
        return RestResponse.ok(CorrectionView.of(disposing.correct(
                disposalId,
                body.disposal().command(cooperativeId),
                body.because().why())));
    }

    @GET
    @Operation(operationId = "listAssetDisposalCorrections", summary = "What was told of a disposal before")
    public Page<CorrectionView<AssetDisposalView>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("disposalId") UUID disposalId,
            @Valid @BeanParam PageRequest page) {
        UUID disposal = disposals.of(cooperativeId, disposalId).id();
        return CorrectionView.page(
                corrections.of(Kind.ASSET_DISPOSAL, disposal.toString(), AssetDisposalView.class, page), page);
    }
}
