package id.koperasi.registry.meeting;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CooperativeRejection.StepTaken;
import id.koperasi.registry.meeting.CallRejection.AgendaRequired;
import id.koperasi.registry.meeting.CallRejection.CallSettled;
import id.koperasi.registry.meeting.CallRejection.NotOnTheDay;
import id.koperasi.registry.meeting.CallRejection.NowhereToMeet;
import id.koperasi.registry.meeting.FormationMeetingRejection.MorePresentThanInvited;
import id.koperasi.registry.meeting.MeetingCallResource.NewCancellation;
import id.koperasi.registry.meeting.MeetingRejection.NoticeTooShort;
import id.koperasi.registry.meeting.NewFormationMinutes.NewAgreed;
import id.koperasi.registry.paper.PaperRejection.MinutesUnknown;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
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

@Path("/v1/cooperatives/{cooperativeId}/formation-meetings")
@Tag(name = "Formation meetings", description = "Village and founding meetings, before there are members.")
class FormationMeetingResource {

    private final HoldingFormationMeetings holding;
    private final Meetings meetings;
    private final EntityManager entities;

    FormationMeetingResource(HoldingFormationMeetings holding, Meetings meetings, EntityManager entities) {
        this.holding = holding;
        this.meetings = meetings;
        this.entities = entities;
    }

    @Schema(description = "People who came: many from a list, or one by one as they are scanned. Nobody is named.")
    record NewFormationAttendance(
            @NotNull @Valid ElementCount came,

            @NotNull @Schema(description = "When they were seen, on the day of the meeting.", examples = "2025-05-22T02:30:00Z")
            Instant at,

            Attend.@NotNull How how) {}

    @Schema(name = "FormationMeeting", description = "A village or founding meeting as its minutes tell.")
    record FormationMeetingView(
            MeetingView meeting,
            List<ElementCount> present,
            List<String> chairs,
            @Nullable LocalDate publicisedOn,
            @Nullable String publicisedHow,
            NewAgreed agreed) {

        static FormationMeetingView of(Meeting meeting, FormationMinutes minutes) {
            Publicity publicity = minutes.publicity();
            return new FormationMeetingView(
                    MeetingView.of(meeting),
                    minutes.present(),
                    publicity.chairs(),
                    publicity.publicisedOn(),
                    publicity.publicisedHow(),
                    NewAgreed.of(minutes.agreed()));
        }
    }

    @GET
    @Path("/{meetingId}")
    @Operation(operationId = "showFormationMeeting", summary = "A village or founding meeting")
    public FormationMeetingView show(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("meetingId") UUID meetingId) {
        Meeting meeting = meetings.find(cooperativeId, meetingId)
                .filter(each -> !each.kind().ofMembers())
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return FormationMeetingView.of(meeting, entities.find(FormationMinutes.class, meetingId));
    }

    @POST
    @Change
    @Operation(
            operationId = "callFormationMeeting",
            summary = "Call a village to its meeting, or founders to theirs",
            description = "While the cooperative is only proposed. The call is listed with the other calls.")
    @APIResponse(
            responseCode = "201",
            description = "Called.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = MeetingCallView.class)))
    @Refuses({
        FormationMeetingRejection.class,
        NowhereToMeet.class,
        AgendaRequired.class,
        NoticeTooShort.class,
        StepTaken.class,
        DateInTheFuture.class
    })
    public RestResponse<MeetingCallView> call(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewFormationCall body) {
        MeetingCall call = holding.call(body.command(cooperativeId), body.invited());
        return RestResponse.ResponseBuilder.<MeetingCallView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/meeting-calls/" + call.id()))
                .entity(MeetingCallView.of(call))
                .build();
    }

    @POST
    @Path("/{callId}/cancellation")
    @Change
    @Operation(operationId = "cancelFormationMeeting", summary = "Cancel a village or founding meeting")
    @Refuses({CallSettled.class, DateRejection.class})
    public RestResponse<MeetingCallView> cancel(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("callId") UUID callId,
            @NotNull @Valid NewCancellation body) {
        return RestResponse.ok(MeetingCallView.of(holding.cancel(
                cooperativeId, callId, body.cancelledOn(), body.reason().strip())));
    }

    @POST
    @Path("/{callId}/attendance")
    @Change
    @Operation(
            operationId = "recordFormationAttendance",
            summary = "Record who came to a village or founding meeting",
            description = "Added to those who were told before; no more of a part of the village than were invited.")
    @Refuses({CallSettled.class, NotOnTheDay.class, MorePresentThanInvited.class, StepTaken.class, DateInTheFuture.class
    })
    public RestResponse<FormationTurnout> attend(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("callId") UUID callId,
            @NotNull @Valid NewFormationAttendance body) {
        return RestResponse.ok(
                holding.attend(new AttendFormationMeeting(cooperativeId, callId, body.came(), body.at(), body.how())));
    }

    @POST
    @Path("/{callId}/minutes")
    @Change
    @Operation(
            operationId = "takeFormationMinutes",
            summary = "Record what happened at a village or founding meeting",
            description =
                    "A village meeting is chaired by three, made public, and decides route, officers, savings, "
                            + "business and office. The founding step may name the meeting by its id, which is that of its call.")
    @APIResponse(
            responseCode = "201",
            description = "On record; what passed is announced.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FormationMeetingView.class)))
    @Refuses({
        FormationMeetingRejection.class,
        MeetingRejection.class,
        VoteRejection.class,
        CallRejection.class,
        MinutesUnknown.class,
        StepTaken.class,
        DateRejection.class
    })
    public RestResponse<FormationMeetingView> take(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("callId") UUID callId,
            @NotNull @Valid NewFormationMinutes body) {
        FormationMinutes minutes = holding.take(body.command(cooperativeId, callId));
        Meeting meeting = meetings.find(cooperativeId, callId).orElseThrow();
        return RestResponse.ResponseBuilder.<FormationMeetingView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/formation-meetings/" + callId))
                .entity(FormationMeetingView.of(meeting, minutes))
                .build();
    }
}
