package id.koperasi.ledger.admission;

import id.koperasi.ledger.admission.Application.Status;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.decision.StandingRejection.CooperativeTakesNoMembers;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.member.IdentityChecks;
import id.koperasi.ledger.member.IdentityChecks.Stated;
import id.koperasi.ledger.member.MemberRejection.MemberAlready;
import id.koperasi.ledger.savings.MoneyPlace;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.IndonesianZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/membership-applications")
@Tag(name = "Members", description = "The book of members.")
class ApplicationResource {

    private final Books books;
    private final Applications applications;
    private final Applying applying;
    private final AdmittingApplicants admitting;
    private final IdentityChecks checks;
    private final BusinessClock clock;

    ApplicationResource(
            Books books,
            Applications applications,
            Applying applying,
            AdmittingApplicants admitting,
            IdentityChecks checks,
            BusinessClock clock) {
        this.books = books;
        this.applications = applications;
        this.applying = applying;
        this.admitting = admitting;
        this.checks = checks;
        this.clock = clock;
    }

    @Schema(description = "Somebody who wants to become a member.")
    record NewApplication(
            @NotNull @Schema(examples = "3603101708450001") Nik nik,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "As on the identity card.", examples = "Siti Aminah")
            String name,

            @Schema(description = "Without vote and office (anggota luar biasa).", examples = "false")
            boolean extraordinary,

            @Schema(
                    description = "Date of birth, held against the number and not kept.",
                    examples = "1985-04-30",
                    nullable = true)
            @Nullable LocalDate bornOn,

            @Schema(description = "Held against the number and not kept.", examples = "FEMALE", nullable = true)
            Nik.@Nullable Sex sex) {

        /** What is held against the number, for people to look at. */
        Stated stated() {
            return new Stated(nik, bornOn, sex);
        }
    }

    @Schema(description = "Why somebody does not become a member.")
    record NewApplicationRejection(
            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Tidak berdomisili di wilayah keanggotaan")
            String reason) {}

    @Schema(description = "The applicant pays his simpanan pokok, all of it.")
    record NewAdmission(
            @NotNull @Schema(description = "The business date; he is a member from it on.", examples = "2025-07-24")
            LocalDate paidOn,

            @NotNull MoneyPlace into) {}

    @POST
    @Change
    @Operation(
            operationId = "applyForMembership",
            summary = "Ask to become a member",
            description =
                    "Whoever is signed in asks for himself; an officer of the cooperative may ask for others. What does not "
                            + "fit the number (date of birth, sex, province, regency, age) is a warning; the board sees it.")
    @APIResponse(
            responseCode = "201",
            description = "Taken; `Location` names it.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    @Refuses({AdmissionRejection.class, MemberAlready.class, BookFrozen.class, CooperativeTakesNoMembers.class})
    public RestResponse<ApplicationView> apply(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewApplication body) {
        Application application = applying.apply(new ApplyForMembership(
                cooperativeId,
                body.nik(),
                body.name().strip(),
                body.extraordinary(),
                checks.of(body.stated(), clock.today(IndonesianZone.CAPITAL))));
        return RestResponse.ResponseBuilder.<ApplicationView>created(URI.create(
                        "/v1/cooperatives/" + cooperativeId + "/membership-applications/" + application.id()))
                .entity(ApplicationView.of(application))
                .build();
    }

    @GET
    @Operation(operationId = "listApplications", summary = "Who asked to become a member, the oldest first")
    public Page<ApplicationView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        books.of(cooperativeId);
        return applications.page(cooperativeId, page).map(ApplicationView::of);
    }

    @GET
    @Path("/{applicationId}")
    @Operation(operationId = "showApplication", summary = "An application")
    public ApplicationView show(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("applicationId") UUID applicationId) {
        return ApplicationView.of(applications.of(cooperativeId, applicationId));
    }

    @POST
    @Path("/{applicationId}/approval")
    @Change
    @Operation(operationId = "approveApplication", summary = "Approve an application, by the board")
    @Refuses(AdmissionRejection.class)
    public RestResponse<ApplicationView> approve(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @PathParam("applicationId") UUID applicationId) {
        return RestResponse.ok(
                ApplicationView.of(applying.decide(cooperativeId, applicationId, Status.APPROVED, null)));
    }

    @POST
    @Path("/{applicationId}/rejection")
    @Change
    @Operation(operationId = "rejectApplication", summary = "Reject an application, by the board")
    @Refuses(AdmissionRejection.class)
    public RestResponse<ApplicationView> reject(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("applicationId") UUID applicationId,
            @NotNull @Valid NewApplicationRejection body) {
        return RestResponse.ok(ApplicationView.of(applying.decide(
                cooperativeId, applicationId, Status.REJECTED, body.reason().strip())));
    }

    @POST
    @Path("/{applicationId}/admission")
    @Change
    @Operation(
            operationId = "admitApplicant",
            summary = "Admit an applicant who pays his simpanan pokok",
            description = "The amount agreed is received and the applicant becomes a member with the next number, "
                    + "both or neither.")
    @Refuses({
        AdmissionRejection.class,
        MemberAlready.class,
        EntryRejection.class,
        DateInTheFuture.class,
        CooperativeTakesNoMembers.class
    })
    public RestResponse<ApplicationView> admit(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("applicationId") UUID applicationId,
            @NotNull @Valid NewAdmission body) {
        return RestResponse.ok(ApplicationView.of(
                admitting.admit(new AdmitApplicant(cooperativeId, applicationId, body.paidOn(), body.into()))));
    }
}
