package id.koperasi.training.certificate;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.training.certificate.CertificateRejection.CompetenceCertificateRecorded;
import id.koperasi.training.certificate.CertificateRejection.CompetenceWithdrawnAlready;
import id.koperasi.training.certificate.CertificateRejection.HolderNotInOffice;
import id.koperasi.training.certificate.CompetenceCertificates.Competence;
import id.koperasi.training.person.MaskedName;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/competence-certificates")
@Tag(name = "Certificates")
class CompetenceResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final RecordingCompetence recording;
    private final WithdrawingCompetence withdrawing;
    private final CompetenceCertificates certificates;
    private final CurrentCaller caller;

    CompetenceResource(
            RecordingCompetence recording,
            WithdrawingCompetence withdrawing,
            CompetenceCertificates certificates,
            CurrentCaller caller) {
        this.recording = recording;
        this.withdrawing = withdrawing;
        this.certificates = certificates;
        this.caller = caller;
    }

    @Schema(description = "A certificate of competence that somebody in office has from a certification body.")
    record NewCompetence(
            @NotNull @Pattern(
                    regexp = "chair|vice-chair-business|vice-chair-membership|secretary|treasurer|board-member|manager"
                            + "|supervisor-chair|supervisor")
            @Schema(description = "Whoever held it on the day of issue is meant.", examples = "manager")
            String office,

            @NotBlank @Size(max = 80) @Schema(examples = "64120 1321 5 0001234 2025")
            String number,

            @NotBlank @Size(max = 120) @Schema(description = "The certification body (LSP).", examples = "LSP Koperasi Indonesia")
            String issuer,

            @NotBlank @Size(max = 120) @Schema(examples = "SKKNI 189/2019, Pengelola Koperasi")
            String scheme,

            @NotNull LocalDate issuedOn,
            @NotNull LocalDate validUntil) {

        private Competence of(UUID cooperativeId) {
            return new Competence(
                    cooperativeId, office, number.strip(), issuer.strip(), scheme.strip(), issuedOn, validUntil);
        }
    }

    @Schema(description = "A certificate of competence counts no longer, or never did.")
    record NewWithdrawal(
            @NotNull @Schema(examples = "2026-03-02") LocalDate withdrawnOn,
            @NotNull WithdrawalReason reason) {}

    @Schema(name = "CompetenceWithdrawn", description = "A certificate of competence that was withdrawn.")
    record WithdrawnView(UUID certificateId, LocalDate withdrawnOn, WithdrawalReason reason) {}

    @Schema(name = "CompetenceRecorded", description = "A certificate of competence that was recorded.")
    record RecordedView(UUID certificateId) {}

    @Schema(name = "CompetenceCertificate", description = "A certificate of competence; never one of attendance.")
    record CompetenceView(
            UUID certificateId,
            @Schema(examples = "manager") String office,

            @Schema(description = "Masked for who is not in charge of the region.")
            String name,

            String number,
            String issuer,
            String scheme,
            LocalDate issuedOn,
            LocalDate validUntil,
            @Nullable LocalDate withdrawnOn) {}

    @POST
    @Change
    @Operation(
            operationId = "recordCompetenceCertificate",
            summary = "Record a certificate of competence (BNSP)",
            description = "As its issuer wrote it. It says nothing of attendance, and an attendance nothing of it.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RecordedView.class)))
    @Refuses({HolderNotInOffice.class, CompetenceCertificateRecorded.class, DateRejection.class})
    public RestResponse<RecordedView> record(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewCompetence body) {
        UUID id = recording.record(body.of(cooperativeId));
        return RestResponse.status(RestResponse.Status.CREATED, new RecordedView(id));
    }

    @POST
    @Path("/{certificateId}/withdrawal")
    @Change
    @Operation(
            operationId = "withdrawCompetenceCertificate",
            summary = "Withdraw a certificate of competence",
            description = "When its issuer took it back, or it was recorded wrongly. The record of it stays.")
    @Refuses({CompetenceWithdrawnAlready.class, DateRejection.class})
    public RestResponse<WithdrawnView> withdraw(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("certificateId") UUID certificateId,
            @NotNull @Valid NewWithdrawal body) {
        withdrawing.withdraw(cooperativeId, certificateId, body.withdrawnOn(), body.reason());
        return RestResponse.ok(new WithdrawnView(certificateId, body.withdrawnOn(), body.reason()));
    }

    @GET
    @Operation(
            operationId = "listCompetenceCertificates",
            summary = "The certificates of competence of a cooperative's officers")
    public Page<CompetenceView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        UUID last = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(
                        certificates.of(cooperativeId, last, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.id()))
                .map(this::view);
    }

    private CompetenceView view(CompetenceCertificates.Row row) {
        return new CompetenceView(
                row.id(),
                row.office(),
                caller.reach().everything() ? MaskedName.of(row.name()) : row.name(),
                row.number(),
                row.issuer(),
                row.scheme(),
                row.issuedOn(),
                row.validUntil(),
                row.withdrawnOn());
    }
}
