package id.koperasi.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/asyncapi")
@Tag(name = "Events")
class EventCatalogueResource {

    private final EventCatalogue catalogue;

    EventCatalogueResource(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(operationId = "showEventCatalogue", summary = "The AsyncAPI document of this service's events")
    @APIResponse(
            responseCode = "200",
            description = "AsyncAPI 3",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    public JsonNode show() {
        return catalogue.document();
    }
}
