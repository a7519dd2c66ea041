package id.koperasi.registry.annual;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.annual.ReportRejection.BoardMembersMissing;
import id.koperasi.registry.annual.ReportRejection.NotOnBoard;
import id.koperasi.registry.annual.ReportRejection.ReasonOfWhoDidNotSign;
import id.koperasi.registry.annual.ReportRejection.ReportSettled;
import id.koperasi.registry.annual.ReportSignatures.Signature;
import id.koperasi.registry.annual.SigningReports.Statement;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/meetings/{meetingId}/annual-report/signatures")
@Tag(name = "Meetings", description = "Annual and extraordinary meetings of the members.")
class ReportSignatureResource {

    private final SigningReports signing;
    private final ReportSignatures signatures;
    private final AnnualReports reports;

    ReportSignatureResource(SigningReports signing, ReportSignatures signatures, AnnualReports reports) {
        this.signing = signing;
        this.signatures = signatures;
        this.reports = reports;
    }

    @Schema(description = "Somebody on the board, and whether he signed.")
    record NewSignature(
            @NotNull @Schema(description = "The term by which he is on the board, as the list of officers names it.")
            UUID appointmentId,

            @NotNull @Schema(examples = "true") Boolean signed,

            @Size(min = 1, max = 2_000) @Pattern(regexp = PlainText.NO_NIK) @Schema(
                    description = "What he wrote, of whoever did not sign.",
                    examples = "Belum melihat bukti pengeluaran")
            @Nullable String reason) {

        Statement statement() {
            return new Statement(appointmentId, signed, reason == null ? null : reason.strip());
        }
    }

    @Schema(description = "The board signed the report.")
    record NewSigning(
            @NotNull @Schema(
                    description = "The day; whoever was on the board then signs or says why not.",
                    examples = "2026-02-15")
            LocalDate signedOn,

            @NotNull @Size(min = 1, max = 50) @Schema(description = "Everybody on the board, each once.")
            List<@NotNull @Valid NewSignature> signatures) {}

    @POST
    @Change
    @Operation(
            operationId = "signAnnualReport",
            summary = "Record who of the board signed the annual report",
            description =
                    "Everybody who was on the board that day, and why who did not sign did not: without that a report "
                            + "is not taken since the day that report-signature-rule names. What is written after it was signed is "
                            + "signed again; a later signing takes the place of an earlier one, which stays readable.")
    @Refuses({
        NotOnBoard.class,
        BoardMembersMissing.class,
        ReasonOfWhoDidNotSign.class,
        ReportSettled.class,
        CooperativeRejection.NotFormed.class,
        DateRejection.class
    })
    public RestResponse<List<Signature>> sign(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("meetingId") UUID meetingId,
            @NotNull @Valid NewSigning body) {
        return RestResponse.ok(signing.sign(
                cooperativeId,
                meetingId,
                body.signedOn(),
                body.signatures().stream().map(NewSignature::statement).toList()));
    }

    @GET
    @Operation(
            operationId = "listReportSignatures",
            summary = "Who signed the annual report, former signings too",
            description = "The latest signing first.")
    public List<Signature> list(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("meetingId") UUID meetingId) {
        reports.heard(cooperativeId, meetingId);
        return signatures.all(cooperativeId, meetingId);
    }
}
