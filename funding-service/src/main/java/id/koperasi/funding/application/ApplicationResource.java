package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationCommands.NewAgreement;
import id.koperasi.funding.application.ApplicationCommands.NewApplication;
import id.koperasi.funding.application.ApplicationCommands.NewAppraisal;
import id.koperasi.funding.application.ApplicationCommands.NewDecision;
import id.koperasi.funding.application.ApplicationCommands.NewInterest;
import id.koperasi.funding.application.ApplicationCommands.NewSubmission;
import id.koperasi.funding.application.ApplicationCommands.NewVote;
import id.koperasi.funding.application.ApplicationCommands.NewWithdrawal;
import id.koperasi.funding.application.ApplicationRejection.AgreementNumberTaken;
import id.koperasi.funding.application.ApplicationRejection.AlreadyVoted;
import id.koperasi.funding.application.ApplicationRejection.ApplicationOpen;
import id.koperasi.funding.application.ApplicationRejection.BeyondPowers;
import id.koperasi.funding.application.ApplicationRejection.CommitteeComplete;
import id.koperasi.funding.application.ApplicationRejection.ConditionsAgainst;
import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.MarksDiffer;
import id.koperasi.funding.application.ApplicationRejection.NoChairInOffice;
import id.koperasi.funding.application.ApplicationRejection.NoMajority;
import id.koperasi.funding.application.ApplicationRejection.NoQuorum;
import id.koperasi.funding.application.ApplicationRejection.NotReady;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.ReturnDiffers;
import id.koperasi.funding.application.ApplicationRejection.ScoreAddsUp;
import id.koperasi.funding.application.ApplicationRejection.ScoreMissing;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.ApplicationViews.ApplicationSummary;
import id.koperasi.funding.application.ApplicationViews.ApplicationView;
import id.koperasi.funding.passport.PassportRejection;
import id.koperasi.funding.passport.PassportRejection.CriteriaNotMet;
import id.koperasi.funding.passport.PassportRejection.ProgrammeNotInForce;
import id.koperasi.funding.programme.PoolRejection.PoolCannotCarry;
import id.koperasi.funding.standing.StandingRejection.NotInGoodStanding;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications")
@Tag(name = "Applications", description = "Applications for a loan, from the draft to the last tranche.")
class ApplicationResource {

    private final Applications applications;
    private final CaseFiles files;
    private final ApplyingForLoans applying;
    private final AppraisingApplications appraising;
    private final DecidingApplications deciding;
    private final Interests interests;
    private final LendingMoney lending;
    private final CurrentCaller caller;

    ApplicationResource(
            Applications applications,
            CaseFiles files,
            ApplyingForLoans applying,
            AppraisingApplications appraising,
            DecidingApplications deciding,
            Interests interests,
            LendingMoney lending,
            CurrentCaller caller) {
        this.applications = applications;
        this.files = files;
        this.applying = applying;
        this.appraising = appraising;
        this.deciding = deciding;
        this.interests = interests;
        this.lending = lending;
        this.caller = caller;
    }

    @POST
    @Change
    @Operation(
            operationId = "draftApplication",
            summary = "Draft an application",
            description =
                    "One at a time for a cooperative and a programme, until the last is rejected, withdrawn, lapsed or repaid. One that names a"
                            + " running loan adds to it: all together stay within what one cooperative may borrow.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted; `Location` names it.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    @Refuses({
        TermsRejection.class,
        ApplicationOpen.class,
        NotInGoodStanding.class,
        ProgrammeNotInForce.class,
        DateRejection.class
    })
    public RestResponse<ApplicationView> draft(@NotNull @Valid NewApplication body) {
        CaseFile file = applying.draft(
                body.cooperativeId(), body.programmeCode(), body.terms(), body.topsUp(), body.createdOn());
        return RestResponse.ResponseBuilder.<ApplicationView>created(
                        URI.create("/v1/applications/" + file.application().id()))
                .entity(ApplicationView.of(file))
                .build();
    }

    @GET
    @Operation(operationId = "listApplications", summary = "Applications within the caller's reach")
    public Page<ApplicationSummary> list(
            @Parameter(description = "A region and all below it.", example = "36.03")
                    @QueryParam("region")
                    @Pattern(regexp = "[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?")
                    @Nullable String region,
            @Parameter(description = "Only those in this state.") @QueryParam("status") @Nullable Status status,
            @Valid @BeanParam PageRequest page) {
        return Page.of(
                        applications.after(caller.reach(), region, status, page),
                        page.limit(),
                        application -> Cursor.of(application.id()))
                .map(ApplicationSummary::of);
    }

    @GET
    @Path("/{applicationId}")
    @Operation(
            operationId = "showApplication",
            summary = "An application with its history, votes, agreement and tranches")
    public ApplicationView show(@PathParam("applicationId") UUID applicationId) {
        return ApplicationView.of(files.of(applications.get(applicationId)));
    }

    @POST
    @Path("/{applicationId}/submission")
    @Change
    @Operation(
            operationId = "submitApplication",
            summary = "Submit an application",
            description =
                    "Refused with everything that the version of the programme asks of the proposal and is lacking;"
                            + " when nothing is, with every criterion of the passport that is lacking for the gate to apply. What was"
                            + " returned is submitted again here.")
    @Refuses({
        WrongState.class,
        NotReady.class,
        NotInGoodStanding.class,
        PassportRejection.class,
        TermsRejection.class,
        DateRejection.class
    })
    public RestResponse<ApplicationView> submit(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewSubmission body) {
        return answer(applying.submit(applicationId, body.submittedOn()));
    }

    @POST
    @Path("/{applicationId}/withdrawal")
    @Change
    @Operation(operationId = "withdrawApplication", summary = "Take an application back before it is signed")
    @Refuses({WrongState.class, DateRejection.class})
    public RestResponse<ApplicationView> withdraw(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewWithdrawal body) {
        return answer(applying.withdraw(applicationId, body.withdrawnOn()));
    }

    @POST
    @Path("/{applicationId}/appraisal")
    @Change
    @Operation(
            operationId = "appraiseApplication",
            summary = "Record what the analyst found",
            description =
                    "RETURN sends the proposal back as a check for completeness does, from which it starts anew once the"
                            + " chair has mended and submitted it. Where the version says what is looked at, the score adds up from figures that nobody types and from"
                            + " the analyst's marks where it asks for one; each point says what it came from.")
    @Refuses({
        WrongState.class,
        NotReady.class,
        ScoreMissing.class,
        ScoreAddsUp.class,
        MarksDiffer.class,
        ReturnDiffers.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<ApplicationView> appraise(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewAppraisal body) {
        return answer(appraising.appraise(applicationId, body.judgement()));
    }

    @POST
    @Path("/{applicationId}/votes")
    @Change
    @Operation(
            operationId = "voteOnApplication",
            summary = "Vote as a member of the committee",
            description = "More than half of the seats of the body that decides about such an amount decide at once; an"
                    + " approval sets the amount aside in the pool, and is refused when the pool cannot carry it.")
    @Refuses({
        WrongState.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        ConditionsAgainst.class,
        BeyondPowers.class,
        SeparationOfDuties.class,
        AlreadyVoted.class,
        CommitteeComplete.class,
        NotInGoodStanding.class,
        PoolCannotCarry.class,
        DateRejection.class
    })
    public RestResponse<ApplicationView> vote(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewVote body) {
        return answer(deciding.vote(applicationId, body.cast()));
    }

    @POST
    @Path("/{applicationId}/decision")
    @Change
    @Operation(
            operationId = "decideApplication",
            summary = "Close the vote with those members who are present",
            description = "The quorum must have voted, and more than half of those who did must be on one side.")
    @Refuses({
        WrongState.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        BeyondPowers.class,
        NoQuorum.class,
        NoMajority.class,
        NotInGoodStanding.class,
        PoolCannotCarry.class,
        DateRejection.class
    })
    public RestResponse<ApplicationView> decide(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewDecision body) {
        return answer(deciding.close(applicationId, body.decidedOn()));
    }

    @POST
    @Path("/{applicationId}/interests")
    @Change
    @Operation(
            operationId = "declareInterest",
            summary = "Declare that you have an interest in the case",
            description = "From then on you judge it in no role; what you have done before stands, and is seen.")
    @Refuses({WrongState.class, InterestDeclared.class})
    public RestResponse<ApplicationView> declare(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewInterest body) {
        return answer(interests.declare(applicationId, body.nature()));
    }

    @POST
    @Path("/{applicationId}/agreement")
    @Change
    @Operation(
            operationId = "signAgreement",
            summary = "Record that lender and cooperative signed",
            description =
                    "The agreement keeps the terms it was signed under. Where the version has offers, the chair has accepted"
                            + " one; every condition of the committee is fulfilled.")
    @Refuses({
        WrongState.class,
        NotReady.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        NotInGoodStanding.class,
        CriteriaNotMet.class,
        NoChairInOffice.class,
        AgreementNumberTaken.class,
        DateRejection.class
    })
    public RestResponse<ApplicationView> sign(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewAgreement body) {
        return answer(lending.sign(applicationId, body.agreementNumber(), body.chairAcceptedOn(), body.signedOn()));
    }

    private static RestResponse<ApplicationView> answer(CaseFile file) {
        return RestResponse.ok(ApplicationView.of(file));
    }
}
