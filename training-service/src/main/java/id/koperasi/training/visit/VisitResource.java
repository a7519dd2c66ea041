package id.koperasi.training.visit;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.visit.Report.Action;
import id.koperasi.training.visit.Report.Finding;
import id.koperasi.training.visit.VisitRejection.ActionDoneAlready;
import id.koperasi.training.visit.VisitRejection.ActionDueBeforeVisit;
import id.koperasi.training.visit.VisitRejection.CoachNotAssigned;
import id.koperasi.training.visit.VisitRejection.VisitChangedMeanwhile;
import id.koperasi.training.visit.VisitRejection.VisitExists;
import id.koperasi.training.visit.Visits.Visit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    @Schema(description = "What was found.")
    record NewFinding(
            @NotNull Area area,

            @NotBlank @Size(max = 2_000) @Schema(examples = "Buku kas belum ditutup sejak Juni")
            String finding) {}

    @Schema(description = "Who does what until when.")
    record NewAction(
            @NotBlank @Size(max = 500) @Schema(examples = "Menutup buku kas bulan Juni")
            String what,

            @NotNull @Pattern(
                    regexp = "chair|vice-chair-business|vice-chair-membership|secretary|treasurer|board-member|manager"
                            + "|supervisor-chair|supervisor|coach")
            @Schema(description = "By his office.", examples = "treasurer")
            String owner,

            @NotNull LocalDate dueOn) {}

    @Schema(description = "The report of a visit; sent again with the newer version, it replaces the earlier one.")
    record NewReport(
            @Schema(description = "The version of the visit that it was written for.", examples = "1") @Min(1) int baseVersion,

            @NotNull LocalDate visitedOn,

            @Nullable @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "-6.2701")
            BigDecimal latitude,

            @Nullable @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "106.4617")
            BigDecimal longitude,

            @NotNull @Size(max = 50) List<@NotNull @Valid NewFinding> findings,
            @NotNull @Size(max = 50) List<@NotNull @Valid NewAction> actions) {

        private Report report() {
            boolean placed = latitude != null && longitude != null;
            return new Report(
                    baseVersion,
                    visitedOn,
                    placed ? latitude : null,
                    placed ? longitude : null,
                    findings.stream()
                            .map(one -> new Finding(one.area(), one.finding().strip()))
                            .toList(),
                    actions.stream()
                            .map(one -> new Action(one.what().strip(), one.owner(), one.dueOn()))
                            .toList());
        }
    }

    @Schema(description = "An action is done.")
    record NewCompletion(@NotNull LocalDate doneOn) {}

    @Schema(name = "VisitActionDone", description = "An action that is done.")
    record CompletionView(UUID visitId, int number, LocalDate doneOn) {}

    @Schema(name = "VisitFinding", description = "What was found.")
    record FindingView(Area area, String finding) {}

    @Schema(name = "VisitAction", description = "Who does what until when, and whether it is done.")
    record ActionView(
            int number,
            String what,
            String owner,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

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
            @Nullable LocalDate visitedOn) {

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
                    visit.visitedOn());
        }
    }

    @Schema(name = "Visit", description = "A visit with its findings and actions.")
    record VisitView(
            UUID visitId,

            @Schema(description = "Goes with the next report.")
            int version,

            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            UUID coachId,
            String organisation,
            LocalDate plannedOn,

            @Nullable @Schema(description = "Absent until it was reported.")
            LocalDate visitedOn,

            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            Instant recordedAt,
            List<FindingView> findings,
            List<ActionView> actions) {}

    @POST
    @Change
    @Operation(operationId = "planVisit", summary = "Plan a visit")
    @APIResponse(
            responseCode = "201",
            description = "Planned.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VisitView.class)))
    @Refuses({CoachNotAssigned.class, VisitExists.class})
    public RestResponse<VisitView> plan(@NotNull @Valid NewVisit body) {
        Visit visit = visiting.plan(body.visitId(), body.cooperativeId(), body.coachId(), body.plannedOn());
        return RestResponse.status(RestResponse.Status.CREATED, view(visit));
    }

    @POST
    @Path("/{visitId}/report")
    @Change
    @Operation(
            operationId = "reportVisit",
            summary = "Report a visit",
            description =
                    "Also later, when there is a network again: a report for an older version than the visit has is "
                            + "refused, and the newer one is there to be read. What was done stays done.")
    @Refuses({VisitChangedMeanwhile.class, ActionDueBeforeVisit.class, DateInTheFuture.class})
    public RestResponse<VisitView> report(@PathParam("visitId") UUID visitId, @NotNull @Valid NewReport body) {
        return RestResponse.ok(view(visiting.report(visitId, body.report())));
    }

    @POST
    @Path("/{visitId}/actions/{number}/completion")
    @Change
    @Operation(operationId = "completeVisitAction", summary = "Say that an action is done")
    @Refuses({ActionDoneAlready.class, DateInTheFuture.class})
    public RestResponse<CompletionView> complete(
            @PathParam("visitId") UUID visitId, @PathParam("number") int number, @NotNull @Valid NewCompletion body) {
        visiting.complete(visitId, number, body.doneOn());
        return RestResponse.ok(new CompletionView(visitId, number, body.doneOn()));
    }

    @GET
    @Operation(operationId = "listVisits", summary = "Visits, by village and day")
    public Page<LineView> list(
            @Parameter(description = "Of this region and of those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Valid @BeanParam PageRequest page) {
        String village = page.after() == null ? "" : page.after().text(0);
        LocalDate day = page.after() == null ? BEFORE_ALL : page.after().date(1);
        UUID after = page.after() == null ? FIRST : page.after().uuid(2);
        return Page.of(
                        visits.in(jurisdiction.asked(region), village, day, after, page.rowsToRead()),
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
        return new VisitView(
                visit.id(),
                visit.version(),
                visit.cooperativeId(),
                visit.cooperativeName(),
                visit.villageCode(),
                visit.coachId(),
                visit.organisation(),
                visit.plannedOn(),
                visit.visitedOn(),
                visit.latitude(),
                visit.longitude(),
                visit.recordedAt(),
                visits.findings(visit.id()).stream()
                        .map(one -> new FindingView(Area.valueOf(one.area()), one.finding()))
                        .toList(),
                visits.actions(visit.id()).stream()
                        .map(one -> new ActionView(one.number(), one.what(), one.owner(), one.dueOn(), one.doneOn()))
                        .toList());
    }
}
