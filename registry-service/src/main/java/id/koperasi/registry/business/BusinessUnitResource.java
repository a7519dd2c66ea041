package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.registry.business.BusinessRejection.OpenedBeforeFormation;
import id.koperasi.registry.business.BusinessRejection.UnitOpenedAlready;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.date.BusinessDateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

@Path("/v1/cooperatives/{cooperativeId}/business-units")
@Tag(name = "Business", description = "Business units and business plans.")
class BusinessUnitResource {

    private final OpeningUnits opening;

    BusinessUnitResource(OpeningUnits opening) {
        this.opening = opening;
    }

    @Schema(description = "A business unit (gerai, unit usaha) that the cooperative opens.")
    record NewBusinessUnit(
            @NotNull UnitFunction function,

            @NotBlank @Size(max = 100) @Schema(examples = "Ternak kambing")
            String name,

            @NotNull @Pattern(regexp = "[0-9]{5}") @Schema(description = "The kind of business, KBLI 2020.", examples = "01441")
            String kbli,

            @NotNull @Schema(examples = "2025-07-24") LocalDate openedOn) {}

    @Schema(name = "BusinessUnit", description = "A business unit of a cooperative.")
    record BusinessUnitView(
            UUID unitId,
            UnitFunction function,

            @Schema(examples = "Ternak kambing") String name,

            @Schema(examples = "01441") String kbli,
            LocalDate openedOn) {

        static BusinessUnitView of(BusinessUnit unit) {
            return new BusinessUnitView(unit.id(), unit.function(), unit.name(), unit.kbli(), unit.openedOn());
        }
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
        CooperativeRejection.NotFormed.class,
        BusinessDateRejection.class
    })
    public RestResponse<BusinessUnitView> open(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewBusinessUnit body) {
        BusinessUnit unit = opening.open(
                new OpenUnit(cooperativeId, body.function(), body.name().strip(), body.kbli(), body.openedOn()));
        return RestResponse.ResponseBuilder.<BusinessUnitView>created(URI.create("/v1/cooperatives/" + cooperativeId))
                .entity(BusinessUnitView.of(unit))
                .build();
    }
}
