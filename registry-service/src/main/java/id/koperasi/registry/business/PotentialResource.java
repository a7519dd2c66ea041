package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.business.BusinessRejection.NotAVillage;
import id.koperasi.registry.business.BusinessRejection.PotentialRecordedAlready;
import id.koperasi.registry.business.BusinessRejection.VillageOutsideReach;
import id.koperasi.registry.business.Potentials.Potential;
import id.koperasi.registry.business.Potentials.Unused;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.region.ReachedRegions;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Village;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/potentials")
@Tag(name = "Potentials", description = "What villages could live on.")
class PotentialResource {

    private final Potentials potentials;
    private final RecordingPotentials recording;
    private final ReachedRegions regions;
    private final Ids ids;

    PotentialResource(Potentials potentials, RecordingPotentials recording, ReachedRegions regions, Ids ids) {
        this.potentials = potentials;
        this.recording = recording;
        this.regions = regions;
        this.ids = ids;
    }

    @Schema(description = "What a village could live on.")
    record NewPotential(
            @NotNull @Pattern(regexp = Village.CODE) @Schema(examples = "36.03.10.2001")
            String villageCode,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Padi")
            String commodity,

            @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 2) @Schema(examples = "120.50")
            BigDecimal size,

            @NotBlank @Size(max = 30) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "The unit of measure.", examples = "hektare")
            String unit,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Profil desa 2025")
            String source,

            @Min(2000) @Max(2100) @Schema(examples = "2025") int year,

            @DecimalMin("0") @Digits(integer = 10, fraction = 2) @Schema(description = "On how many hectares.", examples = "40.25")
            @Nullable BigDecimal areaHectares,

            @Min(0) @Schema(description = "How many people live on it.", examples = "125") @Nullable Integer people,

            @PositiveAmount
            @Schema(description = "What it is worth a year as estimated, rupiah.", examples = "1000000000")
            @Nullable Rupiah value) {}

    @Schema(name = "Potential", description = "What a village could live on.")
    record PotentialView(
            UUID potentialId,
            String villageCode,
            String commodity,
            BigDecimal size,
            String unit,
            String source,
            int year,
            @Nullable BigDecimal areaHectares,
            @Nullable Integer people,

            @Schema(description = "Rupiah a year, as estimated.") @Nullable Rupiah value) {

        static PotentialView of(Potential potential) {
            return new PotentialView(
                    potential.id(),
                    potential.villageCode(),
                    potential.commodity(),
                    potential.size(),
                    potential.unit(),
                    potential.source(),
                    potential.year(),
                    potential.areaHectares(),
                    potential.people(),
                    potential.value());
        }
    }

    @Schema(name = "UnusedPotential", description = "A village that could live on something and has no open unit.")
    record UnusedView(String villageCode, List<String> commodities) {

        static UnusedView of(Unused unused) {
            return new UnusedView(unused.villageCode(), unused.commodities());
        }
    }

    @GET
    @Operation(operationId = "listPotentials", summary = "What the villages of a region could live on")
    public Page<PotentialView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @Valid @BeanParam PageRequest page) {
        Cursor after = page.after();
        return Page.of(
                        potentials.list(
                                region,
                                after == null ? null : after.text(0),
                                after == null ? null : after.uuid(1),
                                page.rowsToRead()),
                        page.limit(),
                        potential -> Cursor.of(potential.villageCode(), potential.id()))
                .map(PotentialView::of);
    }

    @GET
    @Path("/unused")
    @Operation(
            operationId = "listUnusedPotentials",
            summary = "Villages with potential and no business unit",
            description = "Of a region that the caller is in charge of as a whole.")
    public Page<UnusedView> unused(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @Valid @BeanParam PageRequest page) {
        String code = regions.get(region).code();
        Cursor after = page.after();
        return Page.of(
                        potentials.unused(code, after == null ? null : after.text(0), page.rowsToRead()),
                        page.limit(),
                        unused -> Cursor.of(unused.villageCode()))
                .map(UnusedView::of);
    }

    @POST
    @Change
    @Operation(operationId = "recordPotential", summary = "Record what a village could live on")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PotentialView.class)))
    @Refuses({NotAVillage.class, VillageOutsideReach.class, PotentialRecordedAlready.class})
    public RestResponse<PotentialView> record(@NotNull @Valid NewPotential body) {
        var potential = new Potential(
                ids.next(),
                body.villageCode(),
                body.commodity().strip(),
                body.size(),
                body.unit().strip(),
                body.source().strip(),
                body.year(),
                body.areaHectares(),
                body.people(),
                body.value());
        recording.record(potential);
        return RestResponse.status(RestResponse.Status.CREATED, PotentialView.of(potential));
    }
}
