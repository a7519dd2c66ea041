package id.koperasi.funding.programme;

import id.koperasi.funding.schedule.AllocationOrder;
import id.koperasi.funding.schedule.DueDayRule;
import id.koperasi.funding.schedule.EarlyEffect;
import id.koperasi.funding.schedule.RepaymentTerms;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes")
@Tag(name = "Programmes", description = "Programmes that lend public money: their terms, criteria and pools.")
class ProgrammeResource {

    private final Programmes programmes;
    private final ReceivingCapital receiving;
    private final Pools pools;
    private final Judging judging;
    private final VersionRules rules;
    private final StatedDates dates;

    ProgrammeResource(
            Programmes programmes,
            ReceivingCapital receiving,
            Pools pools,
            Judging judging,
            VersionRules rules,
            StatedDates dates) {
        this.programmes = programmes;
        this.receiving = receiving;
        this.pools = pools;
        this.judging = judging;
        this.rules = rules;
        this.dates = dates;
    }

    @Schema(name = "Criterion", description = "Something a programme asks of a cooperative.")
    record CriterionView(
            @Schema(examples = "account-verified") String code,

            @Schema(description = "What it binds.") Gate gate,

            @Schema(description = "KDMP or KKMP, when it is not asked of both.", examples = "KDMP") @Nullable String cooperativeKind,

            @Schema(description = "What to do while it is not met.")
            Words whatNext,

            @Schema(description = "Whose turn it is, by role.", examples = "bank-officer")
            String who,

            @Schema(examples = "Permenkop 1/2025 pasal 6") String source) {

        static CriterionView of(Criterion criterion) {
            return new CriterionView(
                    criterion.code(),
                    criterion.gate(),
                    criterion.cooperativeKind(),
                    criterion.whatNext(),
                    criterion.who(),
                    criterion.source());
        }
    }

    @Schema(
            name = "ProgrammeRepayment",
            description = "How a loan of the programme is paid back, besides rate and method.")
    record RepaymentView(
            @Schema(description = "Whether the interest of the grace is added to the principal.")
            boolean graceCapitalised,

            @Schema(
                    description = "The day of the month; what becomes of one without work is in dueDayRule.",
                    examples = "12")
            int dueDay,

            @Schema(description = "By whose holidays due days move.", examples = "NATIONAL")
            String holidayCalendar,

            @Schema(
                    description =
                            "A due day without work: the next working day, the same though leave that all take together"
                                    + " counts as work, or it stays.")
            DueDayRule dueDayRule,

            @Schema(description = "What a payment pays first.")
            AllocationOrder allocation,

            @Schema(description = "What principal that is repaid early changes.")
            EarlyEffect early,

            @Schema(description = "What an instalment is a multiple of; the last takes what is left.")
            Rupiah rounding,

            @Schema(description = "How long before its day an instalment is billed.", examples = "7")
            int billedDaysBefore) {

        static RepaymentView of(ProgrammeVersion version) {
            RepaymentTerms terms = version.repaymentTerms(version.maxTenorMonths(), 0);
            return new RepaymentView(
                    terms.graceCapitalised(),
                    terms.dueDay(),
                    version.dueDays().calendar(),
                    version.dueDays().rule(),
                    terms.allocation(),
                    terms.early(),
                    terms.rounding(),
                    version.billedDaysBefore());
        }
    }

    @Schema(name = "ProgrammeVersion", description = "The terms of a programme from a day on.")
    record VersionView(
            int version,

            @Schema(description = "Until a later version begins.")
            LocalDate effectiveFrom,

            @Schema(examples = "Permenkop 1/2025") String regulation,

            @Schema(description = "The most one cooperative may borrow.")
            Rupiah ceiling,

            @Schema(description = "The most of a loan that may go into operating costs.")
            Rupiah operatingCap,

            @Schema(examples = "3") BigDecimal annualRatePercent,

            @Schema(description = "Grace included.", examples = "120")
            int maxTenorMonths,

            int maxGraceMonths,

            @Schema(examples = "DECLINING_BALANCE") String repaymentMethod,

            @Schema(examples = "THIRTY_360") String dayCount,

            RepaymentView repayment,

            @Schema(description = "The last day on which an application is taken; always when absent.") @Nullable LocalDate applicationsUntil,

            @Schema(description = "How long after signing an agreement can be drawn.", examples = "180")
            int drawWithinDays,

            @Schema(
                    description = "For how many days after its approval an application can be offered or signed.",
                    examples = "90")
            @Nullable Integer approvalDays,

            @Schema(
                    description = "How many days back the day of a payment may lie; without limit when absent.",
                    examples = "7")
            @Nullable Integer payToldWithinDays,

            @Schema(
                    description =
                            "Whether the gate to be paid is passed on that day and on the day on which it is told.")
            boolean gateOnBothDays,

            @Schema(
                    description =
                            "How loans are put into classes: STATE_RECEIVABLES by billing letters, BANK_DAYS by days.",
                    examples = "STATE_RECEIVABLES")
            String collectibility,

            @Schema(description = "Members of the committee, where no other body decides by amount.", examples = "3")
            int committeeSize,

            ProcessView process,
            RulesView rules,
            List<CriterionView> criteria) {

        static VersionView of(ProgrammeVersion version, Judging judging, VersionRules rules) {
            return new VersionView(
                    version.version(),
                    version.effectiveFrom(),
                    version.regulation(),
                    version.ceiling(),
                    version.operatingCap(),
                    version.annualRatePercent(),
                    version.maxTenorMonths(),
                    version.maxGraceMonths(),
                    version.repaymentMethod(),
                    version.dayCount(),
                    RepaymentView.of(version),
                    version.applicationsUntil(),
                    version.drawWithinDays(),
                    version.approvalDays(),
                    version.payToldWithinDays(),
                    version.gateOnBothDays(),
                    version.collectibility(),
                    version.committeeSize(),
                    ProcessView.of(version, judging),
                    rules.of(version.id()),
                    version.criteria().stream().map(CriterionView::of).toList());
        }
    }

    @Schema(name = "Programme", description = "A programme that lends public money, with all its versions.")
    record ProgrammeView(
            @Schema(examples = "LPDB-PILOT") String code,
            String name,

            @Schema(examples = "STATE_LOAN") String sourceOfFunds,

            List<VersionView> versions) {}

    @Schema(description = "Capital that the programme received.")
    record NewCapital(
            @NotNull @PositiveAmount Rupiah amount,

            @NotBlank @Size(max = 100) @Schema(description = "What names it once and for all.", examples = "SP2D-2025-000123")
            String reference,

            @NotNull @Schema(examples = "2025-09-01") LocalDate receivedOn) {}

    @Schema(name = "Pool", description = "How the pool of a programme stands.")
    record PoolView(
            @Schema(description = "What it was given.") Rupiah capitalIn,

            @Schema(description = "Approved and not yet paid out.")
            Rupiah committed,

            @Schema(description = "Paid out.") Rupiah disbursed,

            @Schema(description = "Came back as principal.") Rupiah principalRepaid,

            @Schema(
                    description = "Of principalRepaid, what counts no longer and was promised already: taken from what"
                            + " comes in next.")
            Rupiah owedBack,

            @Schema(description = "capitalIn + principalRepaid - committed - disbursed; never below zero.")
            Rupiah available) {

        static PoolView of(PoolStatement statement) {
            return new PoolView(
                    statement.capitalIn(),
                    statement.committed(),
                    statement.disbursed(),
                    statement.principalRepaid(),
                    statement.owedBack(),
                    statement.available());
        }
    }

    @GET
    @Operation(operationId = "listProgrammes", summary = "All programmes with their versions")
    public List<ProgrammeView> list() {
        return programmes.all().stream().map(this::view).toList();
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "showProgramme",
            summary = "A programme with its versions, terms and criteria",
            description = "A version counts from its day on until a later one begins; agreements keep theirs.")
    public ProgrammeView show(@PathParam("code") String code) {
        return view(programmes.get(code));
    }

    @POST
    @Path("/{code}/capital")
    @Change
    @Operation(operationId = "receiveCapital", summary = "Record capital that a programme received")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the pool as it stands now.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PoolView.class)))
    @Refuses({PoolRejection.CapitalRecorded.class, DateInTheFuture.class})
    public RestResponse<PoolView> receive(@PathParam("code") String code, @NotNull @Valid NewCapital body) {
        PoolStatement statement = receiving.receive(code, body.amount(), body.reference(), body.receivedOn());
        return RestResponse.status(RestResponse.Status.CREATED, PoolView.of(statement));
    }

    @GET
    @Path("/{code}/pool")
    @Operation(operationId = "showPool", summary = "The pool of a programme at the end of a day")
    public PoolView pool(
            @PathParam("code") String code,
            @Parameter(description = "The business date; today without it.", example = "2025-10-31")
                    @QueryParam("asOf")
                    @Nullable LocalDate asOf) {
        Programme programme = programmes.get(code);
        LocalDate day = asOf == null ? dates.today(IndonesianZone.CAPITAL) : asOf;
        return PoolView.of(pools.statement(programme.code(), day));
    }

    private ProgrammeView view(Programme programme) {
        return new ProgrammeView(
                programme.code(),
                programme.name(),
                programme.sourceOfFunds(),
                programmes.versionsOf(programme.code()).stream()
                        .map(version -> VersionView.of(version, judging, rules))
                        .toList());
    }
}
