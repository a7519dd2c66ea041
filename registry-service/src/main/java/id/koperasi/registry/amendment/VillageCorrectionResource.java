package id.koperasi.registry.amendment;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.registry.amendment.AmendmentResource.ChangeView;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.naming.NameRule;
import id.koperasi.registry.region.Village;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/village-corrections")
@Tag(name = "Corrections and amendments", description = "What was wrong, and what is different from a day on.")
class VillageCorrectionResource {

    private final CorrectingVillages correcting;

    VillageCorrectionResource(CorrectingVillages correcting) {
        this.correcting = correcting;
    }

    @Schema(description = "In which village a cooperative is in truth, and why it was told otherwise.")
    record NewVillageCorrection(
            @NotNull @Pattern(regexp = Village.CODE) @Schema(examples = "36.73.03.1007")
            String villageCode,

            @Size(min = 1, max = 200) @Pattern(regexp = PlainText.WRITTEN) @Schema(
                    description = "What it is called there, as in the deed; as before when left out.",
                    examples = "Koperasi Kelurahan Merah Putih Pager Agung")
            @Nullable String name,

            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctVillage",
            summary = "Correct the village of a cooperative that was recorded in the wrong one",
            description =
                    "By who is in charge of both. The name must be one for the right village, which has no cooperative "
                            + "of its own, unless this one is beside the first, and shares none; villages that share this one lie in "
                            + "its regency. Kind, figures and everything that says where it is follow; it is announced, and the history tells where it was before.")
    @Refuses({AmendmentRejection.class, CooperativeRejection.class, NameRule.class})
    public RestResponse<ChangeView> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewVillageCorrection body) {
        return RestResponse.ok(ChangeView.of(correcting.correct(new CorrectVillage(
                cooperativeId,
                body.villageCode(),
                body.name() == null ? null : body.name().strip(),
                body.because().why()))));
    }
}
