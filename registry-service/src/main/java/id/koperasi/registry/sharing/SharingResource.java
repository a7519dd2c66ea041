package id.koperasi.registry.sharing;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.region.Village;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/served-villages")
@Tag(name = "Shared cooperatives", description = "Small villages that share the cooperative of another.")
class SharingResource {

    private final FormedCooperatives cooperatives;
    private final SharingCooperatives sharing;
    private final ServedVillages served;

    SharingResource(FormedCooperatives cooperatives, SharingCooperatives sharing, ServedVillages served) {
        this.cooperatives = cooperatives;
        this.sharing = sharing;
        this.served = served;
    }

    @Schema(description = "A small village that shall share a cooperative.")
    record NewServedVillage(
            @NotNull @Pattern(regexp = Village.CODE) @Schema(examples = "36.03.12.2004")
            String villageCode,

            @NotNull @Schema(examples = "2025-07-01") LocalDate servedFrom,

            @NotNull @Min(1) @Schema(description = "How many people live there.", examples = "412")
            Integer population,

            @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(
                    description = "Where that and the decision of the village are written.",
                    examples = "BA-03/MUSDES/2025")
            String evidence) {}

    @Schema(description = "The day from which on a village is on its own.")
    record NewLeave(
            @NotNull @Schema(examples = "2026-01-05") LocalDate leftOn) {}

    @Schema(name = "ServedVillage", description = "A village that shares a cooperative.")
    record ServedVillageView(
            UUID cooperativeId,
            String villageCode,
            LocalDate servedFrom,

            @Schema(description = "The first day without it.") @Nullable LocalDate servedUntil,

            int population,
            String evidence) {

        /** The same with other days, where these are told. */
        ServedVillageView over(@Nullable LocalDate from, @Nullable LocalDate until) {
            return new ServedVillageView(
                    cooperativeId,
                    villageCode,
                    from == null ? servedFrom : from,
                    until == null ? servedUntil : until,
                    population,
                    evidence);
        }

        static ServedVillageView of(ServedVillage shares) {
            return new ServedVillageView(
                    shares.cooperativeId(),
                    shares.villageCode(),
                    shares.servedFrom(),
                    shares.servedUntil(),
                    shares.population(),
                    shares.evidence());
        }
    }

    @GET
    @Operation(operationId = "listServedVillages", summary = "The villages that share a cooperative")
    public List<ServedVillageView> list(@PathParam("cooperativeId") UUID cooperativeId) {
        return served.of(cooperatives.any(cooperativeId).id()).stream()
                .map(ServedVillageView::of)
                .toList();
    }

    @POST
    @Change
    @Operation(
            operationId = "joinVillage",
            summary = "Let a small village share a cooperative",
            description = "A village with a cooperative of its own cannot, and while it shares one it founds none.")
    @Refuses({SharingRejection.class, CooperativeRejection.class, DateRejection.class})
    public RestResponse<ServedVillageView> join(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewServedVillage body) {
        return RestResponse.ok(ServedVillageView.of(sharing.join(new ServeVillage(
                cooperativeId,
                body.villageCode(),
                body.servedFrom(),
                body.population(),
                body.evidence().strip()))));
    }

    @POST
    @Path("/{villageCode}/leave")
    @Change
    @Operation(operationId = "leaveVillage", summary = "A village shares the cooperative no longer")
    @Refuses({DateRejection.class})
    public RestResponse<ServedVillageView> leave(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("villageCode") @Pattern(regexp = Village.CODE) String villageCode,
            @NotNull @Valid NewLeave body) {
        return RestResponse.ok(ServedVillageView.of(sharing.leave(cooperativeId, villageCode, body.leftOn())));
    }
}
