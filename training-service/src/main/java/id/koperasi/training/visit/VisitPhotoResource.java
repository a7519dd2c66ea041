package id.koperasi.training.visit;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.training.visit.VisitPhotos.Photo;
import id.koperasi.training.visit.VisitRejection.NotAPhotograph;
import id.koperasi.training.visit.VisitRejection.TooManyPhotographs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/v1/coaching-visits/{visitId}/photos")
@Tag(name = "Coaching visits")
class VisitPhotoResource {

    private final VisitPhotos photos;

    VisitPhotoResource(VisitPhotos photos) {
        this.photos = photos;
    }

    @Schema(name = "VisitPhoto", description = "A photograph of a visit.")
    record PhotoView(UUID fileId, String caption, Instant keptAt) {

        static PhotoView of(Photo photo) {
            return new PhotoView(photo.fileId(), photo.caption(), photo.keptAt());
        }
    }

    @Schema(name = "VisitPhotos", description = "The photographs of a visit.")
    record PhotosView(List<PhotoView> items) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "addVisitPhoto",
            summary = "Add a photograph to a visit",
            description = "Also before its report, and whatever version it has: a photograph changes none.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PhotoView.class)))
    @Refuses({NotAPhotograph.class, TooManyPhotographs.class})
    public RestResponse<PhotoView> add(
            @PathParam("visitId") UUID visitId,
            @RestForm @Schema(examples = "Gerai sembako tampak depan") @NotBlank @Size(max = 200) String caption,
            @RestForm("file") FileUpload file) {
        return RestResponse.status(RestResponse.Status.CREATED, PhotoView.of(photos.add(visitId, caption.strip())));
    }

    @GET
    @Operation(operationId = "listVisitPhotos", summary = "The photographs of a visit")
    public PhotosView list(@PathParam("visitId") UUID visitId) {
        return new PhotosView(
                photos.required(visitId).stream().map(PhotoView::of).toList());
    }

    @GET
    @Path("/{fileId}/link")
    @Operation(operationId = "downloadVisitPhoto", summary = "A short-lived link to a photograph")
    public FileLink link(@PathParam("visitId") UUID visitId, @PathParam("fileId") UUID fileId) {
        return photos.link(visitId, fileId);
    }
}
