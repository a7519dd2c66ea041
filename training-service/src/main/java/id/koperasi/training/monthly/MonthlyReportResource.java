package id.koperasi.training.monthly;

import id.koperasi.platform.problem.Refuses;
import id.koperasi.training.monthly.MonthlyReport.Line;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/coaching-reports/{month}")
@Tag(name = "Coaching reports", description = "What coaches did in a month.")
class MonthlyReportResource {

    private static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";
    private static final String REGENCY = "[0-9]{2}\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?";

    private final MonthlyReports reports;
    private final Jurisdiction jurisdiction;

    MonthlyReportResource(MonthlyReports reports, Jurisdiction jurisdiction) {
        this.reports = reports;
        this.jurisdiction = jurisdiction;
    }

    @Schema(name = "CoachingReportLine", description = "A cooperative and its coach in the month.")
    record LineView(
            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            UUID coachId,
            String coachName,

            @Schema(description = "Visits that were planned for the month.")
            long planned,

            @Schema(description = "Visits that were made and reported.")
            long visits,

            @Schema(description = "What was found in governance.")
            long governance,

            long books,
            long business,
            long readiness,

            @Schema(description = "Actions agreed on these visits.")
            long agreed,

            @Schema(description = "Actions done in the month, whenever agreed.")
            long done,

            @Schema(description = "Actions overdue at its end.")
            long overdue) {

        static LineView of(Line line) {
            return new LineView(
                    line.cooperativeId(),
                    line.cooperativeName(),
                    line.villageCode(),
                    line.coachId(),
                    line.coachName(),
                    line.planned(),
                    line.visits(),
                    line.governance(),
                    line.books(),
                    line.business(),
                    line.readiness(),
                    line.agreed(),
                    line.done(),
                    line.overdue());
        }
    }

    @Schema(name = "CoachingReport", description = "What coaches did in a month.")
    record ReportView(
            @Schema(examples = "2025-10") String month,

            @Schema(description = "Its last day, or today while it runs.")
            LocalDate until,

            long cooperatives,
            long visits,
            long unvisited,
            long findings,
            long agreed,
            long done,
            long overdue,
            List<LineView> lines) {

        static ReportView of(MonthlyReport report) {
            return new ReportView(
                    report.month().toString(),
                    report.until(),
                    report.lines().size(),
                    report.sum(Line::visits),
                    report.unvisited(),
                    report.sum(Line::findings),
                    report.sum(Line::agreed),
                    report.sum(Line::done),
                    report.sum(Line::overdue),
                    report.lines().stream().map(LineView::of).toList());
        }
    }

    @GET
    @Operation(
            operationId = "showCoachingReport",
            summary = "The report of a month of a coach or of a regency",
            description = "Made from the visits as they stand when it is asked for.")
    @Refuses(MonthlyRejection.class)
    public ReportView show(
            @PathParam("month") @Pattern(regexp = MONTH) @Schema(examples = "2025-10") String month,
            @Parameter(description = "Of this coach.") @QueryParam("coachId") @Nullable UUID coach,
            @Parameter(description = "Of this regency or what lies in it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = REGENCY) String region) {
        return ReportView.of(report(month, coach, region));
    }

    @GET
    @Path("/document")
    @Produces(MonthlyReportPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printCoachingReport",
            summary = "The same on paper",
            description = "In Indonesian, to be signed and handed in.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(
                            mediaType = MonthlyReportPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses(MonthlyRejection.class)
    public RestResponse<byte[]> print(
            @PathParam("month") @Pattern(regexp = MONTH) @Schema(examples = "2025-10") String month,
            @Parameter(description = "Of this coach.") @QueryParam("coachId") @Nullable UUID coach,
            @Parameter(description = "Of this regency or what lies in it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = REGENCY) String region) {
        return RestResponse.ResponseBuilder.ok(MonthlyReportPdf.of(report(month, coach, region)))
                .header("Content-Disposition", "attachment; filename=\"pendampingan-%s.pdf\"".formatted(month))
                .build();
    }

    private MonthlyReport report(String month, @Nullable UUID coach, @Nullable String region) {
        Optional<Region> asked = jurisdiction.asked(region);
        return reports.of(YearMonth.parse(month), coach, asked);
    }
}
