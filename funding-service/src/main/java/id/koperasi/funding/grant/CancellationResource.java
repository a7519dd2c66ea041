package id.koperasi.funding.grant;

import id.koperasi.funding.grant.GrantRejection.AllocationCancelled;
import id.koperasi.funding.grant.GrantRejection.AllocationReceived;
import id.koperasi.funding.grant.GrantViews.AllocatedGrant;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/grant-programmes/{code}/allocations/{allocationId}/cancellation")
@Tag(name = "Grants", description = "Donated money: programmes, pledges, allocations and receipts.")
class CancellationResource {

    private final CancellingAllocations cancelling;

    CancellationResource(CancellingAllocations cancelling) {
        this.cancelling = cancelling;
    }

    @Schema(description = "Why an allocation is taken back.")
    record AllocationCancellation(
            @NotBlank @Size(max = 500) @Schema(examples = "Koperasi dibubarkan sebelum dana diterima.")
            String reason,

            @NotNull @Schema(examples = "2025-12-01") LocalDate cancelledOn) {}

    @POST
    @Change
    @Operation(
            operationId = "cancelAllocation",
            summary = "Take back what was set aside for a cooperative",
            description = "Only while it is not received; the pledge has it for others then, or for the same again.")
    @Refuses({AllocationReceived.class, AllocationCancelled.class, DateRejection.class})
    public RestResponse<AllocatedGrant> cancel(
            @PathParam("code") String code,
            @PathParam("allocationId") UUID allocationId,
            @NotNull @Valid AllocationCancellation body) {
        Allocation cancelled = cancelling.cancel(code, allocationId, body.reason(), body.cancelledOn());
        return RestResponse.ok(AllocatedGrant.of(cancelled, null));
    }
}
