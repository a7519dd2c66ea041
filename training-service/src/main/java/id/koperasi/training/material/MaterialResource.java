package id.koperasi.training.material;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.training.material.Materials.Material;
import id.koperasi.training.session.TrainingSessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/v1/sessions/{sessionId}/materials")
@Tag(name = "Materials", description = "What the participants of a session read and take home.")
class MaterialResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Materials materials;
    private final TrainingSessions sessions;

    MaterialResource(Materials materials, TrainingSessions sessions) {
        this.materials = materials;
        this.sessions = sessions;
    }

    @Schema(name = "SessionMaterial", description = "A file that goes with a session.")
    record MaterialView(UUID fileId, String title, Instant keptAt) {

        static MaterialView of(Material material) {
            return new MaterialView(material.fileId(), material.title(), material.keptAt());
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(operationId = "addSessionMaterial", summary = "Add a file for the participants")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MaterialView.class)))
    public RestResponse<MaterialView> add(
            @PathParam("sessionId") UUID sessionId,
            @RestForm @Schema(examples = "Mekanisme dana bergulir") @NotBlank @Size(max = 200) String title,
            @RestForm("file") FileUpload file) {
        return RestResponse.status(
                RestResponse.Status.CREATED, MaterialView.of(materials.add(sessionId, title.strip())));
    }

    @GET
    @Operation(operationId = "listSessionMaterials", summary = "The files of a session")
    public Page<MaterialView> list(@PathParam("sessionId") UUID sessionId, @Valid @BeanParam PageRequest page) {
        sessions.required(sessionId);
        UUID last = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(materials.of(sessionId, last, page.rowsToRead()), page.limit(), row -> Cursor.of(row.fileId()))
                .map(MaterialView::of);
    }

    @GET
    @Path("/{fileId}/link")
    @Operation(operationId = "downloadSessionMaterial", summary = "A short-lived link to a file of a session")
    public FileLink link(@PathParam("sessionId") UUID sessionId, @PathParam("fileId") UUID fileId) {
        sessions.required(sessionId);
        return materials.link(sessionId, fileId);
    }
}
