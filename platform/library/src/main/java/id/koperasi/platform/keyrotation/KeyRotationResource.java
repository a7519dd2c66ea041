package id.koperasi.platform.keyrotation;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.keyrotation.RotatingKeys.Rotated;
import id.koperasi.platform.request.Cursor;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/key-rotations")
@Tag(name = "Keys", description = "The keys under which personal data are sealed.")
class KeyRotationResource {

    private final RotatingKeys rotating;

    KeyRotationResource(RotatingKeys rotating) {
        this.rotating = rotating;
    }

    @Schema(description = "How far a rotation of the master key has come.")
    record KeyRotation(
            @Schema(description = "Data keys that were wrapped anew.", examples = "500")
            int rewrapped,

            @Schema(
                    description = "Where to go on: send it as `after`. Absent at the end.",
                    examples = "WyJtZW1iZXIiLCIoMCw3KSJd")
            @Nullable String after,

            @Schema(
                    description =
                            "Whether a pass from the beginning found no key under an old master key: it may be taken out then.",
                    examples = "false")
            boolean done) {}

    @POST
    @Change(keyRequired = false)
    @Operation(
            operationId = "rotateKeys",
            summary = "Wrap data keys anew under the current master key",
            description =
                    "Some at a time: again `after` what it says, and from the beginning again, until it is done. What is "
                            + "sealed under them stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "How far it has come.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = KeyRotation.class)))
    public RestResponse<KeyRotation> rotate(
            @Parameter(
                            description = "Where the call before stopped; from the beginning when absent.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
                    @QueryParam("after")
                    @Nullable Cursor after) {
        Rotated rotated = rotating.some(after);
        return RestResponse.ok(new KeyRotation(
                rotated.rewrapped(),
                rotated.after() == null ? null : rotated.after().toString(),
                rotated.done()));
    }
}
