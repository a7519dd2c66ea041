package id.koperasi.funding.grantuse;

import id.koperasi.funding.grantuse.Uses.Received;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/grant-allocations/{allocationId}/uses")
@Tag(name = "Grants", description = "Donated money: programmes, pledges, allocations and receipts.")
class UseResource {

    private final Uses uses;
    private final ReportingUses reporting;

    UseResource(Uses uses, ReportingUses reporting) {
        this.uses = uses;
        this.reporting = reporting;
    }

    @Schema(name = "GrantUse", description = "Something that was paid from a grant.")
    record UseBody(
            @NotBlank @Size(max = 200) @Schema(examples = "Etalase dan timbangan")
            String purpose,

            @NotNull @PositiveAmount Rupiah amount,

            @NotNull @Schema(examples = "2025-12-15") LocalDate spentOn,

            @NotBlank @Size(max = 200) @Schema(description = "What shows it.", examples = "Kuitansi 17/2025")
            String evidence) {

        static UseBody of(Use use) {
            return new UseBody(use.purpose(), use.amount(), use.spentOn(), use.evidence());
        }

        Use use() {
            return new Use(purpose, amount, spentOn, evidence);
        }
    }

    @Schema(description = "What a grant was spent on since the last report.")
    record NewUses(@NotEmpty @Size(max = 200) List<@NotNull @Valid UseBody> items) {}

    @Schema(name = "GrantUses", description = "What a grant was spent on so far.")
    record UsesView(
            UUID allocationId,
            Rupiah received,
            LocalDate receivedOn,
            Rupiah used,

            @Schema(description = "Received and not accounted for yet.")
            Rupiah open,

            List<UseBody> items) {

        static UsesView of(UUID allocationId, Received grant, List<Use> uses) {
            Rupiah used = uses.stream().map(Use::amount).reduce(Rupiah.ZERO, Rupiah::plus);
            return new UsesView(
                    allocationId,
                    grant.amount(),
                    grant.receivedOn(),
                    used,
                    grant.amount().minus(used),
                    uses.stream().map(UseBody::of).toList());
        }
    }

    @GET
    @Operation(operationId = "listGrantUses", summary = "What a grant was spent on so far")
    public UsesView list(@PathParam("allocationId") UUID allocationId) {
        return UsesView.of(allocationId, reporting.get(allocationId), uses.of(allocationId));
    }

    @POST
    @Change
    @Operation(
            operationId = "reportGrantUses",
            summary = "Report what a grant was spent on",
            description = "As often as wanted, from the day it was received; never more than was received in all.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; everything so far.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UsesView.class)))
    @Refuses({UseRejection.class, DateRejection.class})
    public RestResponse<UsesView> report(@PathParam("allocationId") UUID allocationId, @NotNull @Valid NewUses body) {
        reporting.report(allocationId, body.items().stream().map(UseBody::use).toList());
        return RestResponse.status(RestResponse.Status.CREATED, list(allocationId));
    }
}
