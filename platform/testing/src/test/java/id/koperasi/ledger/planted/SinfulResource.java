package id.koperasi.ledger.planted;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Public, opens a transaction, hides an endpoint, forgets an operation's name, and changes without saying so. */
@Path("/planted-without-being-served")
public class SinfulResource {

    @GET
    @Operation(operationId = "hiddenEndpoint", summary = "Not public")
    String hidden() {
        return "";
    }

    @GET
    public String nameless() {
        return "";
    }

    @POST
    @Transactional
    @Operation(operationId = "silentChange", summary = "Not a @Change")
    public String change() {
        return "";
    }
}
