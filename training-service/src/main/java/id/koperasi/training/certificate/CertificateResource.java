package id.koperasi.training.certificate;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.certificate.Certificates.Shown;
import id.koperasi.training.person.MaskedName;
import id.koperasi.training.region.Region;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/certificates/{curriculumCode}/{year}/{serial}")
@Tag(name = "Certificates")
class CertificateResource {

    private static final String FETCHES_NOTHING = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

    private final Certificates certificates;
    private final BusinessClock clock;

    CertificateResource(Certificates certificates, BusinessClock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Schema(
            name = "CertificateSignature",
            description = "What anybody checks without us: an Ed25519 signature of the text, under a public key that "
                    + "`GET /v1/certificate-keys` lists.")
    record SignatureView(
            @Schema(examples = "3f2a7c118a4e5d0f") String keyId,

            @Schema(
                    description =
                            "The signed text, UTF-8, one fact a line. Its name is the SHA-256 of the number, a line "
                                    + "feed and the name as printed.")
            String text,

            @Schema(description = "Base64.") String signature) {}

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
            boolean valid,

            CertificateStanding standing,
            @Nullable LocalDate revokedOn,
            @Nullable RevocationReason revocationReason,

            @Nullable @Schema(description = "The number of the certificate that took its place.")
            String replacedBy,

            @Nullable SignatureView signature) {}

    @GET
    @Operation(
            operationId = "verifyCertificate",
            summary = "Whether a certificate is genuine, and whether it counts",
            description = "The address ends with the number as it stands on the certificate, slashes included.")
    public VerifiedCertificateView verify(
            @Valid @BeanParam CertificatePath path,
            @Parameter(description = "On which day it shall count; today without it.") @QueryParam("asOf") @Nullable LocalDate asOf) {
        return certificates
                .shown(path.number())
                .map(shown -> view(path.number(), shown, day(shown, asOf)))
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    @GET
    @Path("/page")
    @Produces(CertificatePage.MEDIA_TYPE)
    @Operation(
            operationId = "showCertificatePage",
            summary = "The same as a page for people",
            description =
                    "In Indonesian first. The code on the paper leads here; the page fetches nothing from elsewhere, and says so of a number nobody was given.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> page(@Valid @BeanParam CertificatePath path) {
        CertificateNumber number = path.number();
        String page = certificates
                .shown(number)
                .map(found -> CertificatePage.of(number, found, day(found, null)))
                .orElseGet(() -> CertificatePage.unknown(number));
        return RestResponse.ResponseBuilder.ok(page)
                .header("Content-Security-Policy", FETCHES_NOTHING)
                .build();
    }

    private LocalDate day(Shown shown, @Nullable LocalDate asOf) {
        return asOf != null ? asOf : clock.today(new Region(shown.villageCode()).zone());
    }

    private static VerifiedCertificateView view(CertificateNumber number, Shown shown, LocalDate day) {
        return new VerifiedCertificateView(
                number.toString(),
                MaskedName.of(shown.name()),
                shown.office(),
                shown.cooperativeName(),
                shown.curriculumTitle(),
                shown.issuedOn(),
                shown.validUntil(),
                shown.countsOn(day),
                CertificateStanding.of(shown, day),
                shown.revokedOn(),
                shown.revocationReason() == null ? null : RevocationReason.valueOf(shown.revocationReason()),
                shown.replacedByYear() == null || shown.replacedBySerial() == null
                        ? null
                        : new CertificateNumber(
                                        number.curriculumCode(), shown.replacedByYear(), shown.replacedBySerial())
                                .toString(),
                signature(number, shown));
    }

    private static @Nullable SignatureView signature(CertificateNumber number, Shown shown) {
        if (shown.signature() == null
                || shown.keyId() == null
                || shown.holderDigest() == null
                || shown.nameDigest() == null) {
            return null;
        }
        var statement = new CertificateStatement(
                number.toString(),
                CertificateStatement.curriculum(number.curriculumCode(), shown.curriculumVersion()),
                shown.holderDigest(),
                shown.nameDigest(),
                shown.issuedOn(),
                shown.validUntil());
        return new SignatureView(shown.keyId(), statement.text(), shown.signature());
    }
}
