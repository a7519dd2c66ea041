package id.koperasi.training.visit;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.training.visit.Report.Action;
import id.koperasi.training.visit.Report.Finding;
import id.koperasi.training.visit.VisitRejection.ActionDoneAlready;
import id.koperasi.training.visit.VisitRejection.ActionDoneBeforeVisit;
import id.koperasi.training.visit.VisitRejection.ActionDueBeforeVisit;
import id.koperasi.training.visit.VisitRejection.ActionTwice;
import id.koperasi.training.visit.VisitRejection.VisitCancelled;
import id.koperasi.training.visit.VisitRejection.VisitChangedMeanwhile;
import id.koperasi.training.visit.VisitRejection.VisitOfAnother;
import id.koperasi.training.visit.Visits.Visit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/coaching-visits/{visitId}")
@Tag(name = "Coaching visits")
class VisitReportResource {

    private final Visiting visiting;
    private final Visits visits;

    VisitReportResource(Visiting visiting, Visits visits) {
        this.visiting = visiting;
        this.visits = visits;
    }

    @Schema(description = "What was found.")
    record NewFinding(
            @NotNull Area area,

            @NotBlank @Size(max = 2_000) @Schema(examples = "Buku kas belum ditutup sejak Juni")
            String finding) {}

    @Schema(description = "Who does what until when.")
    record NewAction(
            @NotNull @Schema(description = "Of the phone's own making: sent again it is the same action.")
            UUID actionId,

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
                            .map(one -> new Action(one.actionId(), one.what().strip(), one.owner(), one.dueOn()))
                            .toList());
        }
    }

    @Schema(description = "An action is done.")
    record NewCompletion(@NotNull LocalDate doneOn) {}

    @Schema(name = "VisitActionDone", description = "An action that is done.")
    record CompletionView(UUID visitId, int number, LocalDate doneOn) {}

    @POST
    @Path("/report")
    @Change
    @Operation(
            operationId = "reportVisit",
            summary = "Report a visit",
            description =
                    "Also later, when there is a network again: a report for an older version than the visit has is "
                            + "refused, and the newer one is there to be read. An action keeps its number; what was done stays done, "
                            + "and what is open and not sent again is dropped.")
    @Refuses({
        VisitChangedMeanwhile.class,
        VisitCancelled.class,
        VisitOfAnother.class,
        ActionDueBeforeVisit.class,
        ActionTwice.class,
        DateInTheFuture.class
    })
    public RestResponse<VisitView> report(@PathParam("visitId") UUID visitId, @NotNull @Valid NewReport body) {
        return RestResponse.ok(view(visiting.report(visitId, body.report())));
    }

    @POST
    @Path("/actions/{number}/completion")
    @Change
    @Operation(
            operationId = "completeVisitAction",
            summary = "Say that an action is done",
            description = "Raises the version of the visit. A number names one action for ever.")
    @Refuses({ActionDoneAlready.class, ActionDoneBeforeVisit.class, DateInTheFuture.class})
    public RestResponse<CompletionView> complete(
            @PathParam("visitId") UUID visitId, @PathParam("number") int number, @NotNull @Valid NewCompletion body) {
        visiting.complete(visitId, number, body.doneOn());
        return RestResponse.ok(new CompletionView(visitId, number, body.doneOn()));
    }

    private VisitView view(Visit visit) {
        return VisitView.of(visit, visits.findings(visit.id()), visits.actions(visit.id()));
    }
}
