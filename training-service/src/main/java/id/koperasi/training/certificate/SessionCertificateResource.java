package id.koperasi.training.certificate;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.training.certificate.Certificates.Tally;
import id.koperasi.training.person.MaskedName;
import id.koperasi.training.session.TrainingSessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/sessions/{sessionId}/certificates")
@Tag(name = "Certificates", description = "Certificates of attendance, and whether one is genuine.")
class SessionCertificateResource {

    private final IssuingCertificates issuing;
    private final Certificates certificates;
    private final TrainingSessions sessions;
    private final CurrentCaller caller;

    SessionCertificateResource(
            IssuingCertificates issuing, Certificates certificates, TrainingSessions sessions, CurrentCaller caller) {
        this.issuing = issuing;
        this.certificates = certificates;
        this.sessions = sessions;
        this.caller = caller;
    }

    @Schema(description = "Issue the certificates of a session.")
    record NewCertificates(
            @NotNull @Schema(examples = "2025-09-22") LocalDate issuedOn) {}

    @Schema(name = "CertificatesIssued", description = "What became of the certificates of a session.")
    record CertificatesIssuedView(
            @Schema(description = "How many were issued now.")
            long issued,

            @Schema(description = "How many had theirs already, and keep it.")
            long alreadyIssued,

            @Schema(description = "How many had a seat and do not meet the rule of the curriculum.")
            long withoutCertificate) {}

    @Schema(name = "Certificate", description = "A certificate of attendance.")
    record CertificateView(
            UUID certificateId,

            @Schema(examples = "BIMTEK-KDMP/2025/000001") String number,

            UUID invitationId,
            UUID cooperativeId,
            String cooperativeName,
            @Schema(examples = "chair") String office,

            @Schema(description = "Masked for who is not in charge of the region.")
            String name,

            LocalDate issuedOn,

            @Nullable @Schema(description = "The last day it counts; absent where there is none.")
            LocalDate validUntil,

            @Nullable @Schema(description = "From when on nobody may rely on it; absent while it was not revoked.")
            LocalDate revokedOn,

            @Nullable RevocationReason revocationReason) {}

    @POST
    @Change
    @Operation(
            operationId = "issueCertificates",
            summary = "Issue the certificates of a session",
            description =
                    "To everybody who has heard as much as the curriculum demands, and passed the test where it asks for "
                            + "one; to nobody else. "
                            + "Sent again, it changes nothing.")
    @Refuses({CertificateRejection.class, DateInTheFuture.class})
    public RestResponse<CertificatesIssuedView> issue(
            @PathParam("sessionId") UUID sessionId, @NotNull @Valid NewCertificates body) {
        Tally tally = issuing.issue(sessionId, body.issuedOn());
        return RestResponse.ok(new CertificatesIssuedView(tally.due(), tally.issued(), tally.absent()));
    }

    @GET
    @Operation(
            operationId = "listCertificates",
            summary = "The certificates of a session",
            description = "Who has one himself sees his own.")
    public Page<CertificateView> list(@PathParam("sessionId") UUID sessionId, @Valid @BeanParam PageRequest page) {
        sessions.required(sessionId);
        long year = page.after() == null ? 0 : page.after().number(0);
        long serial = page.after() == null ? 0 : page.after().number(1);
        return Page.of(
                        certificates.after(sessionId, year, serial, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.year(), row.serial()))
                .map(this::view);
    }

    private CertificateView view(Certificates.Row row) {
        return new CertificateView(
                row.id(),
                row.number().toString(),
                row.invitationId(),
                row.cooperativeId(),
                row.cooperativeName(),
                row.office(),
                caller.reach().everything() ? MaskedName.of(row.name()) : row.name(),
                row.issuedOn(),
                row.validUntil(),
                row.revokedOn(),
                row.revocationReason() == null ? null : RevocationReason.valueOf(row.revocationReason()));
    }
}
