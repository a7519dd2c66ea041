package id.koperasi.platform.shelf;

import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonalDataAccess;
import id.koperasi.platform.privacy.Revealed;
import id.koperasi.platform.privacy.Unmasking;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.shelf.ShelfEvent.ShelfAdded;
import id.koperasi.platform.shelf.ShelfRejection.LabelForbidden;
import id.koperasi.platform.time.Ids;
import io.quarkus.logging.Log;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/tenants/{tenant}/shelves")
class ShelfResource {

    static final String REGION = "36.03.10.2001";

    private final EntityManager entities;
    private final Outbox outbox;
    private final Ids ids;
    private final PersonalDataAccess access;
    private final AuditTrail audit;

    ShelfResource(EntityManager entities, Outbox outbox, Ids ids, PersonalDataAccess access, AuditTrail audit) {
        this.access = access;
        this.audit = audit;
        this.entities = entities;
        this.outbox = outbox;
        this.ids = ids;
    }

    record NewShelf(@NotBlank String label) {}

    record ShelfView(UUID id, String label) {}

    @POST
    @Change
    @Operation(operationId = "addShelf", summary = "For tests")
    public RestResponse<ShelfView> add(@Tenant @PathParam("tenant") UUID tenant, @NotNull @Valid NewShelf body) {
        if (body.label().equals("forbidden")) {
            throw new RejectedException(new LabelForbidden());
        }
        audit.concerns(tenant, REGION);
        Log.infof("Shelf added: label=%s", body.label());
        var shelf = new Shelf(ids.next(), tenant, REGION, body.label());
        entities.persist(shelf);
        outbox.append(new ShelfAdded(shelf.id(), shelf.label()));
        return RestResponse.ResponseBuilder.<ShelfView>created(
                        URI.create("/v1/tenants/" + tenant + "/shelves/" + shelf.id()))
                .entity(new ShelfView(shelf.id(), shelf.label()))
                .build();
    }

    @GET
    @Path("/owner")
    @Operation(operationId = "showOwner", summary = "For tests")
    public Revealed owner(@PathParam("tenant") UUID tenant) {
        audit.concerns(tenant, REGION);
        return access.reveal(Nik.parse("3603101708450001"), new Unmasking("owner/" + tenant, "to call him"));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "showShelf", summary = "For tests")
    public ShelfView show(@PathParam("tenant") UUID tenant, @PathParam("id") UUID id) {
        Shelf shelf = entities.find(Shelf.class, id);
        if (shelf == null || !shelf.tenant().equals(tenant)) {
            throw new RejectedException(new NotFound());
        }
        return new ShelfView(shelf.id(), shelf.label());
    }
}
