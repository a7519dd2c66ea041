package id.koperasi.registry.registerimport;

import id.koperasi.platform.problem.Language;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
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

@Path("/v1/imports/{importId}")
@Tag(name = "Imports", description = "Takes over a register that an office keeps.")
class ImportFindingResource {

    private final RegisterImports imports;
    private final RefusedRows refused;
    private final ImportRows rows;

    ImportFindingResource(RegisterImports imports, RefusedRows refused, ImportRows rows) {
        this.imports = imports;
        this.refused = refused;
        this.rows = rows;
    }

    @Schema(name = "ImportError", description = "A rule that a line of a register breaks.")
    record ErrorView(
            @Schema(description = "As whoever opens the file counts.", examples = "17")
            int row,

            @Schema(examples = "npwp") String column,
            @Schema(examples = "npwp-form") String code,
            String text,

            @Schema(description = "The regulation the rule comes from.") @Nullable String source) {}

    @GET
    @Path("/errors")
    @Operation(
            operationId = "listImportErrors",
            summary = "What is wrong with which rows of an import",
            description =
                    "It also tells of accepted rows whose name breaks a rule, so that the cooperative is called after its "
                            + "village; and in a dry run which rows somebody will have to look at.")
    public Page<ErrorView> errors(
            @PathParam("importId") UUID importId, @Valid @BeanParam PageRequest page, @Context HttpHeaders headers) {
        RegisterImport register = imports.get(importId);
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Cursor after = page.after();
        return Page.of(
                        refused.faults(
                                register.id(),
                                after == null ? 0 : after.number(0),
                                after == null ? -1 : after.number(1),
                                page.rowsToRead()),
                        page.limit(),
                        last -> Cursor.of(last.line(), last.number()))
                .map(fault -> new ErrorView(
                        fault.line(),
                        fault.column(),
                        fault.code(),
                        language.choose(fault.indonesian(), fault.english()),
                        fault.source()));
    }

    @Schema(name = "ImportRow", description = "What became of a row of a register.")
    record RowView(
            @Schema(description = "As whoever opens the file counts.", examples = "17")
            int row,

            RowOutcome outcome,

            @Schema(description = "Which cooperative it is; absent in a dry run of one that is new.") @Nullable UUID cooperativeId,

            @Schema(description = "What it lacks to be a legal entity.", examples = "[\"DECREE_NUMBER\"]")
            List<String> missing,

            @Schema(description = "Why somebody has to look at it.", examples = "VILLAGE_UNCERTAIN") @Nullable String review,

            @Schema(
                    description = "Its village, or those that its names may mean, twenty at most.",
                    examples = "[\"36.03.10.2001\"]")
            List<String> villages,

            @Schema(
                    description = "Rules that it breaks; of a row that was taken, what is wrong with its name.",
                    examples = "[\"npwp: An NPWP has sixteen digits\"]")
            List<String> reasons) {

        static RowView of(ImportRows.Row row) {
            return new RowView(
                    row.line(),
                    row.outcome(),
                    row.cooperative(),
                    row.missing(),
                    row.review(),
                    row.villages(),
                    row.reasons());
        }
    }

    @GET
    @Path("/rows")
    @Operation(
            operationId = "listImportRows",
            summary = "What became of each row of an import",
            description =
                    "INCOMPLETE rows are kept as known without the decree that makes a cooperative a legal entity;"
                            + " they are listed as incomplete cooperatives until it is told. It is kept for thirty days.")
    public Page<RowView> rows(
            @PathParam("importId") UUID importId,
            @QueryParam("outcome") @Parameter(description = "Only these.", example = "INCOMPLETE") @Nullable RowOutcome outcome,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        RegisterImport register = imports.get(importId);
        Cursor after = page.after();
        boolean indonesian = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)) == Language.INDONESIAN;
        return Page.of(
                        rows.after(
                                register.id(),
                                outcome,
                                after == null ? 0 : after.number(0),
                                page.rowsToRead(),
                                indonesian),
                        page.limit(),
                        last -> Cursor.of(last.line()))
                .map(RowView::of);
    }

    @GET
    @Path("/refused-rows")
    @Produces("text/csv")
    @Operation(
            operationId = "listRefusedRows",
            summary = "The refused rows as they were sent",
            description =
                    "CSV with the columns of the register and the reasons behind them, to be mended and sent again."
                            + " It is kept for thirty days.")
    @APIResponse(
            responseCode = "200",
            description = "The rows.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<StreamingOutput> refusedRows(
            @PathParam("importId") UUID importId, @Context HttpHeaders headers) {
        RegisterImport register = imports.get(importId);
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(refused.csv(register, language))
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"baris-ditolak.csv\"")
                .build();
    }
}
