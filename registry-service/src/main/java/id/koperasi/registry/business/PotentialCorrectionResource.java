package id.koperasi.registry.business;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.business.BusinessRejection.PotentialRecordedAlready;
import id.koperasi.registry.business.BusinessRejection.PotentialSaysSoAlready;
import id.koperasi.registry.business.BusinessRejection.VillageOutsideReach;
import id.koperasi.registry.business.PotentialResource.PotentialView;
import id.koperasi.registry.business.Potentials.Potential;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
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
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/potentials/{potentialId}/corrections")
@Tag(name = "Potentials", description = "What villages could live on.")
class PotentialCorrectionResource {

    private static final int DECIMALS = 2;

    private final CorrectingPotentials correcting;
    private final Potentials potentials;
    private final RecordCorrections corrections;
    private final CurrentCaller caller;

    PotentialCorrectionResource(
            CorrectingPotentials correcting,
            Potentials potentials,
            RecordCorrections corrections,
            CurrentCaller caller) {
        this.correcting = correcting;
        this.potentials = potentials;
        this.corrections = corrections;
        this.caller = caller;
    }

    @Schema(description = "What a village could live on in truth, and why it was told otherwise.")
    record NewPotentialCorrection(
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
            @Nullable Rupiah value,

            @NotNull @Valid NewReason because) {

        Potential over(Potential before) {
            return new Potential(
                    before.id(),
                    before.villageCode(),
                    commodity.strip(),
                    size.setScale(DECIMALS, RoundingMode.UNNECESSARY),
                    unit.strip(),
                    source.strip(),
                    year,
                    areaHectares == null ? null : areaHectares.setScale(DECIMALS, RoundingMode.UNNECESSARY),
                    people,
                    value);
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "correctPotential",
            summary = "Correct a potential of a village that was recorded wrongly",
            description = "Told anew as a whole, of the same village; what was told before stays readable.")
    @Refuses({PotentialSaysSoAlready.class, PotentialRecordedAlready.class, VillageOutsideReach.class})
    public RestResponse<CorrectionView<PotentialView>> correct(
            @PathParam("potentialId") UUID potentialId, @NotNull @Valid NewPotentialCorrection body) {
        return RestResponse.ok(CorrectionView.of(
                correcting.correct(potentialId, body::over, body.because().why())));
    }

    @GET
    @Operation(operationId = "listPotentialCorrections", summary = "What was told of a potential before")
    public Page<CorrectionView<PotentialView>> list(
            @PathParam("potentialId") UUID potentialId, @Valid @BeanParam PageRequest page) {
        UUID potential = potentials.existing(potentialId);
        boolean everybody = caller.get().anonymous();
        return CorrectionView.page(
                        corrections.of(Kind.POTENTIAL, potential.toString(), PotentialView.class, page), page)
                .map(correction -> everybody ? correction.withoutWords() : correction);
    }
}
