package id.koperasi.registry.pilot;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.pilot.PilotRejection.LetterRecordedAlready;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/pilot-designation")
@Tag(name = "Pilots", description = "Cooperatives that show others the way (percontohan).")
class PilotResource {

    private final DesignatingPilots designating;

    PilotResource(DesignatingPilots designating) {
        this.designating = designating;
    }

    @Schema(name = "PilotDesignation", description = "The letter that makes a cooperative a pilot.")
    record PilotDesignationBody(
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(
                    description = "The office that names it.",
                    examples = "Dinas Koperasi dan Usaha Mikro Kabupaten Tangerang")
            String designatedBy,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "500.3/117/2025")
            String letterNumber,

            @NotNull @Schema(description = "The day of the letter.", examples = "2025-09-01")
            LocalDate designatedOn,

            @Size(min = 1, max = 500) @Pattern(regexp = PlainText.WRITTEN) @Schema(description = "What it is a pilot for.", examples = "Percontohan gerai sembako dan cold storage")
            @Nullable String says) {

        PilotLetter letter() {
            return new PilotLetter(designatedBy, letterNumber, designatedOn, says, null, null, null).stripped();
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "designatePilot",
            summary = "Name a cooperative a pilot",
            description =
                    "By a letter that is not on record yet; the cooperative must be a legal entity. Several offices may "
                            + "name it, each by a letter of its own.")
    @APIResponse(
            responseCode = "201",
            description = "Named.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PilotDesignationBody.class)))
    @Refuses({LetterRecordedAlready.class, CooperativeRejection.NotFormed.class, DateInTheFuture.class})
    public RestResponse<PilotDesignationBody> designate(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid PilotDesignationBody body) {
        PilotDesignation pilot = designating.designate(cooperativeId, body.letter());
        return RestResponse.ResponseBuilder.<PilotDesignationBody>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/pilot-letters"))
                .entity(new PilotDesignationBody(
                        pilot.designatedBy(), pilot.letterNumber(), pilot.designatedOn(), pilot.says()))
                .build();
    }
}
