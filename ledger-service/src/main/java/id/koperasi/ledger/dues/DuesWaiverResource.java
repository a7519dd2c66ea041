package id.koperasi.ledger.dues;

import id.koperasi.ledger.dues.DuesWaivers.Waiver;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.member.Members;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/members/{memberId}/dues-waivers")
@Tag(name = "Dues", description = "Simpanan wajib, month by month.")
class DuesWaiverResource {

    private final Members members;
    private final DuesWaivers waivers;

    DuesWaiverResource(Members members, DuesWaivers waivers) {
        this.members = members;
        this.waivers = waivers;
    }

    @Schema(description = "The decision that a member owes nothing for some months.")
    record NewDuesWaiver(
            @NotEmpty @Size(max = NamedReceipt.MOST_MONTHS) @Schema(examples = "[\"2025-07\"]")
            List<@NotNull @Pattern(regexp = NamedReceipt.MONTH) String> months,

            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Rumahnya terkena banjir")
            String reason,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "Where the decision is written.", examples = "Notulen rapat pengurus 07/2025")
            String evidence) {}

    @Schema(name = "DuesWaiver", description = "A month of which a member owes nothing.")
    record DuesWaiverView(
            @Schema(examples = "2025-07") String month, String reason, String evidence, Instant decidedAt) {

        static DuesWaiverView of(Waiver waiver) {
            return new DuesWaiverView(
                    waiver.month().toString(), waiver.reason(), waiver.evidence(), waiver.decidedAt());
        }
    }

    @Schema(name = "DuesWaivers", description = "The months that decisions took from a member.")
    record DuesWaiversView(
            @Schema(description = "The latest month first.") List<DuesWaiverView> items) {}

    @GET
    @Operation(operationId = "listDuesWaivers", summary = "The months that a member does not owe, by decision")
    public DuesWaiversView list(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("memberId") UUID memberId) {
        members.of(cooperativeId, memberId);
        return new DuesWaiversView(waivers.of(cooperativeId, memberId).stream()
                .map(DuesWaiverView::of)
                .toList());
    }

    @POST
    @Change
    @Operation(
            operationId = "waiveDues",
            summary = "Waive dues of a member",
            description =
                    "By decision of chair or treasurer, and never one's own. What was paid for a month in part goes on to the next.")
    @Refuses({DuesRejection.class, BookFrozen.class})
    public RestResponse<DuesWaiversView> waive(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewDuesWaiver body) {
        waivers.waive(new WaiveDues(
                cooperativeId,
                memberId,
                NamedReceipt.monthsOf(body.months()),
                body.reason().strip(),
                body.evidence().strip()));
        return RestResponse.ok(list(cooperativeId, memberId));
    }
}
