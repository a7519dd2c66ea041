package id.koperasi.registry.disposal;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/asset-disposals")
@Tag(name = "Asset disposals", description = "Assets that a cooperative sold, pledged or gave away.")
class AssetDisposalResource {

    private final FormedCooperatives cooperatives;
    private final DisposingOfAssets disposing;
    private final AssetDisposals disposals;

    AssetDisposalResource(FormedCooperatives cooperatives, DisposingOfAssets disposing, AssetDisposals disposals) {
        this.cooperatives = cooperatives;
        this.disposing = disposing;
        this.disposals = disposals;
    }

    @Schema(description = "An asset with which the cooperative parted.")
    record NewAssetDisposal(
            RecordDisposal.@NotNull Kind kind,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Gudang Blok C, 200 m2")
            String asset,

            @NotNull @PositiveAmount @Schema(description = "What it is worth, rupiah.", examples = "150000000")
            Rupiah value,

            @NotNull @PositiveAmount
            @Schema(
                    description = "What all assets come to by the last statement before, rupiah.",
                    examples = "900000000")
            Rupiah totalAssets,

            @Size(max = 500) @Pattern(regexp = PlainText.WRITTEN) @Schema(
                    description = "Why they come to another sum than the last annual report says; needed when it does.",
                    examples = "Gudang dari hibah CSR dicatat bulan Februari")
            @Nullable String totalAssetsReason,

            @NotNull @Schema(examples = "2026-04-02") LocalDate disposedOn,

            @Schema(description = "The meeting that allowed it; needed for more than a quarter of all assets.")
            @Nullable UUID meetingId,

            @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Where that is written.", examples = "AJB 12/2026; neraca 31-12-2025")
            String evidence) {

        RecordDisposal command(UUID cooperativeId) {
            return new RecordDisposal(
                    cooperativeId,
                    kind,
                    asset.strip(),
                    value,
                    totalAssets,
                    totalAssetsReason == null ? null : totalAssetsReason.strip(),
                    disposedOn,
                    meetingId,
                    evidence.strip());
        }
    }

    @Schema(name = "AssetDisposal", description = "An asset with which the cooperative parted.")
    record AssetDisposalView(
            UUID disposalId,
            RecordDisposal.Kind kind,
            String asset,
            Rupiah value,
            Rupiah totalAssets,

            @Schema(description = "What the last annual report before said they come to.") @Nullable Rupiah reportedAssets,

            @Schema(description = "At the end of which year.", examples = "2025") @Nullable Integer reportedYear,

            @Schema(description = "Why the two sums differ.") @Nullable String totalAssetsReason,

            LocalDate disposedOn,
            @Nullable UUID meetingId,
            String evidence) {

        static AssetDisposalView of(AssetDisposal disposal) {
            return new AssetDisposalView(
                    disposal.id(),
                    disposal.kind(),
                    disposal.asset(),
                    disposal.value(),
                    disposal.totalAssets(),
                    disposal.reportedAssets(),
                    disposal.reportedYear(),
                    disposal.assetsReason(),
                    disposal.disposedOn(),
                    disposal.meetingId(),
                    disposal.evidence());
        }
    }

    @GET
    @Operation(operationId = "listAssetDisposals", summary = "Assets with which the cooperative parted")
    public Page<AssetDisposalView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        return disposals.page(cooperativeId, page).map(AssetDisposalView::of);
    }

    @POST
    @Change
    @Operation(
            operationId = "recordAssetDisposal",
            summary = "Record that the cooperative parted with an asset",
            description =
                    "A sale, a pledge or a gift of more than a quarter of all assets takes a resolution ASSET_SALE "
                            + "of its members; the resolution serves up to its limit and no further. The sum of all assets is "
                            + "held against the last annual report that was handed in, where there is one.")
    @APIResponse(
            responseCode = "201",
            description = "On record and announced.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AssetDisposalView.class)))
    @Refuses({DisposalRejection.class, CooperativeRejection.class, DateRejection.class})
    public RestResponse<AssetDisposalView> record(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewAssetDisposal body) {
        AssetDisposal disposal = disposing.record(body.command(cooperativeId));
        return RestResponse.ResponseBuilder.<AssetDisposalView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/asset-disposals"))
                .entity(AssetDisposalView.of(disposal))
                .build();
    }
}
