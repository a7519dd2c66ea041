package id.koperasi.training.certificate;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/certificates/{curriculumCode}/{year}/{serial}")
@Tag(name = "Certificates")
class RevocationResource {

    private final RevokingCertificates revoking;

    RevocationResource(RevokingCertificates revoking) {
        this.revoking = revoking;
    }

    @Schema(description = "The certificate shall count no longer.")
    record NewRevocation(
            @NotNull @Schema(examples = "2025-10-06") LocalDate revokedOn,
            @NotNull RevocationReason reason) {}

    @Schema(name = "Revocation", description = "A certificate that counts no longer.")
    record RevocationView(String number, LocalDate revokedOn, RevocationReason reason) {}

    @Schema(description = "Another certificate shall take the place of the revoked one.")
    record NewReissue(
            @NotNull @Schema(examples = "2025-10-07") LocalDate issuedOn) {}

    @Schema(name = "Reissue", description = "What took the place of a revoked certificate.")
    record ReissueView(
            String number,

            @Schema(description = "The one that was revoked.")
            String replaces) {}

    @POST
    @Path("/revocation")
    @Change
    @Operation(
            operationId = "revokeCertificate",
            summary = "Revoke a certificate",
            description =
                    "Anybody who checks it learns so from then on. Its number is not given again. Who was not there, or was "
                            + "somebody else, counts as absent from then on everywhere.")
    @Refuses({CertificateRejection.class, DateInTheFuture.class})
    public RestResponse<RevocationView> revoke(
            @Valid @BeanParam CertificatePath path, @NotNull @Valid NewRevocation body) {
        revoking.revoke(path.number(), body.revokedOn(), body.reason());
        return RestResponse.ok(new RevocationView(path.number().toString(), body.revokedOn(), body.reason()));
    }

    @POST
    @Path("/reissue")
    @Change
    @Operation(
            operationId = "reissueCertificate",
            summary = "Issue a revoked certificate anew",
            description = "When a particular was wrong or the paper was lost: with the next number, the name as the "
                    + "registry has it now, and the last day of the first. Never for who was not there.")
    @Refuses({CertificateRejection.class, DateInTheFuture.class})
    public RestResponse<ReissueView> reissue(@Valid @BeanParam CertificatePath path, @NotNull @Valid NewReissue body) {
        CertificateNumber next = revoking.reissue(path.number(), body.issuedOn());
        return RestResponse.ok(new ReissueView(next.toString(), path.number().toString()));
    }
}
