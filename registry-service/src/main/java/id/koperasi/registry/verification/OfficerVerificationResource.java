package id.koperasi.registry.verification;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.CitizensNumbers;
import id.koperasi.registry.cooperative.CooperativeRejection.NotCitizensNumber;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.verification.VerificationRejection.AskFirst;
import id.koperasi.registry.verification.VerificationRejection.AuthorityDenies;
import id.koperasi.registry.verification.VerificationRejection.EvidenceRequired;
import id.koperasi.registry.verification.VerificationRejection.InquiryRunning;
import id.koperasi.registry.verification.VerificationRejection.NotThisOfficer;
import id.koperasi.registry.verification.VerificationRejection.VerifiedAlready;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/officers/{appointmentId}/verification")
@Tag(name = "Officers", description = "Who holds which office, how he came into it and why he left.")
class OfficerVerificationResource {

    private final Subjects subjects;
    private final Verifying verifying;
    private final Verifications verifications;
    private final Inquiries inquiries;
    private final CitizensNumbers numbers;

    OfficerVerificationResource(
            Subjects subjects,
            Verifying verifying,
            Verifications verifications,
            Inquiries inquiries,
            CitizensNumbers numbers) {
        this.subjects = subjects;
        this.verifying = verifying;
        this.verifications = verifications;
        this.inquiries = inquiries;
        this.numbers = numbers;
    }

    @Schema(description = "Who wants to know whether an officer is who he is said to be.")
    record NewOfficerVerification(
            @NotNull @Size(max = 16) @Schema(
                    description = "His number; sealed while the civil registry is asked, and not kept.",
                    examples = "3673030101709908")
            String nik,

            @NotNull @Schema(description = "His day of birth; likewise.", examples = "1970-01-01")
            LocalDate bornOn,

            @NotNull @Schema(examples = "2025-09-30") LocalDate verifiedOn,

            @Size(min = 1, max = 300) @Pattern(regexp = PlainText.NO_NIK) @Schema(
                    description =
                            "What was seen on paper, where the civil registry cannot be asked or did not answer. No "
                                    + "citizens' numbers here.",
                    examples = "KTP asli dilihat di kantor dinas")
            @Nullable String evidence) {

        /** A body is logged more easily than one thinks. */
        @Override
        public String toString() {
            return "NewOfficerVerification";
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "verifyOfficerIdentity",
            summary = "Verify who an officer is",
            description =
                    "Without evidence the civil registry (Dukcapil) is asked whether number, name and day of birth "
                            + "match: the answer is 202, and a look tells later what became of it. It gives no data back, and "
                            + "none is kept.")
    @APIResponse(
            responseCode = "200",
            description = "Verified by evidence.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = VerificationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The civil registry is being asked; read it again.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = VerificationView.class)))
    @Refuses({
        NotThisOfficer.class,
        NotCitizensNumber.class,
        VerifiedAlready.class,
        InquiryRunning.class,
        EvidenceRequired.class,
        AskFirst.class,
        AuthorityDenies.class,
        DateRejection.class
    })
    public RestResponse<VerificationView> verify(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("appointmentId") UUID appointmentId,
            @NotNull @Valid NewOfficerVerification body) {
        Subject subject = subjects.officer(cooperativeId, appointmentId);
        if (!numbers.person(body.nik(), "nik").value().equals(subject.token())) {
            throw new RejectedException(new NotThisOfficer());
        }
        var question = new PersonQuestion(Nik.parse(body.nik()), body.bornOn());
        verifying.verify(subject, body.verifiedOn(), question, body.evidence());
        VerificationView view = VerificationView.of(verifications.of(subject), inquiries.lastOf(subject));
        return ResponseBuilder.create(view.verified() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, view)
                .build();
    }

    @GET
    @Operation(operationId = "showOfficerVerification", summary = "Whether it is verified who an officer is")
    public VerificationView show(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("appointmentId") UUID appointmentId) {
        Subject subject = subjects.officer(cooperativeId, appointmentId);
        return VerificationView.of(verifications.of(subject), inquiries.lastOf(subject));
    }
}
