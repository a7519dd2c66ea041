package id.koperasi.registry.verification;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.verification.VerificationRejection.AskFirst;
import id.koperasi.registry.verification.VerificationRejection.AuthorityDenies;
import id.koperasi.registry.verification.VerificationRejection.EvidenceRequired;
import id.koperasi.registry.verification.VerificationRejection.InquiryRunning;
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

@Path("/v1/cooperatives/{cooperativeId}/identity-numbers/{kind}/verification")
@Tag(name = "Identity numbers", description = "NPWP, NIB and NIK koperasi.")
class NumberVerificationResource {

    private final Subjects subjects;
    private final Verifying verifying;
    private final Verifications verifications;
    private final Inquiries inquiries;

    NumberVerificationResource(
            Subjects subjects, Verifying verifying, Verifications verifications, Inquiries inquiries) {
        this.subjects = subjects;
        this.verifying = verifying;
        this.verifications = verifications;
        this.inquiries = inquiries;
    }

    @Schema(description = "Who wants to know whether the number is the cooperative's.")
    record NewNumberVerification(
            @NotNull @Schema(examples = "2025-09-30") LocalDate verifiedOn,

            @Size(min = 1, max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(
                    description = "What was seen on paper, where the authority cannot be asked or did not answer.",
                    examples = "Sertifikat NIK asli dilihat di kantor dinas")
            @Nullable String evidence) {}

    @POST
    @Change
    @Operation(
            operationId = "verifyIdentityNumber",
            summary = "Verify an identity number",
            description =
                    "Without evidence the ministry's look-up is asked about an NIK koperasi: the answer is 202, and a "
                            + "look tells later what became of it. Of NPWP and NIB no look-up is public, so these are verified by "
                            + "evidence. A number that is corrected is to be verified anew.")
    @APIResponse(
            responseCode = "200",
            description = "Verified by evidence.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = VerificationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The authority is being asked; read it again.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = VerificationView.class)))
    @Refuses({
        VerifiedAlready.class,
        InquiryRunning.class,
        EvidenceRequired.class,
        AskFirst.class,
        AuthorityDenies.class,
        DateRejection.class
    })
    public RestResponse<VerificationView> verify(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("kind") NumberKind kind,
            @NotNull @Valid NewNumberVerification body) {
        Subject subject = subjects.number(cooperativeId, kind);
        verifying.verify(subject, body.verifiedOn(), null, body.evidence());
        VerificationView view = VerificationView.of(verifications.of(subject), inquiries.lastOf(subject));
        return ResponseBuilder.create(view.verified() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, view)
                .build();
    }

    @GET
    @Operation(operationId = "showNumberVerification", summary = "Whether an identity number is verified")
    public VerificationView show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("kind") NumberKind kind) {
        Subject subject = subjects.number(cooperativeId, kind);
        return VerificationView.of(verifications.of(subject), inquiries.lastOf(subject));
    }
}
