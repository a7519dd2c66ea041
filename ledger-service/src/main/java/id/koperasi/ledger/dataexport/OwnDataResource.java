package id.koperasi.ledger.dataexport;

import id.koperasi.ledger.statement.StatementPdf;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/own-records")
@Tag(name = "Personal data", description = "What is held on a person (UU 27/2022).")
class OwnDataResource {

    private final GivingOutData giving;

    OwnDataResource(GivingOutData giving) {
        this.giving = giving;
    }

    @GET
    @Operation(
            operationId = "showOwnData",
            summary = "All that the ledger holds on whoever is signed in",
            description = "In every cooperative, in plain. That it was read stands in the audit trail.")
    public PersonData show() {
        return giving.toHimself();
    }

    @GET
    @Path("/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(operationId = "printOwnData", summary = "The same on paper", description = "In Indonesian.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> print() {
        return PersonDataPdf.document(giving.toHimself());
    }
}
