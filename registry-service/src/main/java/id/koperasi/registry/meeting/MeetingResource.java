package id.koperasi.registry.meeting;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.date.BusinessDateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/meetings")
@Tag(name = "Meetings", description = "Annual and extraordinary meetings of the members.")
class MeetingResource {

    private static final int MOST = 1_000_000;

    private final FormedCooperatives cooperatives;
    private final HoldingMeetings holding;
    private final Meetings meetings;

    MeetingResource(FormedCooperatives cooperatives, HoldingMeetings holding, Meetings meetings) {
        this.cooperatives = cooperatives;
        this.holding = holding;
        this.meetings = meetings;
    }

    @Schema(
            description =
                    "How the members voted on one thing: one member one vote, so the three add up to those present.")
    record NewResolution(
            @NotNull Decision decision,

            @Schema(description = "The most it allows; needed for borrowing.") @Nullable Rupiah limit,

            @Min(0) @Max(MOST) int inFavour,
            @Min(0) @Max(MOST) int against,
            @Min(0) @Max(MOST) int abstained) {}

    @Schema(description = "A meeting of the members as its minutes tell.")
    record NewMeeting(
            @NotNull MeetingKind kind,

            @NotNull @Schema(description = "When the members were called, 14 days before at least.", examples = "2025-09-08")
            LocalDate calledOn,

            @NotNull @Schema(examples = "2025-09-25") LocalDate heldOn,

            @NotBlank @Size(max = 100) @Schema(examples = "BA-RALB/01/IX/2025")
            String minutesNumber,

            @Min(1) @Max(MOST) @Schema(description = "How many the cooperative has.", examples = "120")
            int members,

            @Min(0) @Max(MOST) @Schema(examples = "84") int present,

            @Schema(description = "The meeting whose place it takes because too few came; held at most 30 days before.")
            @Nullable UUID secondCallOf,

            @NotNull @Size(max = 20) @Schema(description = "None when too few came.")
            List<@NotNull @Valid NewResolution> resolutions) {

        HoldMeeting command(UUID cooperativeId) {
            return new HoldMeeting(
                    cooperativeId,
                    kind,
                    calledOn,
                    heldOn,
                    minutesNumber.strip(),
                    members,
                    present,
                    secondCallOf,
                    resolutions.stream()
                            .map(r -> new Vote(r.decision, r.limit, r.inFavour, r.against, r.abstained))
                            .toList());
        }
    }

    @Schema(name = "Resolution", description = "What the members voted on, how, and whether it passed.")
    record ResolutionView(
            Decision decision, @Nullable Rupiah limit, int inFavour, int against, int abstained, boolean passed) {

        static ResolutionView of(Resolution resolution) {
            return new ResolutionView(
                    resolution.decision(),
                    resolution.limit(),
                    resolution.inFavour(),
                    resolution.against(),
                    resolution.abstained(),
                    resolution.passed());
        }
    }

    @Schema(name = "Meeting", description = "A meeting of the members.")
    record MeetingView(
            UUID meetingId,
            MeetingKind kind,
            LocalDate calledOn,
            LocalDate heldOn,
            String minutesNumber,
            int members,
            int present,

            @Schema(description = "Whether enough came to decide anything.")
            boolean quorate,

            @Nullable UUID secondCallOf,
            List<ResolutionView> resolutions) {

        static MeetingView of(Meeting meeting) {
            return new MeetingView(
                    meeting.id(),
                    meeting.kind(),
                    meeting.calledOn(),
                    meeting.heldOn(),
                    meeting.minutesNumber(),
                    meeting.members(),
                    meeting.present(),
                    meeting.quorate(),
                    meeting.secondCallOf(),
                    meeting.resolutions().stream().map(ResolutionView::of).toList());
        }
    }

    @GET
    @Operation(operationId = "listMeetings", summary = "The meetings of a cooperative")
    public Page<MeetingView> list(@PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        return meetings.page(cooperativeId, page).map(MeetingView::of);
    }

    @GET
    @Path("/{meetingId}")
    @Operation(operationId = "showMeeting", summary = "A meeting")
    public MeetingView show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("meetingId") UUID meetingId) {
        return meetings.find(cooperativeId, meetingId)
                .map(MeetingView::of)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    @POST
    @Change
    @Operation(
            operationId = "recordMeeting",
            summary = "Put a meeting on record",
            description = "More than half of the members make a quorum, and more than half of those present carry a "
                    + "resolution; to change the statutes takes three quarters of both. A meeting to which too few "
                    + "came is recorded without resolutions; the second one within 30 days needs a third.")
    @APIResponse(
            responseCode = "201",
            description = "On record; what passed is announced.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MeetingView.class)))
    @Refuses({MeetingRejection.class, CooperativeRejection.NotFormed.class, BusinessDateRejection.class})
    public RestResponse<MeetingView> record(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewMeeting body) {
        Meeting meeting = holding.hold(body.command(cooperativeId));
        return RestResponse.ResponseBuilder.<MeetingView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/meetings/" + meeting.id()))
                .entity(MeetingView.of(meeting))
                .build();
    }
}
