package id.koperasi.training.budget;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.Ids;
import id.koperasi.training.budget.BudgetRejection.BudgetLineExists;
import id.koperasi.training.budget.BudgetRejection.BudgetLinePassed;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.region.RegionRejection.RegionOutsideReach;
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

@Path("/v1/budget-lines")
@Tag(name = "Budget", description = "Lines of public budgets (APBD and its amendment) that sessions are paid from.")
class BudgetLineResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Budgeting budgeting;
    private final BudgetLines lines;
    private final Jurisdiction jurisdiction;
    private final Ids ids;

    BudgetLineResource(Budgeting budgeting, BudgetLines lines, Jurisdiction jurisdiction, Ids ids) {
        this.budgeting = budgeting;
        this.lines = lines;
        this.jurisdiction = jurisdiction;
        this.ids = ids;
    }

    @Schema(description = "A line that is proposed for a budget.")
    record NewBudgetLine(
            @NotNull @Pattern(regexp = Region.SHAPE) @Schema(description = "Whose budget.", examples = "36.03")
            String regionCode,

            @Schema(examples = "2025") @Min(2025) @Max(2100) int year,
            @NotNull BudgetKind kind,

            @NotBlank @Size(max = 60) @Schema(description = "Kode rekening.", examples = "2.17.05.2.01.0001")
            String account,

            @NotBlank @Size(max = 200) @Schema(examples = "Pendidikan dan pelatihan perkoperasian")
            String title,

            @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "250000000")
            Rupiah amount) {

        private BudgetLine line(UUID id) {
            return new BudgetLine(
                    id, regionCode, year, kind.name(), account.strip(), title.strip(), amount.sen(), 0, 0, null, null);
        }
    }

    @Schema(description = "The budget was passed.")
    record NewPassage(
            @NotNull LocalDate passedOn,

            @NotBlank @Size(max = 120) @Schema(examples = "Perda 7/2025")
            String regulation,

            @NotNull @PositiveAmount
            @Schema(description = "What the regulation provides, in rupiah.", examples = "200000000")
            Rupiah amount) {}

    @Schema(name = "BudgetLine", description = "A line of a budget and how much of it is left.")
    record BudgetLineView(
            UUID budgetLineId,
            String regionCode,
            int year,
            BudgetKind kind,
            String account,
            String title,
            Rupiah amount,

            @Schema(description = "What approved sessions may cost.")
            Rupiah committed,

            @Schema(description = "What closed sessions have cost.")
            Rupiah spent,

            @Schema(description = "What further sessions may cost; nothing while it was not passed.")
            Rupiah left,

            @Nullable LocalDate passedOn,
            @Nullable String regulation) {

        static BudgetLineView of(BudgetLine line) {
            return new BudgetLineView(
                    line.id(),
                    line.regionCode(),
                    line.year(),
                    BudgetKind.valueOf(line.kind()),
                    line.account(),
                    line.title(),
                    Rupiah.ofSen(line.amountSen()),
                    Rupiah.ofSen(line.committedSen()),
                    Rupiah.ofSen(line.spentSen()),
                    line.passedOn() == null ? Rupiah.ZERO : line.left(),
                    line.passedOn(),
                    line.regulation());
        }
    }

    @POST
    @Change
    @Operation(operationId = "proposeBudgetLine", summary = "Propose a line of a budget")
    @APIResponse(
            responseCode = "201",
            description = "Proposed; sessions can be planned on it and wait until it is passed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BudgetLineView.class)))
    @Refuses({BudgetLineExists.class, RegionOutsideReach.class})
    public RestResponse<BudgetLineView> propose(@NotNull @Valid NewBudgetLine body) {
        BudgetLine line = budgeting.propose(body.line(ids.next()));
        return RestResponse.status(RestResponse.Status.CREATED, BudgetLineView.of(line));
    }

    @POST
    @Path("/{budgetLineId}/passage")
    @Change
    @Operation(
            operationId = "passBudgetLine",
            summary = "Record that a budget was passed",
            description = "From then on sessions are approved on it, up to what the regulation provides.")
    @Refuses({BudgetLinePassed.class, RegionOutsideReach.class, DateInTheFuture.class})
    public RestResponse<BudgetLineView> pass(
            @PathParam("budgetLineId") UUID budgetLineId, @NotNull @Valid NewPassage body) {
        return RestResponse.ok(BudgetLineView.of(
                budgeting.pass(budgetLineId, body.passedOn(), body.regulation().strip(), body.amount())));
    }

    @GET
    @Operation(operationId = "listBudgetLines", summary = "Lines of budgets, and how much of each is left")
    public Page<BudgetLineView> list(
            @Parameter(description = "Of this region and of those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Valid @BeanParam PageRequest page) {
        UUID last = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(
                        lines.of(jurisdiction.asked(region), last, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.id()))
                .map(BudgetLineView::of);
    }
}
