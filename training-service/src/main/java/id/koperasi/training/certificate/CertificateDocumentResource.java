package id.koperasi.training.certificate;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.training.certificate.Certificates.Shown;
import id.koperasi.training.certificate.RevokedCertificates.Held;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/certificates/{curriculumCode}/{year}/{serial}/document")
@Tag(name = "Certificates")
class CertificateDocumentResource {

    private final RevokedCertificates held;
    private final Certificates certificates;
    private final UriInfo address;

    CertificateDocumentResource(RevokedCertificates held, Certificates certificates, @Context UriInfo address) {
        this.held = held;
        this.certificates = certificates;
        this.address = address;
    }

    @GET
    @Produces(CertificatePdf.MEDIA_TYPE)
    @Operation(
            operationId = "printCertificate",
            summary = "A certificate on paper",
            description =
                    "In Indonesian, with its signature and a code that leads to its check. For its holder and for "
                            + "who is in charge of his region; a revoked one says so.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = CertificatePdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> print(@Valid @BeanParam CertificatePath path) {
        CertificateNumber number = path.number();
        Held own = held.find(number).orElseThrow(() -> new RejectedException(new NotFound()));
        Shown shown = certificates.shown(number).orElseThrow(() -> new RejectedException(new NotFound()));
        URI check = address.getBaseUriBuilder()
                .path("/v1/certificates/" + number + "/page")
                .build();
        return RestResponse.ResponseBuilder.ok(CertificatePdf.of(own, shown, check))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"sertifikat-%s.pdf\""
                                .formatted(number.toString().replace('/', '-')))
                .build();
    }
}
