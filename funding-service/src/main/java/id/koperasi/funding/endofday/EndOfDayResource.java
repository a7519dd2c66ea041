package id.koperasi.funding.endofday;

import id.koperasi.funding.endofday.EndOfDayRun.Comparing;
import id.koperasi.funding.endofday.EndOfDayRun.Counts;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.reconciliation.Obstacle;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes/{code}/business-days")
@Tag(name = "Ends of days", description = "The end of a business day over all loans of a programme.")
class EndOfDayResource {

    private static final int SHOWN = 31;

    private final Programmes programmes;
    private final EndOfDayRuns runs;
    private final ClosingDays closing;

    EndOfDayResource(Programmes programmes, EndOfDayRuns runs, ClosingDays closing) {
        this.programmes = programmes;
        this.runs = runs;
        this.closing = closing;
    }

    @Schema(description = "Which business day ends.")
    record NewBusinessDay(
            @NotNull @Schema(description = "After the last one; days between are caught up with.", examples = "2026-05-12")
            LocalDate businessDate) {}

    @Schema(name = "BusinessDay", description = "The end of a business day of a programme, and what it brought.")
    record BusinessDayView(
            LocalDate businessDate,
            boolean finished,

            @Schema(description = "Loans looked at so far.") int loans,

            @Schema(description = "Instalments billed, or billed anew.")
            int billed,

            @Schema(description = "Billing letters written.")
            int letters,

            @Schema(description = "Loans that are in another class now.")
            int changes,

            @Schema(description = "Agreements that nobody drew in time.")
            int lapsed,

            Instant requestedAt,
            @Nullable Instant finishedAt,

            @Schema(description = "How far the comparison of balances after it is; absent until the day has ended.")
            @Nullable ComparingView comparison) {

        static BusinessDayView of(EndOfDayRun run) {
            Counts counts = run.counts();
            return new BusinessDayView(
                    run.businessDate(),
                    run.finishedAt() != null,
                    counts.loans(),
                    counts.billed(),
                    counts.letters(),
                    counts.changes(),
                    counts.lapsed(),
                    run.requestedAt(),
                    run.finishedAt(),
                    run.finishedAt() == null ? null : ComparingView.of(run.comparing()));
        }
    }

    /** How far a comparison is. */
    enum ComparingState {
        DUE,
        PUT_OFF,
        DONE
    }

    @Schema(
            name = "ComparisonOfBusinessDay",
            description = "How far the comparison of balances after a business day is.")
    record ComparingView(
            @Schema(description = "PUT_OFF when it could not be done and has its turn again later.")
            ComparingState state,

            @Schema(description = "How often it could not be done.")
            int failedAttempts,

            @Nullable Obstacle obstacle,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant comparedAt) {

        static ComparingView of(Comparing comparing) {
            return new ComparingView(
                    state(comparing),
                    comparing.attempts(),
                    comparing.obstacle(),
                    comparing.nextAt(),
                    comparing.comparedAt());
        }

        private static ComparingState state(Comparing comparing) {
            if (comparing.comparedAt() != null) {
                return ComparingState.DONE;
            }
            return comparing.obstacle() == null ? ComparingState.DUE : ComparingState.PUT_OFF;
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "endBusinessDay",
            summary = "End a business day",
            description =
                    "Uses credits, accrues interest, bills what comes near, writes billing letters, puts each loan into "
                            + "its class, frees what was not drawn in time. It runs in the background and can be interrupted anywhere.")
    @APIResponse(
            responseCode = "202",
            description = "Under way.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BusinessDayView.class)))
    @Refuses({EndOfDayRejection.class, DateInTheFuture.class})
    public RestResponse<BusinessDayView> end(@PathParam("code") String code, @NotNull @Valid NewBusinessDay body) {
        return RestResponse.status(
                RestResponse.Status.ACCEPTED, BusinessDayView.of(closing.request(code, body.businessDate())));
    }

    @GET
    @Operation(operationId = "listBusinessDays", summary = "The latest business days and how far each is")
    public List<BusinessDayView> list(@PathParam("code") String code) {
        return runs.latest(programmes.get(code).code(), SHOWN).stream()
                .map(BusinessDayView::of)
                .toList();
    }
}
