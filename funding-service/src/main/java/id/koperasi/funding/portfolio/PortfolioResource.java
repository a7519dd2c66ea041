package id.koperasi.funding.portfolio;

import id.koperasi.funding.portfolio.Portfolios.Asked;
import id.koperasi.funding.portfolio.Portfolios.Due;
import id.koperasi.funding.portfolio.Portfolios.Sum;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Xlsx;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/portfolios")
@Tag(name = "Portfolio", description = "All loans together, as they stood at the end of the latest business day.")
class PortfolioResource {

    private static final String REGION = "[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?";
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private final Portfolios portfolios;
    private final CurrentCaller caller;
    private final OfferedTable table;

    PortfolioResource(Portfolios portfolios, CurrentCaller caller, OfferedTable table) {
        this.portfolios = portfolios;
        this.caller = caller;
        this.table = table;
    }

    @Schema(name = "PortfolioSum", description = "Some loans added up.")
    record SumView(
            @Schema(description = "What they have in common.", examples = "36.03")
            String key,

            long loans,
            Rupiah outstanding,
            Rupiah overduePrincipal,
            Rupiah overdueInterest,
            Rupiah accrued,

            @Schema(description = "Principal of loans in classes that count as non-performing.")
            Rupiah nonPerforming,

            @Schema(description = "What part of the outstanding that is, per cent.", examples = "2.15")
            BigDecimal nplPercent) {

        static SumView of(Sum sum) {
            return new SumView(
                    sum.key(),
                    sum.loans(),
                    sum.outstanding(),
                    sum.overduePrincipal(),
                    sum.overdueInterest(),
                    sum.accrued(),
                    sum.nonPerforming(),
                    percent(sum.nonPerforming(), sum.outstanding()));
        }

        private static BigDecimal percent(Rupiah part, Rupiah whole) {
            return whole.isZero()
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(part.sen())
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(whole.sen()), 2, RoundingMode.HALF_UP);
        }
    }

    @Schema(name = "Portfolio", description = "Loans added up, and all of them together.")
    record PortfolioView(Dimension by, SumView total, List<SumView> sums) {

        static PortfolioView of(Dimension by, List<Sum> sums) {
            var total = sums.stream()
                    .reduce(
                            new Sum("", 0, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO),
                            (one, other) -> new Sum(
                                    "",
                                    one.loans() + other.loans(),
                                    one.outstanding().plus(other.outstanding()),
                                    one.overduePrincipal().plus(other.overduePrincipal()),
                                    one.overdueInterest().plus(other.overdueInterest()),
                                    one.accrued().plus(other.accrued()),
                                    one.nonPerforming().plus(other.nonPerforming())));
            return new PortfolioView(
                    by, SumView.of(total), sums.stream().map(SumView::of).toList());
        }
    }

    @Schema(name = "DueInstalment", description = "The next instalment of a loan.")
    record DueView(
            LocalDate dueOn,
            UUID loanId,
            UUID cooperativeId,
            @Schema(examples = "36.03.10.2001") String villageCode,
            @Schema(examples = "LPDB-PILOT") String programmeCode,
            Rupiah amount,

            @Schema(description = "What should have been paid before.")
            Rupiah overdue,

            int loanClass) {

        static DueView of(Due due) {
            return new DueView(
                    due.dueOn(),
                    due.loanId(),
                    due.cooperativeId(),
                    due.villageCode(),
                    due.programmeCode(),
                    due.amount(),
                    due.overdue(),
                    due.loanClass());
        }
    }

    /** Which loans are asked for. */
    static class Question {

        @QueryParam("region")
        @Pattern(regexp = REGION) @Parameter(description = "A region and all below it.", example = "36.03")
        @Nullable String region;

        @QueryParam("programme")
        @Parameter(description = "One programme.", example = "LPDB-PILOT")
        @Nullable String programme;

        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        @Parameter(hidden = true)
        @Nullable String language;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showPortfolio",
            summary = "Loans added up by region, programme, class, purpose or vintage",
            description = "As JSON, CSV or XLSX by the Accept header.")
    public PortfolioView show(
            @QueryParam("by") @DefaultValue("CLASS") Dimension by, @Valid @BeanParam Question question) {
        List<Sum> sums = portfolios.sums(asked(question), by);
        var language = Language.of(question.language);
        table.instead(() -> PortfolioTables.sums(by, sums, language));
        return PortfolioView.of(by, sums);
    }

    @GET
    @Path("/due")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listDueInstalments",
            summary = "What becomes due",
            description =
                    "The next instalment of each loan until a day, in the order of days; a spreadsheet holds all.")
    public Page<DueView> due(
            @NotNull @QueryParam("until") @Parameter(example = "2026-05-31") LocalDate until,
            @Valid @BeanParam Question question,
            @Valid @BeanParam PageRequest page) {
        Asked asked = asked(question);
        var language = Language.of(question.language);
        table.instead(() -> PortfolioTables.due(asked, until, portfolios, language));
        Cursor after = page.after();
        List<Due> due = portfolios.due(
                asked,
                after == null ? BEFORE_ALL : LocalDate.parse(after.text(0)),
                after == null ? new UUID(0, 0) : after.uuid(1),
                until,
                page.rowsToRead());
        return Page.of(due, page.limit(), last -> Cursor.of(last.dueOn().toString(), last.loanId()))
                .map(DueView::of);
    }

    private Asked asked(Question question) {
        return new Asked(question.region, question.programme, caller.reach());
    }
}
