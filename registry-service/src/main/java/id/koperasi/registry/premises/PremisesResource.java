package id.koperasi.registry.premises;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.premises.PremisesSurveys.Survey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/premises")
@Tag(name = "Premises", description = "Land and buildings of a cooperative.")
class PremisesResource {

    private final FormedCooperatives cooperatives;
    private final PremisesSurveys surveys;
    private final RecordingFacilities recording;
    private final StatedDates dates;

    PremisesResource(
            FormedCooperatives cooperatives,
            PremisesSurveys surveys,
            RecordingFacilities recording,
            StatedDates dates) {
        this.cooperatives = cooperatives;
        this.surveys = surveys;
        this.recording = recording;
        this.dates = dates;
    }

    @Schema(name = "Premises", description = "Whether the cooperative has premises: not surveyed, none and has differ.")
    record PremisesView(
            Finding finding,

            @Schema(
                    description =
                            "The day somebody looked; of a cooperative whose last facility ended, that facility's last day.",
                    examples = "2026-01-31")
            @Nullable LocalDate surveyedOn,

            @Schema(description = "Who looked; left out when nobody did.", examples = "Pendamping Desa") @Nullable String surveyedBy) {

        static PremisesView of(Survey survey) {
            return new PremisesView(survey.finding(), survey.surveyedOn(), survey.surveyedBy());
        }
    }

    @Schema(description = "Somebody looked and found neither land nor building.")
    record NothingFound(
            @NotNull @Schema(examples = "2026-01-31") LocalDate surveyedOn,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Pendamping Desa")
            String surveyedBy) {}

    @GET
    @Operation(operationId = "showPremises", summary = "Whether a cooperative has premises")
    public PremisesView show(@PathParam("cooperativeId") UUID cooperativeId) {
        return known(cooperatives.any(cooperativeId));
    }

    @POST
    @Path("/absence")
    @Change
    @Operation(operationId = "reportNoPremises", summary = "Report that a survey found no premises")
    @APIResponse(
            responseCode = "201",
            description = "Reported.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PremisesView.class)))
    @Refuses({CooperativeRejection.HasEnded.class, DateInTheFuture.class})
    public RestResponse<PremisesView> foundNothing(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NothingFound body) {
        recording.foundNothing(cooperativeId, body.surveyedOn(), body.surveyedBy());
        return RestResponse.status(RestResponse.Status.CREATED, known(cooperatives.any(cooperativeId)));
    }

    private PremisesView known(CooperativeProfile cooperative) {
        return PremisesView.of(surveys.last(cooperative.id(), dates.today(cooperative.zone())));
    }
}
