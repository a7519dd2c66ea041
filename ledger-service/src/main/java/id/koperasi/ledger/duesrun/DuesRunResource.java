package id.koperasi.ledger.duesrun;

import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.duesrun.DuesRunRejection.DuesRunNotSo;
import id.koperasi.ledger.duesrun.RunRefusals.RunRefusal;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/dues-runs")
@Tag(name = "Dues", description = "Simpanan wajib, month by month.")
class DuesRunResource {

    private final ChangingRuns changing;
    private final DuesRuns runs;
    private final RunRefusals refusals;

    DuesRunResource(ChangingRuns changing, DuesRuns runs, RunRefusals refusals) {
        this.changing = changing;
        this.runs = runs;
        this.refusals = refusals;
    }

    @Schema(description = "Whose dues are taken, or whose lists are posted, for which month.")
    record NewDuesRun(
            @Schema(description = "Dues when absent.", examples = "DUES", nullable = true) @Nullable RunKind kind,

            @NotNull @Pattern(regexp = NamedReceipt.MONTH) @Schema(description = "This month or an earlier one.", examples = "2026-03")
            String month,

            @Schema(
                    description = "One cooperative.",
                    examples = "0199f3a4-0000-7000-8000-000000000001",
                    nullable = true)
            @Nullable UUID cooperativeId,

            @Pattern(regexp = "[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?")
            @Schema(description = "A region; with neither, the nation.", examples = "36.03", nullable = true)
            @Nullable String regionCode) {}

    @Schema(name = "DuesRunRefusal", description = "A member, or a cooperative, whose dues could not be taken.")
    record RefusalView(
            UUID cooperativeId,

            @Schema(description = "In the book of members; 0 when nobody's could be taken.", examples = "4")
            long memberNumber,

            @Schema(examples = "20000") Rupiah amount,

            @Schema(description = "Explained under `/problems`.", examples = "insufficient-savings")
            String code) {

        static RefusalView of(RunRefusal refusal) {
            return new RefusalView(refusal.cooperativeId(), refusal.memberNumber(), refusal.amount(), refusal.code());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "startDuesRun",
            summary = "Take the dues of a month from savings, or post employers' lists",
            description =
                    "In the background, of one cooperative, a region or the nation. Dues: of members who owe them, in "
                            + "cooperatives whose meeting resolved it. PAYROLL: the released lists of the month that have no "
                            + "fault. Another run for the month takes nothing twice, and tries again what was refused. "
                            + "`Location` names it.")
    @APIResponse(
            responseCode = "202",
            description = "It waits for its turn.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DuesRunView.class)))
    @Refuses(DuesRunRejection.class)
    public RestResponse<DuesRunView> start(@NotNull @Valid NewDuesRun body) {
        DuesRun run = changing.start(new StartDuesRun(
                body.kind() == null ? RunKind.DUES : body.kind(),
                YearMonth.parse(body.month()),
                body.cooperativeId(),
                body.regionCode()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, DuesRunView.of(run))
                .location(URI.create("/v1/dues-runs/" + run.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listDuesRuns", summary = "Deductions of dues within the caller's reach")
    public Page<DuesRunView> list(@Valid @BeanParam PageRequest page) {
        return runs.page(page).map(DuesRunView::of);
    }

    @GET
    @Path("/{runId}")
    @Operation(operationId = "showDuesRun", summary = "A deduction of dues and how far it has come")
    public DuesRunView show(@PathParam("runId") UUID runId) {
        return DuesRunView.of(runs.of(runId));
    }

    @GET
    @Path("/{runId}/refusals")
    @Operation(
            operationId = "listDuesRunRefusals",
            summary = "Members whose dues could not be taken",
            description = "Of the caller's own cooperative, whoever started the run.")
    public Page<RefusalView> refusals(@PathParam("runId") UUID runId, @Valid @BeanParam PageRequest page) {
        return refusals.page(runId, page).map(RefusalView::of);
    }

    @POST
    @Path("/{runId}/pause")
    @Change
    @Operation(operationId = "pauseDuesRun", summary = "Pause a deduction", description = "What was posted stays.")
    @Refuses(DuesRunNotSo.class)
    public RestResponse<DuesRunView> pause(@PathParam("runId") UUID runId) {
        return RestResponse.ok(DuesRunView.of(changing.pause(runId)));
    }

    @POST
    @Path("/{runId}/resumption")
    @Change
    @Operation(operationId = "resumeDuesRun", summary = "Let a paused deduction go on")
    @Refuses(DuesRunNotSo.class)
    public RestResponse<DuesRunView> resume(@PathParam("runId") UUID runId) {
        return RestResponse.ok(DuesRunView.of(changing.resume(runId)));
    }
}
