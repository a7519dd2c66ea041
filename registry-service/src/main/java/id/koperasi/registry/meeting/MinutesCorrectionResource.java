package id.koperasi.registry.meeting;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.meeting.FormationMeetingRejection.AgreementIncomplete;
import id.koperasi.registry.meeting.FormationMeetingRejection.AnothersMatter;
import id.koperasi.registry.meeting.FormationMeetingRejection.MattersNotDecided;
import id.koperasi.registry.meeting.FormationMeetingRejection.RouteDiffers;
import id.koperasi.registry.paper.PaperRejection.MinutesUnknown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/meetings/{meetingId}/corrections")
@Tag(name = "Meetings", description = "Annual and extraordinary meetings of the members.")
class MinutesCorrectionResource {

    private final CorrectingMinutes correcting;
    private final Meetings meetings;
    private final RecordCorrections corrections;

    MinutesCorrectionResource(CorrectingMinutes correcting, Meetings meetings, RecordCorrections corrections) {
        this.correcting = correcting;
        this.meetings = meetings;
        this.corrections = corrections;
    }

    @Schema(description = "What minutes say in truth, and why they were told otherwise.")
    record NewMinutesCorrection(
            @Schema(
                    description = "When the members were called; left out where that was right.",
                    examples = "2026-03-01")
            @Nullable LocalDate calledOn,

            @Schema(description = "When they met; left out where that was right.", examples = "2026-03-20") @Nullable LocalDate heldOn,

            @Size(max = 20) @Schema(
                    description = "What they were told they would decide, all of it; left out where that was right.",
                    examples = "[\"BORROWING\"]")
            @Nullable Set<@NotNull Decision> agenda,

            @Min(0) @Max(NewResolution.MOST) @Schema(
                    description =
                            "How many came; left out where that was right, and where they were recorded one by one.",
                    examples = "84")
            @Nullable Integer present,

            @NotNull @Size(max = 20) @Schema(description = "All of them, those that were right too; none when too few came.")
            List<@NotNull @Valid NewResolution> resolutions,

            @NotNull @Valid NewReason because) {

        CorrectMinutes command(UUID cooperativeId, UUID meetingId) {
            return new CorrectMinutes(
                    cooperativeId,
                    meetingId,
                    calledOn,
                    heldOn,
                    agenda,
                    present,
                    resolutions.stream().map(NewResolution::vote).toList(),
                    because.why());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "correctMinutes",
            summary = "Correct minutes that were recorded wrongly",
            description =
                    "When the members were called and met, with what agenda, how many came and how they voted, by the rules "
                            + "of the day as it is told now: the notice period, the quorum of the roll of that day, the time of a "
                            + "second call. A resolution on which something on record rests stays one that passed, a meeting to which enough "
                            + "came stays one, and nothing that rests on it happened before it. What passed, and the call, are announced "
                            + "again; figures and deadlines follow. What was told before stays readable.")
    @Refuses({
        CorrectionRejection.class,
        VoteRejection.class,
        MeetingRejection.class,
        CallRejection.class,
        AnothersMatter.class,
        MattersNotDecided.class,
        AgreementIncomplete.class,
        RouteDiffers.class,
        MinutesUnknown.class,
        DateRejection.class
    })
    public RestResponse<CorrectionView<MeetingView>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("meetingId") UUID meetingId,
            @NotNull @Valid NewMinutesCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(body.command(cooperativeId, meetingId))));
    }

    @GET
    @Operation(operationId = "listMinutesCorrections", summary = "What was told of a meeting before")
    public Page<CorrectionView<MeetingView>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("meetingId") UUID meetingId,
            @Valid @BeanParam PageRequest page) {
        Meeting meeting =
                meetings.find(cooperativeId, meetingId).orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.MINUTES, meeting.id().toString(), MeetingView.class, page), page);
    }
}
