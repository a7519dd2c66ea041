package id.koperasi.platform.change;

import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/reply-comparisons")
@Tag(name = "Audit")
class ReplyComparisonResource {

    private static final int LONGEST = 200_000;

    private final AnsweredChanges answered;

    ReplyComparisonResource(AnsweredChanges answered) {
        this.answered = answered;
    }

    @Schema(description = "What somebody says that a change was answered with.")
    record ClaimedReply(
            @Schema(description = "Of the entry in the trail.") @NotNull Instant recordedAt,

            @Schema(description = "Of the entry in the trail.", examples = "4711") @NotNull Long position,

            @Schema(description = "The reply as it was sent, to the letter.", examples = "{\"status\":\"FORMED\"}")
            @NotNull @Size(max = LONGEST) String text) {}

    @Schema(description = "Whether it is what was answered.")
    record ComparedReply(boolean same) {}

    @POST
    @Change(keyRequired = false)
    @Refuses(NotFound.class)
    @Operation(
            operationId = "compareReply",
            summary = "Ask whether a record said this after a change",
            description =
                    "The trail holds a digest of each reply, which only this service can make: a text is the same or it is "
                            + "not. What a record said before a change is what it said after the one before.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it is the same.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComparedReply.class)))
    public RestResponse<ComparedReply> compare(@NotNull @Valid ClaimedReply claimed) {
        return RestResponse.ok(answered.find(claimed.recordedAt(), claimed.position())
                .map(digest -> new ComparedReply(digest.equals(answered.digestOf(claimed.text()))))
                .orElseThrow(() -> new RejectedException(new NotFound())));
    }
}
