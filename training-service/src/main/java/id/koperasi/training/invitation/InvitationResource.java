package id.koperasi.training.invitation;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.training.invitation.InvitationRejection.Holder;
import id.koperasi.training.invitation.InvitationRejection.RuleOrList;
import id.koperasi.training.invitation.Invitations.Invited;
import id.koperasi.training.person.MaskedName;
import id.koperasi.training.region.Region;
import id.koperasi.training.region.RegionRejection;
import id.koperasi.training.session.SessionRejection.SessionNotOpen;
import id.koperasi.training.session.SessionRejection.SessionWasHeld;
import id.koperasi.training.session.TrainingSessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/sessions/{sessionId}/invitations")
@Tag(name = "Invitations", description = "Who is invited to a session, and who has a seat in it.")
class InvitationResource {

    static final String OFFICE = "chair|vice-chair-business|vice-chair-membership|secretary|treasurer"
            + "|board-member|manager|supervisor-chair|supervisor";
    private static final String OFFICE_OR_MEMBER = OFFICE + "|member";
    private static final UUID FIRST = new UUID(0, 0);

    private final Inviting inviting;
    private final Invitations invitations;
    private final TrainingSessions sessions;
    private final CurrentCaller caller;

    InvitationResource(Inviting inviting, Invitations invitations, TrainingSessions sessions, CurrentCaller caller) {
        this.inviting = inviting;
        this.invitations = invitations;
        this.sessions = sessions;
        this.caller = caller;
    }

    @Schema(
            description =
                    "An office of a cooperative; whoever holds it on the first day of the session is meant. An ordinary member is `member` with his number.")
    record NewHolder(
            @NotNull UUID cooperativeId,

            @NotNull @Pattern(regexp = OFFICE_OR_MEMBER) @Schema(examples = "chair")
            String office,

            @Nullable @Min(1) @Schema(description = "In the book of members; with `member` alone.", examples = "7")
            Integer memberNumber) {}

    @Schema(
            description =
                    "Who shall come: `offices` and `regionCode` (and perhaps `pilotsOnly`), or `persons` one by one, each by the office.")
    record NewInvitations(
            @Nullable @Size(min = 1, max = 10) @Schema(description = "`member` means ordinary members.")
            List<@NotNull @Pattern(regexp = OFFICE_OR_MEMBER) String> offices,

            @Nullable @Pattern(regexp = Region.SHAPE) @Schema(examples = "36.03")
            String regionCode,

            @Nullable @Schema(description = "Only of cooperatives that were pilots by the first day of the session.")
            Boolean pilotsOnly,

            @Nullable @Schema(description = "Only who has no certificate of this curriculum that counts on the first day.")
            Boolean untrainedOnly,

            @Nullable @Size(min = 1, max = 500) List<@NotNull @Valid NewHolder> persons,

            @NotNull @Schema(examples = "2025-09-15") LocalDate invitedOn) {

        private Invite command() {
            if (offices != null && regionCode != null && persons == null) {
                return new Invite.ByRule(
                        offices,
                        new Region(regionCode),
                        Boolean.TRUE.equals(pilotsOnly),
                        Boolean.TRUE.equals(untrainedOnly),
                        invitedOn);
            }
            if (persons != null
                    && offices == null
                    && regionCode == null
                    && pilotsOnly == null
                    && untrainedOnly == null) {
                return new Invite.ByList(
                        persons.stream()
                                .map(one -> new Holder(one.cooperativeId(), one.office(), one.memberNumber()))
                                .toList(),
                        invitedOn);
            }
            throw new RejectedException(new RuleOrList());
        }
    }

    @Schema(name = "Invited", description = "How many are invited now, and how many were before.")
    record InvitedView(long invited, long alreadyInvited) {}

    @Schema(name = "Invitation", description = "An invitation and what has become of it.")
    record InvitationView(
            UUID invitationId,
            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            @Schema(examples = "chair") String office,

            @Schema(
                    description = "Whom it is for; masked for who is not in charge of the region.",
                    examples = "Siti Aminah")
            String name,

            InvitationStatus status,
            @Nullable Integer seat,

            @Nullable @Schema(description = "The place on the waiting list, from 1.")
            Integer position,

            LocalDate invitedOn,

            @Nullable @Schema(description = "SELF, or ON_BEHALF when the office wrote the answer down.")
            String answeredAs,

            @Nullable @Schema(
                    description =
                            "Who moved up from the waiting list keeps the seat until then, unless he confirms again.")
            Instant keepUntil,

            @Nullable @Schema(description = "The invitation of who comes instead.")
            UUID substitutedBy) {}

    @POST
    @Change
    @Operation(
            operationId = "inviteToSession",
            summary = "Invite officers",
            description = "Invites who holds the office on the first day of the session, each person once. "
                    + "Sent again, it invites who has been missing.")
    @Refuses({InvitationRejection.class, RegionRejection.class, SessionWasHeld.class, SessionNotOpen.class})
    public RestResponse<InvitedView> invite(
            @PathParam("sessionId") UUID sessionId, @NotNull @Valid NewInvitations body) {
        Invited invited = inviting.invite(sessionId, body.command());
        return RestResponse.ok(new InvitedView(invited.invited(), invited.alreadyInvited()));
    }

    @GET
    @Operation(
            operationId = "listInvitations",
            summary = "The invitations of a session",
            description = "Who is invited himself sees his own.")
    public Page<InvitationView> list(
            @PathParam("sessionId") UUID sessionId,
            @Parameter(description = "Only those of this status.") @QueryParam("status") @Nullable InvitationStatus status,
            @Valid @BeanParam PageRequest page) {
        sessions.required(sessionId);
        UUID last = page.after() == null ? FIRST : page.after().uuid(0);
        List<Invitations.Row> rows = invitations.after(sessionId, last, status, page.rowsToRead());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(this::view);
    }

    private InvitationView view(Invitations.Row row) {
        return new InvitationView(
                row.id(),
                row.cooperativeId(),
                row.cooperativeName(),
                row.villageCode(),
                row.office(),
                caller.reach().everything() ? MaskedName.of(row.name()) : row.name(),
                InvitationStatus.valueOf(row.status()),
                row.seat(),
                row.position(),
                row.invitedOn(),
                row.answeredAs(),
                row.keepUntil(),
                row.substitutedBy());
    }
}
