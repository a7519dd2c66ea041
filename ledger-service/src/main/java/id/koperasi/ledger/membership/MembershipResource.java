package id.koperasi.ledger.membership;

import id.koperasi.ledger.interest.InterestRejection.InterestChanged;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.membership.ChangeMembership.What;
import id.koperasi.ledger.membership.MembershipChanges.MembershipChange;
import id.koperasi.ledger.savings.MoneyPlace;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/members/{memberId}/membership")
@Tag(name = "Members", description = "The book of members.")
class MembershipResource {

    private final Members members;
    private final MembershipChanges changes;
    private final ChangingMembership changing;

    MembershipResource(Members members, MembershipChanges changes, ChangingMembership changing) {
        this.members = members;
        this.changes = changes;
        this.changing = changing;
    }

    @Schema(description = "Why a membership is suspended, or the suspension lifted.")
    record NewSuspension(
            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Melanggar ketentuan anggaran rumah tangga")
            String reason) {}

    @Schema(description = "A member says that he leaves.")
    record NewNotice(
            @NotNull @Schema(description = "The first day without him.", examples = "2025-09-01")
            LocalDate leaveOn,

            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Pindah domisili ke kota lain")
            String reason) {}

    @Schema(description = "A member leaves, and gets his simpanan pokok and wajib back.")
    record NewDeparture(
            @NotNull @Schema(
                    description = "The first day without him, and the business date of the refund.",
                    examples = "2025-09-01")
            LocalDate leftOn,

            @NotNull MoneyPlace from,

            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Sesuai surat pengunduran diri")
            String reason) {}

    @Schema(name = "MembershipChange", description = "What became of a membership.")
    record MembershipChangeView(
            int number,
            What change,
            LocalDate effectiveOn,
            String reason,

            @Schema(description = "Where the decision is written that it rests on.", nullable = true) @Nullable String decisionReference,

            Instant changedAt) {

        static MembershipChangeView of(MembershipChange change) {
            return new MembershipChangeView(
                    change.number(),
                    change.change(),
                    change.effectiveOn(),
                    change.reason(),
                    change.decisionReference(),
                    change.changedAt());
        }
    }

    @Schema(name = "Membership", description = "Whether a membership is suspended, and its history.")
    record MembershipView(
            boolean suspended,
            @Schema(description = "The latest first.") List<MembershipChangeView> changes) {

        static MembershipView of(List<MembershipChange> changes) {
            boolean suspended = changes.stream()
                    .map(MembershipChange::change)
                    .filter(what -> what == What.SUSPENSION || what == What.LIFTING)
                    .findFirst()
                    .filter(what -> what == What.SUSPENSION)
                    .isPresent();
            return new MembershipView(
                    suspended, changes.stream().map(MembershipChangeView::of).toList());
        }
    }

    @GET
    @Operation(operationId = "showMembership", summary = "What became of a membership")
    public MembershipView show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("memberId") UUID memberId) {
        members.of(cooperativeId, memberId);
        return MembershipView.of(changes.of(cooperativeId, memberId));
    }

    @POST
    @Path("/notice")
    @Change
    @Operation(
            operationId = "giveNotice",
            summary = "Say that a member leaves",
            description = "By the member himself, or by an officer who holds his letter.")
    @Refuses({MembershipRejection.class, BookFrozen.class})
    public RestResponse<MembershipView> notice(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewNotice body) {
        changing.notice(new ChangeMembership(
                cooperativeId,
                memberId,
                What.NOTICE,
                body.leaveOn(),
                body.reason().strip()));
        return RestResponse.ok(show(cooperativeId, memberId));
    }

    @POST
    @Path("/suspension")
    @Change
    @Operation(operationId = "suspendMembership", summary = "Suspend a member from today on")
    @Refuses({MembershipRejection.class, BookFrozen.class})
    public RestResponse<MembershipView> suspend(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewSuspension body) {
        changing.decide(cooperativeId, memberId, What.SUSPENSION, body.reason().strip());
        return RestResponse.ok(show(cooperativeId, memberId));
    }

    @POST
    @Path("/lifting")
    @Change
    @Operation(operationId = "liftSuspension", summary = "Lift the suspension of a member from today on")
    @Refuses({MembershipRejection.class, BookFrozen.class})
    public RestResponse<MembershipView> lift(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewSuspension body) {
        changing.decide(cooperativeId, memberId, What.LIFTING, body.reason().strip());
        return RestResponse.ok(show(cooperativeId, memberId));
    }

    @POST
    @Path("/departure")
    @Change
    @Operation(
            operationId = "leaveCooperative",
            summary = "Let a member leave",
            description =
                    "From the day of his notice on. His simpanan pokok and wajib are paid out and he is a member no "
                            + "longer, both or neither; voluntary savings and loans are settled before. What his voluntary "
                            + "savings earned until he drew them, and was not credited yet, is credited and paid out too.")
    @Refuses({MembershipRejection.class, EntryRejection.class, DateInTheFuture.class, InterestChanged.class})
    public RestResponse<MembershipView> leave(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewDeparture body) {
        changing.leave(
                new ChangeMembership(
                        cooperativeId,
                        memberId,
                        What.DEPARTURE,
                        body.leftOn(),
                        body.reason().strip()),
                body.from());
        return RestResponse.ok(show(cooperativeId, memberId));
    }
}
