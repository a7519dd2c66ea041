package id.koperasi.ledger.duesrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.duesrun.DuesDeductions.DuesDeduction;
import id.koperasi.ledger.duesrun.DuesRunRejection.DeductionResolvedAlready;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/dues-deductions")
@Tag(name = "Dues", description = "Simpanan wajib, month by month.")
class DuesDeductionResource {

    private final DuesDeductions deductions;

    DuesDeductionResource(DuesDeductions deductions) {
        this.deductions = deductions;
    }

    @Schema(description = "What the members' meeting resolved: dues may be taken from voluntary savings, or no longer.")
    record NewDuesDeduction(
            @NotNull @Pattern(regexp = NamedReceipt.MONTH) @Schema(description = "The first month.", examples = "2026-01")
            String from,

            @Pattern(regexp = NamedReceipt.MONTH) @Schema(description = "The last month; without an end when absent.", examples = "2026-12", nullable = true)
            @Nullable String until,

            @Schema(
                    description = "Whether dues are deducted; they are when absent.",
                    examples = "true",
                    nullable = true)
            @Nullable Boolean deducted,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "The meeting's resolution.", examples = "Keputusan RAT 04/2026")
            String resolutionReference) {

        DuesDeduction resolved() {
            YearMonth first = YearMonth.parse(from);
            YearMonth last = until == null ? null : YearMonth.parse(until);
            if (last != null && last.isBefore(first)) {
                throw new RejectedException(new DateOutOfOrder(last.atEndOfMonth(), first.atDay(1)));
            }
            return new DuesDeduction(first, last, !Boolean.FALSE.equals(deducted), resolutionReference.strip());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DuesDeduction", description = "From when to when dues may be taken from voluntary savings, or not.")
    record DuesDeductionView(
            @Schema(examples = "2026-01") String from,
            @Schema(examples = "2026-12") @Nullable String until,

            @Schema(description = "Whether dues are deducted.", examples = "true")
            boolean deducted,

            @Schema(examples = "Keputusan RAT 04/2026") String resolutionReference) {

        static DuesDeductionView of(DuesDeduction resolved) {
            return new DuesDeductionView(
                    resolved.from().toString(),
                    resolved.until() == null ? null : resolved.until().toString(),
                    resolved.deducted(),
                    resolved.resolutionReference());
        }
    }

    @Schema(name = "DuesDeductions", description = "Resolutions that dues may be taken from voluntary savings.")
    record DuesDeductionsView(
            @Schema(description = "The latest first; of several for a month it holds.")
            List<DuesDeductionView> items) {}

    @GET
    @Operation(operationId = "listDuesDeductions", summary = "When dues may be taken from voluntary savings")
    public DuesDeductionsView list(@PathParam("cooperativeId") UUID cooperativeId) {
        return new DuesDeductionsView(
                deductions.of(cooperativeId).stream().map(DuesDeductionView::of).toList());
    }

    @POST
    @Change
    @Operation(
            operationId = "resolveDuesDeduction",
            summary = "Record that dues may be taken from voluntary savings",
            description =
                    "As a members' meeting resolved. Without it no run touches the savings of a member. The latest for a month "
                            + "holds; one with `deducted` false ends what was resolved before.")
    @Refuses({DeductionResolvedAlready.class, DateOutOfOrder.class})
    public RestResponse<DuesDeductionsView> resolve(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewDuesDeduction body) {
        deductions.record(cooperativeId, body.resolved());
        return RestResponse.ok(list(cooperativeId));
    }
}
