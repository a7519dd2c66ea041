package id.koperasi.registry.annual;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.InvalidPrecondition;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.problem.RequestRejection.PreconditionRequired;
import id.koperasi.platform.problem.RequestRejection.StaleVersion;
import id.koperasi.platform.request.Version;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.annual.AnnualReports.Heard;
import id.koperasi.registry.annual.ReportRejection.NoAnnualMeeting;
import id.koperasi.registry.annual.ReportRejection.NotSigned;
import id.koperasi.registry.annual.ReportRejection.ReportSettled;
import id.koperasi.registry.annual.ReportSignatures.Signature;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.paper.PaperRejection.MinutesUnknown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/meetings/{meetingId}/annual-report")
@Tag(name = "Meetings", description = "Annual and extraordinary meetings of the members.")
class AnnualReportResource {

    private final ReportingMeetings reporting;
    private final AnnualReports reports;
    private final ReportSignatures signatures;
    private final SumsAsText sums;

    AnnualReportResource(
            ReportingMeetings reporting, AnnualReports reports, ReportSignatures signatures, SumsAsText sums) {
        this.reporting = reporting;
        this.reports = reports;
        this.signatures = signatures;
        this.sums = sums;
    }

    @Schema(description = "The board reports the meeting.")
    record NewSubmission(
            @NotNull @Schema(examples = "2026-04-10") LocalDate reportedOn) {}

    /** What the office says. */
    enum Verdict {
        VERIFIED,
        REJECTED
    }

    @Schema(description = "What the office thinks of the report.")
    record NewVerdict(
            @NotNull Verdict verdict,

            @NotNull @Schema(examples = "2026-04-20") LocalDate decidedOn,

            @Size(min = 1, max = 2_000) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Needed to reject it.", examples = "Neraca tidak seimbang.")
            @Nullable String reason) {}

    @Schema(
            name = "AnnualReport",
            description = "The report of an annual meeting (RAT), with the ministry's names of the "
                    + "fields in the descriptions.")
    record AnnualReportView(
            @Schema(description = "rat_sample_id") UUID meetingId,
            @Schema(description = "koperasi_ref") UUID cooperativeId,

            @Schema(description = "tahun_buku", examples = "2025")
            int bookYear,

            @Schema(description = "tanggal_rat") LocalDate heldOn,
            @Schema(description = "jumlah_peserta_rat") int present,
            @Schema(description = "status_rat") AnnualReport.Status status,
            ReportContent content,
            @Schema(description = "dibuat_pada") Instant draftedAt,
            @Schema(description = "diperbarui_pada") Instant changedAt,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate decidedOn,

            @Schema(description = "Why the office rejected it.") @Nullable String reason,

            @Schema(
                    description =
                            "Who of the board signed it as it stands, and why who did not; none before that is recorded.")
            List<Signature> signatures) {

        static AnnualReportView of(AnnualReport report, Heard heard, SumsAsText sums, List<Signature> signatures) {
            return new AnnualReportView(
                    report.meetingId(),
                    report.cooperativeId(),
                    heard.bookYear(),
                    heard.heldOn(),
                    heard.present(),
                    report.status(),
                    report.content(sums),
                    report.draftedAt(),
                    report.changedAt(),
                    report.reportedOn(),
                    report.decidedOn(),
                    report.reason(),
                    signatures);
        }
    }

    @GET
    @Operation(operationId = "showAnnualReport", summary = "The report of an annual meeting")
    public RestResponse<AnnualReportView> show(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("meetingId") UUID meetingId) {
        return answer(reports.of(cooperativeId, meetingId).orElseThrow(() -> new RejectedException(new NotFound())));
    }

    @PUT
    @Change
    @Operation(
            operationId = "writeAnnualReport",
            summary = "Draft the report of an annual meeting",
            description = "The first draft needs no `If-Match`; every later one does.")
    @Refuses({
        NoAnnualMeeting.class,
        ReportSettled.class,
        MinutesUnknown.class,
        CooperativeRejection.NotFormed.class,
        PreconditionRequired.class,
        InvalidPrecondition.class,
        StaleVersion.class
    })
    public RestResponse<AnnualReportView> write(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("meetingId") UUID meetingId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReportContent body) {
        return answer(reporting.write(cooperativeId, meetingId, ifMatch, body));
    }

    @POST
    @Path("/submission")
    @Change
    @Operation(
            operationId = "reportAnnualMeeting",
            summary = "Report an annual meeting to the office",
            description =
                    "Since the day that report-signature-rule names only when the board has signed the report as it "
                            + "stands, or who did not said why.")
    @Refuses({ReportSettled.class, NotSigned.class, CooperativeRejection.NotFormed.class, DateRejection.class})
    public RestResponse<AnnualReportView> report(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("meetingId") UUID meetingId,
            @NotNull @Valid NewSubmission body) {
        return answer(reporting.report(cooperativeId, meetingId, body.reportedOn));
    }

    @POST
    @Path("/verdict")
    @Change
    @Operation(
            operationId = "decideAnnualReport",
            summary = "Verify or reject the report of an annual meeting",
            description = "What was rejected is mended and reported again; what was verified stays.")
    @Refuses({ReportRejection.class, CooperativeRejection.NotFormed.class, DateRejection.class})
    public RestResponse<AnnualReportView> decide(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("meetingId") UUID meetingId,
            @NotNull @Valid NewVerdict body) {
        return answer(reporting.decide(
                cooperativeId, meetingId, body.verdict == Verdict.VERIFIED, body.decidedOn, body.reason));
    }

    private RestResponse<AnnualReportView> answer(AnnualReport report) {
        Heard heard = reports.heard(report.cooperativeId(), report.meetingId());
        return new Version(report.version())
                .answer(AnnualReportView.of(
                        report, heard, sums, signatures.counting(report.cooperativeId(), report.meetingId())));
    }
}
