package id.koperasi.registry.meeting;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.meeting.CallRejection.AttendanceListRequired;
import id.koperasi.registry.meeting.CallRejection.AttendanceRequired;
import id.koperasi.registry.meeting.CallRejection.MinutesRequired;
import id.koperasi.registry.paper.PaperRejection.MinutesUnknown;
import jakarta.validation.Valid;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    private final FormedCooperatives cooperatives;
    private final HoldingMeetings holding;
    private final Meetings meetings;

    MeetingResource(FormedCooperatives cooperatives, HoldingMeetings holding, Meetings meetings) {
        this.cooperatives = cooperatives;
        this.holding = holding;
        this.meetings = meetings;
    }

    @Schema(description = "A meeting of the members as its minutes tell.")
    record NewMeeting(
            @NotNull MeetingKind kind,

            @NotNull @Schema(description = "When the members were called, 14 days before at least.", examples = "2025-09-08")
            LocalDate calledOn,

            @NotNull @Schema(examples = "2025-09-25") LocalDate heldOn,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "BA-RALB/01/IX/2025")
            String minutesNumber,

            @Schema(description = "The minutes as they were handed in: a paper of the kind MEMBERS_MINUTES.") @Nullable UUID paperId,

            @Min(1) @Max(NewResolution.MOST) @Schema(
                    description = "How many the cooperative has; left out once its book of members is open.",
                    examples = "120")
            @Nullable Integer members,

            @Min(0) @Max(NewResolution.MOST) @Schema(examples = "84")
            int present,

            @Schema(
                    description =
                            "The list of those present as it was handed in: a paper of the kind ATTENDANCE_LIST; needed "
                                    + "since the rule where they were not recorded one by one.")
            @Nullable UUID attendancePaperId,

            @Size(max = 500) @Pattern(regexp = PlainText.WRITTEN) @Schema(
                    description =
                            "Which paper names those present, in words; needed, or a paper, once the book of members is open.",
                    examples = "Daftar hadir RALB 25-09-2025, 4 lembar")
            @Nullable String attendanceEvidence,

            @Schema(description = "The meeting whose place it takes because too few came; held at most 30 days before.")
            @Nullable UUID secondCallOf,

            @Size(max = 20) @Schema(
                    description =
                            "What the call said would be decided; nothing when left out. Nothing else may be, save that an "
                                    + "annual meeting always hears the year's accounts and splits the surplus.")
            @Nullable Set<@NotNull Decision> agenda,

            @Min(1945) @Max(2999) @Schema(
                    description = "Whose accounts an annual meeting heard; the year before it when left out.",
                    examples = "2025")
            @Nullable Integer bookYear,

            @NotNull @Size(max = 20) @Schema(description = "None when too few came.")
            List<@NotNull @Valid NewResolution> resolutions) {

        HoldMeeting command(UUID cooperativeId) {
            return new HoldMeeting(
                    cooperativeId,
                    new Convened(kind, calledOn, heldOn, secondCallOf, agenda == null ? Set.of() : agenda),
                    minutesNumber.strip(),
                    new Proof(paperId, attendancePaperId, attendanceEvidence),
                    bookYear,
                    members,
                    present,
                    false,
                    resolutions.stream().map(NewResolution::vote).toList());
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
                    + "resolution; to change the statutes or to merge takes three quarters of "
                    + "both, to dissolve three quarters and two thirds. A meeting to which too few "
                    + "came is recorded without resolutions; the second one within 30 days needs a third.")
    @APIResponse(
            responseCode = "201",
            description = "On record; what passed is announced.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MeetingView.class)))
    @Refuses({
        MeetingRejection.class,
        VoteRejection.class,
        AttendanceRequired.class,
        MinutesRequired.class,
        AttendanceListRequired.class,
        MinutesUnknown.class,
        CooperativeRejection.NotFormed.class,
        DateInTheFuture.class
    })
    public RestResponse<MeetingView> record(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewMeeting body) {
        Meeting meeting = holding.hold(body.command(cooperativeId));
        return RestResponse.ResponseBuilder.<MeetingView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/meetings/" + meeting.id()))
                .entity(MeetingView.of(meeting))
                .build();
    }
}
