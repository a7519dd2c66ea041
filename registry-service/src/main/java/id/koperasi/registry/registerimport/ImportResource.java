package id.koperasi.registry.registerimport;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.registerfile.RegisterFormat;
import id.koperasi.registry.registerimport.ImportRejection.ImportNotChecked;
import id.koperasi.registry.registerimport.ImportRejection.ImportNotClean;
import id.koperasi.registry.registerimport.ImportRejection.ImportNotReceiving;
import id.koperasi.registry.registerimport.ImportRejection.ImportOver;
import id.koperasi.registry.registerimport.ImportRejection.PartWrong;
import id.koperasi.registry.registerimport.ImportRejection.RegionNeeded;
import id.koperasi.registry.registerimport.ImportRejection.RegionNotYours;
import id.koperasi.registry.registerimport.ImportRejection.RegisterTooLarge;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/imports")
@Tag(name = "Imports", description = "Takes over a register that an office keeps.")
class ImportResource {

    private final ImportingRegisters importing;
    private final RegisterImports imports;

    ImportResource(ImportingRegisters importing, RegisterImports imports) {
        this.importing = importing;
        this.imports = imports;
    }

    @Schema(description = "A register that will be sent.")
    record NewImport(
            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}/\\\\]+") @Schema(examples = "daftar-koperasi.csv")
            String fileName,

            @Pattern(regexp = Region.CODE) @Schema(
                    description = "Whose villages it speaks of; needed of an office that has several regions.",
                    examples = "36.03")
            @Nullable String region,

            @NotNull RegisterFormat format,

            @Min(1) @Schema(description = "How long the file is, 64 MiB at most.", examples = "183422")
            long sizeBytes,

            @NotNull @Schema(
                    description = "As of which day the register speaks; what has no day of its own counts from then.",
                    examples = "2026-06-20")
            LocalDate statedOn,

            @Schema(description = "Check every line and write nothing.", defaultValue = "false") @Nullable Boolean dryRun) {

        BeginImport toCommand() {
            return new BeginImport(fileName, region, format, sizeBytes, statedOn, Boolean.TRUE.equals(dryRun));
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "beginImport",
            summary = "Begin to import a register",
            description = "CSV in UTF-8 or XLSX, with the ministry's column names or ours; `docs/import.md` lists them."
                    + " Then send the file in parts of `partBytes`; with the last one it is worked on by itself.")
    @APIResponse(
            responseCode = "201",
            description = "Begun; `Location` names the import.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    @Refuses({RegisterTooLarge.class, DateInTheFuture.class, RegionNeeded.class, RegionNotYours.class})
    public RestResponse<ImportView> begin(@NotNull @Valid NewImport body, @Context HttpHeaders headers) {
        RegisterImport register = importing.begin(body.toCommand());
        return RestResponse.ResponseBuilder.<ImportView>created(URI.create("/v1/imports/" + register.id()))
                .entity(view(register, headers))
                .build();
    }

    @PUT
    @Path("/{importId}/parts/{number}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Change(keyRequired = false)
    @Operation(
            operationId = "sendImportPart",
            summary = "Send a part of the file",
            description = "In whatever order; a part that did not arrive is sent again. The last one starts the work.")
    @APIResponse(
            responseCode = "202",
            description = "Kept.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    @Refuses({ImportNotReceiving.class, PartWrong.class})
    public RestResponse<ImportView> send(
            @PathParam("importId") UUID importId,
            @PathParam("number") @Parameter(description = "From 1 on.", example = "1") int number,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] bytes,
            @Context HttpHeaders headers) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED, view(importing.receive(importId, number, bytes), headers))
                .build();
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "The imports of the caller's region",
            description = "The newest first.")
    public Page<ImportView> list(@Valid @BeanParam PageRequest page, @Context HttpHeaders headers) {
        Cursor after = page.after();
        return Page.of(
                        imports.list(after == null ? null : after.uuid(0), page.rowsToRead()),
                        page.limit(),
                        last -> Cursor.of(last.id()))
                .map(register -> view(register, headers));
    }

    @GET
    @Path("/{importId}")
    @Operation(operationId = "showImport", summary = "An import and how far it has come")
    public ImportView show(@PathParam("importId") UUID importId, @Context HttpHeaders headers) {
        return view(imports.get(importId), headers);
    }

    @POST
    @Path("/{importId}/confirmation")
    @Change
    @Operation(
            operationId = "confirmImport",
            summary = "Let a clean dry run count",
            description = "The same file is taken from its first line, and now it is written.")
    @APIResponse(
            responseCode = "202",
            description = "It waits for its turn.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    @Refuses({ImportNotChecked.class, ImportNotClean.class})
    public RestResponse<ImportView> confirm(@PathParam("importId") UUID importId, @Context HttpHeaders headers) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED, view(importing.confirm(importId), headers))
                .build();
    }

    @POST
    @Path("/{importId}/cancellation")
    @Change
    @Operation(operationId = "cancelImport", summary = "Stop an import", description = "What was taken stays.")
    @APIResponse(
            responseCode = "200",
            description = "Stopped.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    @Refuses(ImportOver.class)
    public RestResponse<ImportView> cancel(@PathParam("importId") UUID importId, @Context HttpHeaders headers) {
        return RestResponse.ok(view(importing.cancel(importId), headers));
    }

    private static ImportView view(RegisterImport register, HttpHeaders headers) {
        return ImportView.of(register, Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
