package id.koperasi.training.visit;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.visit.VisitRejection.CoachNotAssigned;
import id.koperasi.training.visit.VisitRejection.VisitCancelled;
import id.koperasi.training.visit.VisitRejection.VisitChangedMeanwhile;
import id.koperasi.training.visit.VisitRejection.VisitExists;
import id.koperasi.training.visit.VisitRejection.VisitOfAnother;
import id.koperasi.training.visit.VisitRejection.VisitReported;
import id.koperasi.training.visit.Visits.Asked;
import id.koperasi.training.visit.Visits.Visit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/coaching-visits")
@Tag(
        name = "Coaching visits",
        description = "Visits of coaches: planned, reported, and what was agreed until it is done.")
class VisitResource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    private final Visiting visiting;
    private final Visits visits;
    private final Jurisdiction jurisdiction;

    VisitResource(Visiting visiting, Visits visits, Jurisdiction jurisdiction) {
        this.visiting = visiting;
        this.visits = visits;
        this.jurisdiction = jurisdiction;
    }

    @Schema(description = "A visit that is planned.")
    record NewVisit(
            @NotNull @Schema(description = "Of the phone's own making, so that it can be planned without a network.")
            UUID visitId,

            @NotNull UUID cooperativeId,
            @NotNull UUID coachId,
            @NotNull LocalDate plannedOn) {}

    @Schema(name = "VisitLine", description = "A visit in a list.")
    record LineView(
            UUID visitId,
            int version,
            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            UUID coachId,
            String organisation,
            LocalDate plannedOn,
            @Nullable LocalDate visitedOn,

            @Nullable @Schema(description = "The day on which the plan was dropped.")
            LocalDate cancelledOn) {

        static LineView of(Visit visit) {
            return new LineView(
                    visit.id(),
                    visit.version(),
                    visit.cooperativeId(),
                    visit.cooperativeName(),
                    visit.villageCode(),
                    visit.coachId(),
                    visit.organisation(),
                    visit.plannedOn(),
                    visit.visitedOn(),
                    visit.cancelledOn());
        }
    }

    @Schema(description = "The visit shall be on another day.")
    record NewVisitDay(
            @Schema(description = "The version of the visit that this was decided for.", examples = "1") @Min(1) int baseVersion,

            @NotNull LocalDate plannedOn) {}

    @Schema(description = "The visit shall not be made.")
    record NewVisitCancellation(
            @Schema(description = "The version of the visit that this was decided for.", examples = "1") @Min(1) int baseVersion,

            @NotNull CancelReason reason) {}

    @POST
    @Change
    @Operation(operationId = "planVisit", summary = "Plan a visit")
    @APIResponse(
            responseCode = "201",
            description = "Planned.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VisitView.class)))
    @Refuses({CoachNotAssigned.class, VisitExists.class, VisitOfAnother.class})
    public RestResponse<VisitView> plan(@NotNull @Valid NewVisit body) {
        Visit visit = visiting.plan(body.visitId(), body.cooperativeId(), body.coachId(), body.plannedOn());
        return RestResponse.status(RestResponse.Status.CREATED, view(visit));
    }

    @POST
    @Path("/{visitId}/rescheduling")
    @Change
    @Operation(
            operationId = "rescheduleVisit",
            summary = "Plan a visit for another day",
            description = "Until it is reported.")
    @Refuses({VisitChangedMeanwhile.class, VisitReported.class, VisitCancelled.class, VisitOfAnother.class})
    public RestResponse<VisitView> move(@PathParam("visitId") UUID visitId, @NotNull @Valid NewVisitDay body) {
        return RestResponse.ok(view(visiting.move(visitId, body.baseVersion(), body.plannedOn())));
    }

    @POST
    @Path("/{visitId}/cancellation")
    @Change
    @Operation(operationId = "cancelVisit", summary = "Drop the plan of a visit", description = "Until it is reported.")
    @Refuses({VisitChangedMeanwhile.class, VisitReported.class, VisitCancelled.class, VisitOfAnother.class})
    public RestResponse<VisitView> cancel(
            @PathParam("visitId") UUID visitId, @NotNull @Valid NewVisitCancellation body) {
        return RestResponse.ok(view(visiting.cancel(visitId, body.baseVersion(), body.reason())));
    }

    @GET
    @Operation(operationId = "listVisits", summary = "Visits, by village and day")
    public Page<LineView> list(
            @Parameter(description = "Of this region and of those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Parameter(description = "Of this coach.") @QueryParam("coachId") @Nullable UUID coach,
            @Parameter(description = "Planned for this day or later.") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "Planned for this day or earlier.") @QueryParam("until") @Nullable LocalDate until,
            @Parameter(description = "Only what is neither reported nor dropped.")
                    @QueryParam("open")
                    @DefaultValue("false")
                    boolean open,
            @Valid @BeanParam PageRequest page) {
        var asked = new Asked(
                jurisdiction.asked(region),
                coach,
                from == null ? BEFORE_ALL : from,
                until == null ? AFTER_ALL : until,
                open);
        String village = page.after() == null
                ? asked.region().map(Region::code).orElse("")
                : page.after().text(0);
        LocalDate day = page.after() == null ? BEFORE_ALL : page.after().date(1);
        UUID after = page.after() == null ? FIRST : page.after().uuid(2);
        return Page.of(
                        visits.in(asked, village, day, after, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.villageCode(), row.plannedOn(), row.id()))
                .map(LineView::of);
    }

    @GET
    @Path("/{visitId}")
    @Operation(operationId = "showVisit", summary = "A visit with its findings and actions")
    public VisitView show(@PathParam("visitId") UUID visitId) {
        return view(visits.find(visitId).orElseThrow(() -> new RejectedException(new NotFound())));
    }

    private VisitView view(Visit visit) {
        return VisitView.of(visit, visits.findings(visit.id()), visits.actions(visit.id()));
    }
}
