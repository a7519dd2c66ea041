package id.koperasi.platform.file;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/files")
@Tag(name = "Files", description = "Files behind short-lived links.")
class FileResource {

    private final FileLinks links;
    private final StoredFiles files;

    FileResource(FileLinks links, StoredFiles files) {
        this.links = links;
        this.files = files;
    }

    @GET
    @Path("/{fileId}")
    @Operation(
            operationId = "downloadFile",
            summary = "Open a link to a file",
            description = "A link that was changed, or whose time is over, leads nowhere: 404.")
    @APIResponse(
            responseCode = "200",
            description = "The file, to be saved and not shown.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> download(
            @PathParam("fileId") UUID fileId,
            @QueryParam("expires") @NotNull Long expires,
            @QueryParam("signature") @NotNull @Size(max = 100) String signature)
            throws IOException {
        if (!links.opens(fileId, expires, signature)) {
            throw new RejectedException(new NotFound());
        }
        StoredFile file = files.findAny(fileId).orElseThrow(() -> new RejectedException(new NotFound()));
        InputStream content = files.open(file);
        StreamingOutput output = out -> {
            try (content) {
                content.transferTo(out);
            }
        };
        return RestResponse.ResponseBuilder.ok(output)
                .header(HttpHeaders.CONTENT_TYPE, file.type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
