package id.koperasi.registry.reportimport;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.registerfile.Fault.Told;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerfile.RegisterRejection.ColumnsMissing;
import id.koperasi.registry.registerfile.RegisterRejection.TooManyLines;
import id.koperasi.registry.registerfile.RegisterRejection.UnreadableRegister;
import id.koperasi.registry.reportimport.JudgedLine.Outcome;
import id.koperasi.registry.reportimport.ReportImports.Line;
import id.koperasi.registry.reportimport.ReportImports.ReportImport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/v1/annual-report-imports")
@Tag(name = "Imports", description = "Takes over a register that an office keeps.")
class ReportImportResource {

    private static final int MOST_LINES_AT_ONCE = 10_000;

    private final ImportingReports importing;
    private final ReportImports imports;
    private final ReportFiles files;
    private final StoredFiles stored;
    private final OfferedTable table;

    ReportImportResource(
            ImportingReports importing,
            ReportImports imports,
            ReportFiles files,
            StoredFiles stored,
            OfferedTable table) {
        this.importing = importing;
        this.imports = imports;
        this.files = files;
        this.stored = stored;
        this.table = table;
    }

    @Schema(name = "AnnualReportImport", description = "A file of annual reports, and what became of its lines.")
    record ImportView(
            UUID importId,
            @Schema(examples = "36.03") String region,
            @Schema(examples = "rat_koperasi.csv") String fileName,

            @Schema(description = "Whether nothing was written.")
            boolean dryRun,

            @Schema(description = "Columns that nobody understands, and that were left alone.")
            List<String> ignoredColumns,

            int taken,
            int unchanged,
            int refused,
            Instant sentAt) {

        static ImportView of(ReportImport sent) {
            return new ImportView(
                    sent.id(),
                    sent.region(),
                    sent.fileName(),
                    sent.dryRun(),
                    sent.ignoredColumns(),
                    sent.taken(),
                    sent.unchanged(),
                    sent.refused(),
                    sent.sentAt());
        }
    }

    @Schema(name = "ReportFinding", description = "A rule that a line breaks, or why something of it was left alone.")
    record FindingView(
            @Schema(examples = "tahap_rat") String column,

            @Schema(examples = "register-value-not-understood")
            String code,

            String text,

            @Schema(description = "The regulation the rule comes from.") @Nullable String source) {

        static FindingView of(Told finding, Language language) {
            return new FindingView(
                    finding.column(),
                    finding.code(),
                    language.choose(finding.indonesian(), finding.english()),
                    finding.source());
        }
    }

    @Schema(name = "ReportLine", description = "What became of a line of a file of annual reports.")
    record LineView(
            @Schema(description = "As whoever opens the file counts.", examples = "17")
            int row,

            Outcome outcome,

            @Schema(description = "The meeting it speaks of.") @Nullable UUID meetingId,

            List<FindingView> findings) {}

    @Schema(
            name = "RefusedReports",
            description = "Which columns the refused rows have; ask for CSV or XLSX to have them.")
    record RefusedView(List<String> columns, int refused) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "importAnnualReports",
            summary = "Take the ministry's table of annual meetings from a file",
            description =
                    "CSV or XLSX with the columns of `rat_koperasi`; `docs/import.md` lists them. A line finds its meeting "
                            + "by id, or by cooperative and year; the minutes are on record before. What it states becomes "
                            + "the draft of the report, which the board signs and reports. Every line is answered, and "
                            + "the same file again changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Taken; `Location` names the import.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    @Refuses({UnreadableRegister.class, ColumnsMissing.class, TooManyLines.class})
    public RestResponse<ImportView> send(
            @RestForm
                    @NotNull @Pattern(regexp = Region.CODE) @Schema(description = "Whose meetings it speaks of.", examples = "36.03.12")
                    String region,
            @RestForm @Schema(description = "Check every line and write nothing.", examples = "true") @Nullable Boolean dryRun,
            @RestForm("file") FileUpload file) {
        ReportImport sent = importing.take(region, Boolean.TRUE.equals(dryRun));
        return RestResponse.ResponseBuilder.<ImportView>created(URI.create("/v1/annual-report-imports/" + sent.id()))
                .entity(ImportView.of(sent))
                .build();
    }

    @GET
    @Path("/{importId}")
    @Operation(operationId = "showReportImport", summary = "A file of annual reports that was sent")
    public ImportView show(@PathParam("importId") UUID importId) {
        return ImportView.of(imports.get(importId));
    }

    @GET
    @Path("/{importId}/lines")
    @Operation(
            operationId = "listReportImportLines",
            summary = "What became of the lines of a file of annual reports",
            description = "Findings of a line that was taken tell what of it was left alone.")
    public Page<LineView> lines(
            @PathParam("importId") UUID importId,
            @QueryParam("outcome") @Nullable @Parameter(description = "Only these.") Outcome outcome,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Cursor after = page.after();
        return Page.of(
                        imports.lines(
                                imports.get(importId).id(),
                                outcome,
                                after == null ? 0 : after.number(0),
                                page.rowsToRead()),
                        page.limit(),
                        last -> Cursor.of(last.number()))
                .map(line -> new LineView(
                        line.number(),
                        line.outcome(),
                        line.meetingId(),
                        line.findings().stream()
                                .map(finding -> FindingView.of(finding, language))
                                .toList()));
    }

    @GET
    @Path("/{importId}/refused-rows")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listRefusedReports",
            summary = "The refused rows as they were sent",
            description = "As CSV or XLSX by `Accept`, with the columns of the file and the reasons behind them, to be "
                    + "mended and sent again; JSON tells the columns.")
    public RefusedView refusedRows(@PathParam("importId") UUID importId, @Context HttpHeaders headers) {
        ReportImport sent = imports.get(importId);
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ReportFiles.Content content = files.read(stored.find(sent.fileId()).orElseThrow());
        List<String> names = new ArrayList<>(content.columns().names());
        names.add(language.choose("alasan_ditolak", "refused_because"));
        Map<Integer, Line> refused = imports.lines(sent.id(), Outcome.REFUSED, 0, MOST_LINES_AT_ONCE).stream()
                .collect(Collectors.toMap(Line::number, Function.identity()));
        table.instead(() -> table(content, names, refused, language));
        return new RefusedView(names, sent.refused());
    }

    private static Table<RegisterLine> table(
            ReportFiles.Content content, List<String> names, Map<Integer, Line> refused, Language language) {
        List<Column<RegisterLine>> columns = new ArrayList<>();
        for (int i = 0; i < names.size() - 1; i++) {
            int place = i;
            columns.add(Column.text(names.get(i), line -> line.cell(place)));
        }
        columns.add(Column.text(names.getLast(), line -> reasons(refused.get(line.number()), language)));
        return new Table<>(
                "baris_ditolak", columns, content.lines().stream().filter(line -> refused.containsKey(line.number())));
    }

    private static @Nullable String reasons(@Nullable Line line, Language language) {
        return line == null
                ? null
                : line.findings().stream()
                        .map(finding ->
                                finding.column() + ": " + language.choose(finding.indonesian(), finding.english()))
                        .collect(Collectors.joining("; "));
    }
}
