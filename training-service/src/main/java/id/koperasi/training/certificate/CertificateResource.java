package id.koperasi.training.certificate;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.certificate.Certificates.Shown;
import id.koperasi.training.person.MaskedName;
import id.koperasi.training.region.Region;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/certificates")
@Tag(name = "Certificates")
class CertificateResource {

    private final Certificates certificates;
    private final BusinessClock clock;

    CertificateResource(Certificates certificates, BusinessClock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Schema(name = "VerifiedCertificate", description = "A genuine certificate, as anybody may read it.")
    record VerifiedCertificateView(
            @Schema(examples = "BIMTEK-KDMP/2025/000001") String number,

            @Schema(description = "Masked; its bearer recognises it.", examples = "S*** A***")
            String name,

            @Schema(examples = "chair") String office,
            String cooperativeName,
            String curriculumTitle,
            LocalDate issuedOn,

            @Nullable @Schema(description = "The last day it counts; absent where there is none.")
            LocalDate validUntil,

            @Schema(description = "Whether it counts on the day asked for.")
            boolean valid) {}

    @GET
    @Path("/{curriculumCode}/{year}/{serial}")
    @Operation(
            operationId = "verifyCertificate",
            summary = "Whether a certificate is genuine, and whether it counts",
            description = "The address ends with the number as it stands on the certificate, slashes included.")
    public VerifiedCertificateView verify(
            @PathParam("curriculumCode") @Pattern(regexp = "[A-Z0-9-]{1,40}") String curriculumCode,
            @PathParam("year") @Min(2025) @Max(9999) int year,
            @Parameter(description = "Six digits.") @PathParam("serial") @Pattern(regexp = "[0-9]{6,9}") String serial,
            @Parameter(description = "On which day it shall count; today without it.") @QueryParam("asOf") @Nullable LocalDate asOf) {
        var number = new CertificateNumber(curriculumCode, year, Integer.parseInt(serial));
        return certificates
                .shown(number)
                .map(shown -> view(number, shown, asOf))
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private VerifiedCertificateView view(CertificateNumber number, Shown shown, @Nullable LocalDate asOf) {
        LocalDate day = asOf != null ? asOf : clock.today(new Region(shown.villageCode()).zone());
        boolean valid =
                !day.isBefore(shown.issuedOn()) && (shown.validUntil() == null || !day.isAfter(shown.validUntil()));
        return new VerifiedCertificateView(
                number.toString(),
                MaskedName.of(shown.name()),
                shown.office(),
                shown.cooperativeName(),
                shown.curriculumTitle(),
                shown.issuedOn(),
                shown.validUntil(),
                valid);
    }
}
