package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.registry.business.BusinessRejection.InThatState;
import id.koperasi.registry.business.BusinessRejection.OpenedBeforeFormation;
import id.koperasi.registry.business.BusinessRejection.UnitOpenedAlready;
import id.koperasi.registry.business.BusinessRejection.UnknownFacility;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/business-units")
@Tag(name = "Business", description = "Business units and business plans.")
class BusinessUnitResource {

    private final FormedCooperatives cooperatives;
    private final OpeningUnits opening;
    private final RunningUnits running;
    private final UnitViews views;

    BusinessUnitResource(FormedCooperatives cooperatives, OpeningUnits opening, RunningUnits running, UnitViews views) {
        this.cooperatives = cooperatives;
        this.opening = opening;
        this.running = running;
        this.views = views;
    }

    @Schema(description = "A business unit (gerai, unit usaha) that the cooperative opens.")
    record NewBusinessUnit(
            @NotNull UnitFunction function,

            @Schema(description = "Where in the chain from field to table it works; by its function when absent.")
            @Nullable ValueChain chain,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Ternak kambing")
            String name,

            @NotNull @Pattern(regexp = "[0-9]{5}") @Schema(description = "The kind of business, KBLI 2020.", examples = "01441")
            String kbli,

            @NotNull @Schema(examples = "2025-07-24") LocalDate openedOn,

            @Schema(
                    description = "The facility it works in, when that is known.",
                    examples = "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2010")
            @Nullable UUID facilityId) {}

    @Schema(description = "The unit closes, or opens again.")
    record NewState(
            @NotNull Boolean active,
            @NotNull @Schema(examples = "2026-03-01") LocalDate changedOn,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Pasokan terhenti.")
            String reason) {}

    @GET
    @Operation(
            operationId = "listBusinessUnits",
            summary = "The business units of a cooperative",
            description = "In the order they were opened, a hundred at most.")
    public Page<BusinessUnitView> list(@PathParam("cooperativeId") UUID cooperativeId) {
        cooperatives.any(cooperativeId);
        return new Page<>(views.all(cooperativeId), null);
    }

    @POST
    @Change
    @Operation(
            operationId = "openBusinessUnit",
            summary = "Open a business unit",
            description = "A cooperative that opens a unit is active for thirty days.")
    @APIResponse(
            responseCode = "201",
            description = "Opened.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BusinessUnitView.class)))
    @Refuses({
        UnitOpenedAlready.class,
        OpenedBeforeFormation.class,
        UnknownFacility.class,
        CooperativeRejection.NotFormed.class,
        DateInTheFuture.class
    })
    public RestResponse<BusinessUnitView> open(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewBusinessUnit body) {
        ValueChain chain = body.chain() == null ? ValueChain.usualOf(body.function()) : body.chain();
        BusinessUnit unit = opening.open(new OpenUnit(
                cooperativeId,
                body.function(),
                chain,
                body.name().strip(),
                body.kbli(),
                body.openedOn(),
                body.facilityId()));
        return RestResponse.ResponseBuilder.<BusinessUnitView>created(URI.create("/v1/cooperatives/" + cooperativeId))
                .entity(views.of(unit))
                .build();
    }

    @POST
    @Path("/{unitId}/state")
    @Change
    @Operation(operationId = "changeBusinessUnit", summary = "Close a business unit, or open it again")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BusinessUnitView.class)))
    @Refuses({InThatState.class, CooperativeRejection.NotFormed.class, DateInTheFuture.class, DateOutOfOrder.class})
    public RestResponse<BusinessUnitView> change(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("unitId") UUID unitId,
            @NotNull @Valid NewState body) {
        return RestResponse.ok(
                views.of(running.change(cooperativeId, unitId, body.active(), body.changedOn(), body.reason())));
    }
}
