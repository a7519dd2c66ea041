package id.koperasi.registry.sharing;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.sharing.SharingResource.ServedVillageView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/served-villages/{villageCode}/corrections")
@Tag(name = "Shared cooperatives", description = "Small villages that share the cooperative of another.")
class SharingCorrectionResource {

    private final CorrectingServedVillages correcting;
    private final FormedCooperatives cooperatives;
    private final RecordCorrections corrections;

    SharingCorrectionResource(
            CorrectingServedVillages correcting, FormedCooperatives cooperatives, RecordCorrections corrections) {
        this.correcting = correcting;
        this.cooperatives = cooperatives;
        this.corrections = corrections;
    }

    @Schema(description = "When a village shared the cooperative in truth, and why that was told otherwise.")
    record NewSharingCorrection(
            @NotNull @Schema(
                    description = "The day from which on it was told; a village may share more than once.",
                    examples = "2025-07-01")
            LocalDate toldFrom,

            @Schema(description = "Left out where that was right.", examples = "2025-07-02") @Nullable LocalDate servedFrom,

            @Schema(description = "The first day without it; left out where that was right.", examples = "2026-01-05")
            @Nullable LocalDate servedUntil,

            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctServedVillage",
            summary = "Correct when a village shared a cooperative",
            description =
                    "By the rules of joining, and apart from whatever else covered the village; figures follow, and "
                            + "what was told before stays readable.")
    @Refuses({SharingRejection.class, DateRejection.class})
    public RestResponse<CorrectionView<ServedVillageView>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("villageCode") @Pattern(regexp = Village.CODE) String villageCode,
            @NotNull @Valid NewSharingCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(new CorrectServedVillage(
                cooperativeId,
                villageCode,
                body.toldFrom(),
                body.servedFrom(),
                body.servedUntil(),
                body.because().why()))));
    }

    @GET
    @Operation(operationId = "listServedVillageCorrections", summary = "What was told before of a village that shares")
    public Page<CorrectionView<ServedVillageView>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("villageCode") @Pattern(regexp = Village.CODE) String villageCode,
            @Valid @BeanParam PageRequest page) {
        UUID cooperative = cooperatives.any(cooperativeId).id();
        return CorrectionView.page(
                corrections.of(
                        Kind.SERVED_VILLAGE,
                        CorrectingServedVillages.record(cooperative, villageCode),
                        ServedVillageView.class,
                        page),
                page);
    }
}
