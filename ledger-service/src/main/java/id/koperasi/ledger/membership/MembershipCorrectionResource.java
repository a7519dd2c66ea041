package id.koperasi.ledger.membership;

import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.membership.ChangeMembership.What;
import id.koperasi.ledger.membership.MembershipResource.MembershipView;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/v1/cooperatives/{cooperativeId}/members/{memberId}/membership")
@Tag(name = "Members", description = "The book of members.")
class MembershipCorrectionResource {

    private final CorrectingMemberships correcting;
    private final MembershipChanges changes;

    MembershipCorrectionResource(CorrectingMemberships correcting, MembershipChanges changes) {
        this.correcting = correcting;
        this.changes = changes;
    }

    @Schema(description = "Somebody was admitted who should not have been.")
    record NewAnnulment(
            @NotNull @Schema(
                    description = "The first day without him, and the business date of the entry.",
                    examples = "2025-09-01")
            LocalDate annulledOn,

            @NotNull MoneyGoes moneyGoes,

            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Tidak berdomisili di wilayah keanggotaan")
            String reason,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "Where the decision is written.", examples = "Keputusan pengurus 07/2025")
            String decisionReference) {}

    @Schema(description = "Two records of one person become one.")
    record NewJoining(
            @NotNull @Schema(description = "The record that goes on.")
            UUID into,

            @NotNull @Schema(
                    description = "The first day without the record that ends, and the business date of the entry.",
                    examples = "2025-09-01")
            LocalDate joinedOn,

            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Tercatat dua kali saat pendaftaran")
            String reason,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "Where the decision is written.", examples = "Keputusan pengurus 08/2025")
            String decisionReference) {}

    @POST
    @Path("/annulment")
    @Change
    @Operation(
            operationId = "annulMembership",
            summary = "Annul a membership that should not have been",
            description =
                    "All that he paid in goes back to him, or to account 218 where it is kept for him, and he is no "
                            + "member, both or neither. The entries of his time stay, and his number is never another's.")
    @Refuses({MembershipRejection.class, EntryRejection.class, DateInTheFuture.class})
    public RestResponse<MembershipView> annul(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewAnnulment body) {
        correcting.annul(
                new ChangeMembership(
                        cooperativeId,
                        memberId,
                        What.ANNULMENT,
                        body.annulledOn(),
                        body.reason().strip(),
                        body.decisionReference().strip(),
                        null),
                body.moneyGoes());
        return RestResponse.ok(MembershipView.of(changes.of(cooperativeId, memberId)));
    }

    @POST
    @Path("/joining")
    @Change
    @Operation(
            operationId = "joinMembers",
            summary = "Join a member's record to another record of the same person",
            description =
                    "His savings and loans pass to the record that goes on, by an entry; simpanan pokok that was paid "
                            + "twice becomes voluntary savings. Both numbers and both histories stay.")
    @Refuses({MembershipRejection.class, EntryRejection.class, DateInTheFuture.class})
    public RestResponse<MembershipView> join(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewJoining body) {
        correcting.join(
                new ChangeMembership(
                        cooperativeId,
                        memberId,
                        What.JOINING,
                        body.joinedOn(),
                        body.reason().strip(),
                        body.decisionReference().strip(),
                        body.into()),
                body.into());
        return RestResponse.ok(MembershipView.of(changes.of(cooperativeId, memberId)));
    }
}
