package id.koperasi.funding.support;

import id.koperasi.funding.support.SupportRules.Budget;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/yearly-budgets")
@Tag(
        name = "Support",
        description = "Instalments that a public budget pays when a cooperative cannot (PMK 49/2025 art. 11).")
class YearlyBudgetResource {

    private final RecordingBudgets recording;

    YearlyBudgetResource(RecordingBudgets recording) {
        this.recording = recording;
    }

    @Schema(
            name = "YearlyBudget",
            description = "A yearly budget (pagu): Dana Desa of a village, DAU and DBH of a regency.")
    record BudgetLine(
            @NotBlank @Pattern(regexp = "[0-9]{2}\\.[0-9]{2}(\\.[0-9]{2}\\.[0-9]{4})?")
            @Schema(description = "The village for Dana Desa, the regency for DAU and DBH.", examples = "36.03.10.2001")
            String regionCode,

            @Min(2025) @Max(2100) @Schema(examples = "2026") int year,

            @NotNull SupportSource source,

            @NotNull @PositiveAmount @Schema(examples = "982450000")
            Rupiah amount) {

        Budget budget() {
            return new Budget(regionCode, year, source);
        }
    }

    @Schema(description = "Yearly budgets out of one document.")
    record NewBudgets(
            @NotBlank @Size(max = 200) @Schema(examples = "PMK 108/2024, lampiran")
            String reference,

            @NotEmpty @Size(max = 1000) @Schema(description = "As many lines of the document.")
            List<@Valid BudgetLine> budgets) {}

    @POST
    @Change
    @Operation(
            operationId = "recordYearlyBudgets",
            summary = "Record yearly budgets",
            description = "Recorded again, the last word counts and the one before stays on record.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewBudgets.class)))
    public RestResponse<NewBudgets> record(@NotNull @Valid NewBudgets body) {
        recording.record(body.reference(), body.budgets());
        return RestResponse.status(RestResponse.Status.CREATED, body);
    }
}
