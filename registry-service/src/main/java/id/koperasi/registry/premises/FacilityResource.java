package id.koperasi.registry.premises;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.request.Version;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.premises.PremisesRejection.FacilityEnded;
import id.koperasi.registry.premises.PremisesRejection.NoSuchDocument;
import id.koperasi.registry.premises.PremisesRejection.NoSuchPhotograph;
import id.koperasi.registry.premises.PremisesRejection.ReportedAlready;
import id.koperasi.registry.premises.PremisesRejection.SurveyedBefore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/facilities")
@Tag(name = "Premises", description = "Land and buildings of a cooperative.")
class FacilityResource {

    private final FormedCooperatives cooperatives;
    private final Facilities facilities;
    private final FacilityFacts facts;
    private final RecordingFacilities recording;

    FacilityResource(
            FormedCooperatives cooperatives,
            Facilities facilities,
            FacilityFacts facts,
            RecordingFacilities recording) {
        this.cooperatives = cooperatives;
        this.facilities = facilities;
        this.facts = facts;
        this.recording = recording;
    }

    @Schema(name = "Facility", description = "A facility as the last survey found it.")
    record FacilityView(
            UUID facilityId,
            FacilityDescription description,

            @Schema(description = "When the cooperative uses it no longer.") @Nullable FacilityEnd ended) {

        static FacilityView of(Facility facility) {
            return new FacilityView(facility.id(), facility.description(), facility.ended());
        }
    }

    @Schema(description = "A photograph that was handed in as a paper of the kind PHOTO.")
    record NewPhotograph(@NotNull UUID paperId) {}

    @Schema(description = "A document that was handed in as a paper of any kind but PHOTO.")
    record NewDocument(@NotNull UUID paperId) {}

    @GET
    @Operation(operationId = "listFacilities", summary = "The facilities of a cooperative")
    public Page<FacilityView> list(@PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        return facilities.page(cooperativeId, page).map(FacilityView::of);
    }

    @GET
    @Path("/{facilityId}")
    @Operation(operationId = "showFacility", summary = "A facility")
    @APIResponse(
            responseCode = "200",
            description = "The facility; its ETag is needed to describe it anew.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = FacilityDetails.class)))
    public RestResponse<FacilityDetails> show(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("facilityId") UUID facilityId) {
        Facility facility = facilities.get(cooperativeId, facilityId);
        return new Version(facility.version()).answer(details(facility));
    }

    @POST
    @Change
    @Operation(
            operationId = "recordFacility",
            summary = "Record a facility",
            description = "As a survey found it; what nobody looked at is NOT_SURVEYED, which is not NONE.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded and announced.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = FacilityDetails.class)))
    @Refuses({CooperativeRejection.HasEnded.class, DateInTheFuture.class})
    public RestResponse<FacilityDetails> record(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid FacilityDescription body) {
        Facility facility = recording.record(cooperativeId, body);
        return RestResponse.ResponseBuilder.<FacilityDetails>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/facilities/" + facility.id()))
                .header(HttpHeaders.ETAG, new Version(facility.version()).etag())
                .entity(details(facility))
                .build();
    }

    @PUT
    @Path("/{facilityId}")
    @Change(keyRequired = false)
    @Operation(operationId = "describeFacility", summary = "Describe a facility anew after a later survey")
    @APIResponse(
            responseCode = "200",
            description = "Described and announced.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = FacilityDetails.class)))
    @Refuses({SurveyedBefore.class, FacilityEnded.class, CooperativeRejection.HasEnded.class, DateInTheFuture.class})
    public RestResponse<FacilityDetails> describe(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid FacilityDescription body) {
        Facility facility = recording.describe(cooperativeId, facilityId, Version.ifMatch(ifMatch), body);
        return new Version(facility.version()).answer(details(facility));
    }

    @POST
    @Path("/{facilityId}/construction-reports")
    @Change
    @Operation(operationId = "reportConstruction", summary = "Report how far a building is")
    @APIResponse(
            responseCode = "201",
            description = "Reported.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = FacilityDetails.class)))
    @Refuses({ReportedAlready.class, FacilityEnded.class, CooperativeRejection.HasEnded.class, DateInTheFuture.class})
    public RestResponse<FacilityDetails> report(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @NotNull @Valid ConstructionReport body) {
        recording.reportProgress(cooperativeId, facilityId, body);
        return created(cooperativeId, facilityId);
    }

    @POST
    @Path("/{facilityId}/photographs")
    @Change
    @Operation(
            operationId = "addFacilityPhotograph",
            summary = "Add a photograph to a facility",
            description = "Of the papers of the cooperative; the day it was taken is the day the paper bears.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = FacilityDetails.class)))
    @Refuses({NoSuchPhotograph.class, CooperativeRejection.HasEnded.class})
    public RestResponse<FacilityDetails> photograph(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @NotNull @Valid NewPhotograph body) {
        recording.addPhotograph(cooperativeId, facilityId, body.paperId());
        return created(cooperativeId, facilityId);
    }

    @POST
    @Path("/{facilityId}/documents")
    @Change
    @Operation(
            operationId = "addFacilityDocument",
            summary = "Add a document to a facility",
            description = "Of the papers of the cooperative, such as the title to the land or the consent to use it.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = FacilityDetails.class)))
    @Refuses({NoSuchDocument.class, CooperativeRejection.HasEnded.class})
    public RestResponse<FacilityDetails> document(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @NotNull @Valid NewDocument body) {
        recording.addDocument(cooperativeId, facilityId, body.paperId());
        return created(cooperativeId, facilityId);
    }

    private RestResponse<FacilityDetails> created(UUID cooperativeId, UUID facilityId) {
        return RestResponse.status(RestResponse.Status.CREATED, details(facilities.get(cooperativeId, facilityId)));
    }

    private FacilityDetails details(Facility facility) {
        return FacilityDetails.of(
                facility,
                facts.reports(facility.id()),
                facts.photographs(facility.id()),
                facts.documents(facility.id()));
    }
}
