package id.koperasi.registry.ownrecord;

import id.koperasi.platform.ownrecord.GivingOutRecords;
import id.koperasi.platform.ownrecord.OwnRecords;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/own-records")
@Tag(name = "Personal data", description = "What is held on a person (UU 27/2022).")
class OwnDataResource {

    private final GivingOutRecords giving;

    OwnDataResource(GivingOutRecords giving) {
        this.giving = giving;
    }

    @GET
    @Operation(
            operationId = "showOwnData",
            summary = "All that is held here on whoever is signed in",
            description = "In every cooperative, in plain. That it was read stands in the audit trail.")
    public OwnRecords show() {
        return giving.toHimself();
    }
}
