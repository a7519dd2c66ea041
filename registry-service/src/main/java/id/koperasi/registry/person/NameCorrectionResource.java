package id.koperasi.registry.person;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.registry.cooperative.CitizensNumbers;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.person.PersonRejection.NotCalledOtherwise;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

@Path("/v1/cooperatives/{cooperativeId}/name-corrections")
@Tag(name = "Officers", description = "Who holds which office, how he came into it and why he left.")
class NameCorrectionResource {

    private final CorrectingNames correcting;
    private final CitizensNumbers numbers;

    NameCorrectionResource(CorrectingNames correcting, CitizensNumbers numbers) {
        this.correcting = correcting;
        this.numbers = numbers;
    }

    @Schema(description = "What the deed calls a founder or an officer.")
    record NewNameCorrection(
            @NotNull @Size(max = 16) @Schema(description = "Who; only a keyed reference of it is kept.", examples = "3673030101709908")
            String nik,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Dewi Lestari")
            String name,

            @NotNull @Valid NewReason because) {}

    @Schema(name = "NameCorrection", description = "In how many records somebody was called otherwise.")
    record NameCorrectionView(@Schema(examples = "2") int records) {}

    @POST
    @Change
    @Operation(
            operationId = "correctName",
            summary = "Correct the name of a founder or an officer",
            description = "In the records of the founding and in all his appointments, which are announced again. Who "
                    + "takes an office is told by a meeting and not here.")
    @Refuses({
        NotCalledOtherwise.class,
        CooperativeRejection.NotFormed.class,
        CooperativeRejection.NotCitizensNumber.class
    })
    public RestResponse<NameCorrectionView> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewNameCorrection body) {
        return RestResponse.ok(new NameCorrectionView(correcting.correct(
                cooperativeId,
                numbers.person(body.nik(), "nik"),
                body.name().strip(),
                body.because().why())));
    }
}
