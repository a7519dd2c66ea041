package id.koperasi.funding.proposal;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.application.Steps;
import id.koperasi.funding.application.TermsRejection.GraceTooLong;
import id.koperasi.funding.application.TermsRejection.PurposeTwice;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.proposal.ProposalRejection.MonthTwice;
import id.koperasi.funding.proposal.ProposalRejection.NegativeProjection;
import id.koperasi.funding.proposal.ProposalViews.CoverageYearView;
import id.koperasi.funding.proposal.ProposalViews.ProposalView;
import id.koperasi.funding.proposal.Proposals.Written;
import id.koperasi.funding.schedule.InstalmentView;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.InvalidPrecondition;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.problem.RequestRejection.PreconditionRequired;
import id.koperasi.platform.problem.RequestRejection.StaleVersion;
import id.koperasi.platform.request.Version;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications/{applicationId}/proposal")
@Tag(name = "Proposals", description = "What a cooperative proposes to do with a loan, as data and files.")
class ProposalResource {

    private final Applications applications;
    private final Proposals proposals;
    private final WritingProposals writing;
    private final Programmes programmes;
    private final RepaymentPlans plans;
    private final Steps steps;
    private final StatedDates dates;

    ProposalResource(
            Applications applications,
            Proposals proposals,
            WritingProposals writing,
            Programmes programmes,
            RepaymentPlans plans,
            Steps steps,
            StatedDates dates) {
        this.applications = applications;
        this.proposals = proposals;
        this.writing = writing;
        this.programmes = programmes;
        this.plans = plans;
        this.steps = steps;
        this.dates = dates;
    }

    @GET
    @Operation(
            operationId = "showProposal",
            summary = "The proposal of an application, what it would owe and what it lacks",
            description =
                    "The debt service coverage of a year of the loan is what the projection takes in less what it pays,"
                            + " over principal and interest that fall due in the same twelve months.")
    public RestResponse<ProposalView> show(@PathParam("applicationId") UUID applicationId) {
        return answer(applications.get(applicationId));
    }

    @PUT
    @Change
    @Operation(
            operationId = "writeProposal",
            summary = "Write the proposal of an application",
            description =
                    "As often as wanted until it is submitted, and again after it was returned. The application asks for"
                            + " what stands here. The first time needs no `If-Match`; every later one does.")
    @Refuses({
        WrongState.class,
        PurposeTwice.class,
        GraceTooLong.class,
        MonthTwice.class,
        NegativeProjection.class,
        PreconditionRequired.class,
        InvalidPrecondition.class,
        StaleVersion.class
    })
    public RestResponse<ProposalView> write(
            @PathParam("applicationId") UUID applicationId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Proposal body) {
        return answer(writing.write(applicationId, ifMatch, body));
    }

    private RestResponse<ProposalView> answer(Application application) {
        Written written = proposals.of(application.id()).orElseThrow(() -> new RejectedException(new NotFound()));
        LocalDate today = dates.today(IndonesianZone.ofRegion(application.villageCode()));
        ProgrammeVersion version = versionFor(application, today);
        RepaymentSchedule plan = plans.of(written.content(), version, today);
        boolean open = application.status() == Status.DRAFT || application.status() == Status.RETURNED;
        return new Version(written.version())
                .answer(new ProposalView(
                        application.id(),
                        written.content(),
                        written.writtenAt(),
                        today,
                        version.version(),
                        InstalmentView.all(plan),
                        Coverage.of(
                                        written.content().projection(),
                                        plan,
                                        written.content().tenorMonths())
                                .years()
                                .stream()
                                .map(CoverageYearView::of)
                                .toList(),
                        open ? steps.lacking(application, version, Step.SUBMITTED, today) : List.of()));
    }

    /** A draft is measured by what counts today; what was submitted by the version it was submitted under. */
    private ProgrammeVersion versionFor(Application application, LocalDate today) {
        ProgrammeVersion own = programmes.version(application.programmeCode(), application.programmeVersion());
        return application.status() == Status.DRAFT
                ? programmes.inForce(application.programmeCode(), today).orElse(own)
                : own;
    }
}
