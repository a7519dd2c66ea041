package id.koperasi.registry.meeting;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.meeting.CallRejection.AgendaRequired;
import id.koperasi.registry.meeting.CallRejection.CallSettled;
import id.koperasi.registry.meeting.CallRejection.NotOnTheDay;
import id.koperasi.registry.meeting.CallRejection.NotOnTheRoll;
import id.koperasi.registry.meeting.CallRejection.NowhereToMeet;
import id.koperasi.registry.paper.PaperRejection.MinutesUnknown;
import jakarta.validation.Valid;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/meeting-calls")
@Tag(name = "Meetings", description = "Annual and extraordinary meetings of the members.")
class MeetingCallResource {

    private final FormedCooperatives cooperatives;
    private final CallingMeetings calling;
    private final MeetingCalls calls;

    MeetingCallResource(FormedCooperatives cooperatives, CallingMeetings calling, MeetingCalls calls) {
        this.cooperatives = cooperatives;
        this.calling = calling;
        this.calls = calls;
    }

    @Schema(description = "A meeting will not be held.")
    record NewCancellation(
            @NotNull @Schema(examples = "2026-03-18") LocalDate cancelledOn,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Banjir di balai desa")
            String reason) {}

    @Schema(
            description =
                    "Members who came in person. Nobody comes for another: there is no field for a proxy, and one "
                            + "is refused.")
    record NewAttendance(
            @NotNull @Size(min = 1, max = 1_000) Set<@NotNull UUID> memberIds,

            @NotNull @Schema(description = "When they were seen, on the day of the meeting.", examples = "2026-03-20T02:30:00Z")
            Instant at,

            Attend.@NotNull How how) {}

    @GET
    @Operation(operationId = "listMeetingCalls", summary = "The meetings to which members were called")
    public Page<MeetingCallView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        return calls.page(cooperativeId, page).map(MeetingCallView::of);
    }

    @GET
    @Path("/{callId}")
    @Operation(operationId = "showMeetingCall", summary = "A call of the members to a meeting")
    public MeetingCallView show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("callId") UUID callId) {
        return MeetingCallView.of(calls.get(cooperativeId, callId));
    }

    @POST
    @Change
    @Operation(operationId = "callMeeting", summary = "Call the members to a meeting")
    @APIResponse(
            responseCode = "201",
            description = "Called.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = MeetingCallView.class)))
    @Refuses({
        MeetingRejection.class,
        NowhereToMeet.class,
        AgendaRequired.class,
        CooperativeRejection.NotFormed.class,
        DateInTheFuture.class
    })
    public RestResponse<MeetingCallView> call(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewMeetingCall body) {
        MeetingCall call = calling.call(body.command(cooperativeId));
        return RestResponse.ResponseBuilder.<MeetingCallView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/meeting-calls/" + call.id()))
                .entity(MeetingCallView.of(call))
                .build();
    }

    @POST
    @Path("/{callId}/cancellation")
    @Change
    @Operation(operationId = "cancelMeeting", summary = "Cancel a meeting that was called")
    @Refuses({CallSettled.class, CooperativeRejection.NotFormed.class, DateRejection.class})
    public RestResponse<MeetingCallView> cancel(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("callId") UUID callId,
            @NotNull @Valid NewCancellation body) {
        return RestResponse.ok(
                MeetingCallView.of(calling.cancel(cooperativeId, callId, body.cancelledOn, body.reason.strip())));
    }

    @POST
    @Path("/{callId}/attendance")
    @Change
    @Operation(
            operationId = "recordAttendance",
            summary = "Record who came",
            description = "By the list or card by card. A member counts once, however often he is told; only members "
                    + "on the roll of that day count.")
    @Refuses({
        CallSettled.class,
        NotOnTheDay.class,
        NotOnTheRoll.class,
        CooperativeRejection.NotFormed.class,
        DateInTheFuture.class
    })
    public RestResponse<Turnout> attend(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("callId") UUID callId,
            @NotNull @Valid NewAttendance body) {
        return RestResponse.ok(calling.attend(new Attend(cooperativeId, callId, body.memberIds, body.at, body.how)));
    }

    @POST
    @Path("/{callId}/minutes")
    @Change
    @Operation(
            operationId = "takeMinutes",
            summary = "Record what happened at a meeting that was called",
            description = "The meeting keeps the id of its call. Only what stood on the agenda is decided.")
    @APIResponse(
            responseCode = "201",
            description = "On record; what passed is announced.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MeetingView.class)))
    @Refuses({
        MeetingRejection.class,
        VoteRejection.class,
        CallRejection.class,
        MinutesUnknown.class,
        CooperativeRejection.NotFormed.class,
        DateInTheFuture.class
    })
    public RestResponse<MeetingView> take(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("callId") UUID callId,
            @NotNull @Valid NewMinutes body) {
        Meeting meeting = calling.take(body.command(cooperativeId, callId));
        return RestResponse.ResponseBuilder.<MeetingView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/meetings/" + meeting.id()))
                .entity(MeetingView.of(meeting))
                .build();
    }
}
