package id.koperasi.ledger.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.term.TermCertificates.Certificate;
import id.koperasi.platform.money.Rupiah;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/public/term-certificates")
@Tag(name = "Term savings", description = "Savings for a term (simpanan berjangka).")
class PublicCertificateResource {

    private final TermCertificates certificates;

    PublicCertificateResource(TermCertificates certificates) {
        this.certificates = certificates;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublicTermCertificate", description = "What a genuine certificate (bilyet) says; nobody is named.")
    record PublicCertificateView(
            @Schema(examples = "000007") String number,

            @Schema(examples = "Koperasi Desa Merah Putih Bojong")
            String cooperative,

            @Schema(examples = "1000000") Rupiah principal,
            @Schema(examples = "12") int months,
            LocalDate openedOn,
            LocalDate maturesOn,

            @Schema(description = "Percent of the principal, a year.", examples = "6")
            BigDecimal yearlyPercent,

            @Schema(description = "Only one that is OPEN is worth something; what a deposit became is said here.")
            TermDeposit.Status status,

            @Nullable LocalDate closedOn) {

        static PublicCertificateView of(Certificate certificate) {
            return new PublicCertificateView(
                    "%06d".formatted(certificate.number()),
                    certificate.cooperative(),
                    certificate.principal(),
                    certificate.months(),
                    certificate.openedOn(),
                    certificate.maturesOn(),
                    certificate.yearlyPercent().stripTrailingZeros(),
                    certificate.status(),
                    certificate.closedOn());
        }
    }

    @GET
    @Path("/{token}")
    @Operation(
            operationId = "checkTermCertificate",
            summary = "Whether the certificate of a deposit (bilyet) is genuine",
            description = "The code on the paper leads here. What is not genuine is not found.")
    public PublicCertificateView check(@PathParam("token") UUID token) {
        return PublicCertificateView.of(certificates.ofToken(token));
    }
}
