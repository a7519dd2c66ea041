package id.koperasi.registry.cooperative;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeDetails.FoundingCapital;
import id.koperasi.registry.cooperative.CooperativeDetails.OfficerView;
import id.koperasi.registry.cooperative.CooperativeParticulars.Particulars;
import id.koperasi.registry.cooperative.CooperativeReads.Place;
import id.koperasi.registry.founding.FoundingRejection;
import id.koperasi.registry.progress.Activities;
import id.koperasi.registry.progress.Activity;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Village;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives")
@Tag(name = "Cooperatives", description = "Village cooperatives, from the call of the village meeting on.")
class CooperativeResource {

    private final ProposingCooperatives proposing;
    private final Cooperatives cooperatives;
    private final CooperativeReads reads;
    private final Histories histories;
    private final CooperativeParticulars particulars;
    private final Activities activities;
    private final StatedDates dates;

    CooperativeResource(
            ProposingCooperatives proposing,
            Cooperatives cooperatives,
            CooperativeReads reads,
            Histories histories,
            CooperativeParticulars particulars,
            Activities activities,
            StatedDates dates) {
        this.proposing = proposing;
        this.cooperatives = cooperatives;
        this.reads = reads;
        this.histories = histories;
        this.particulars = particulars;
        this.activities = activities;
        this.dates = dates;
    }

    @Schema(description = "A cooperative that a village meeting shall found.")
    record NewCooperative(
            @NotNull @Pattern(regexp = Village.CODE) @Schema(description = "The official code of the village.", examples = "36.73.03.1007")
            String villageCode,

            @Schema(description = "How it comes to be.", defaultValue = "NEW") @Nullable Route route,

            @Schema(description = "The day the meeting is called; today when left out.", examples = "2025-05-22")
            @Nullable LocalDate proposedOn,

            @Valid @Schema(description = "With it `existing` names the older cooperative that is converted.") @Nullable Second secondBecause,

            @Valid @Schema(description = "Needed unless a new one is founded.") @Nullable NewExisting existing) {

        ProposeCooperative toCommand() {
            return new ProposeCooperative(
                    villageCode,
                    route == null ? Route.NEW : route,
                    proposedOn,
                    secondBecause,
                    existing == null ? null : existing.toExisting());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "proposeCooperative",
            summary = "Propose a cooperative",
            description = "Calls the village meeting; the cooperative's name and kind follow from its village.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed; `Location` names the cooperative.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CooperativeView.class)))
    @Refuses({CooperativeRejection.class, FoundingRejection.class, DateInTheFuture.class})
    public RestResponse<CooperativeView> propose(@NotNull @Valid NewCooperative body) {
        Cooperative cooperative = proposing.propose(body.toCommand());
        return RestResponse.ResponseBuilder.<CooperativeView>created(URI.create("/v1/cooperatives/" + cooperative.id()))
                .entity(CooperativeView.of(cooperative))
                .build();
    }

    @GET
    @Operation(operationId = "listCooperatives", summary = "The cooperatives of a region")
    public Page<CooperativeView> list(
            @Parameter(description = "The region; the caller's own when left out.", example = "36.03")
                    @QueryParam("region")
                    @Pattern(regexp = Region.CODE) @Nullable String region,
            @Parameter(description = "How far their formation has come.") @QueryParam("status") @Nullable Status status,
            @Valid @BeanParam PageRequest page) {
        Cursor after = page.after();
        Place place = after == null ? null : new Place(after.text(0), after.uuid(1));
        List<Cooperative> found = reads.list(region, status, place, page.rowsToRead());
        return Page.of(found, page.limit(), last -> Cursor.of(last.villageCode(), last.id()))
                .map(CooperativeView::of);
    }

    @GET
    @Path("/{cooperativeId}")
    @Operation(operationId = "showCooperative", summary = "A cooperative")
    public RestResponse<CooperativeDetails> show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "The business date; today when left out.", example = "2025-06-02")
                    @QueryParam("asOf")
                    @Nullable LocalDate asOf,
            @Parameter(description = "As it was known at this moment; with all that is known now when left out.")
                    @QueryParam("knownAt")
                    @Nullable Instant knownAt) {
        Cooperative cooperative = found(cooperativeId);
        LocalDate day = asOf == null ? dates.today(cooperative.zone()) : asOf;
        Particulars known = particulars.of(cooperativeId, knownAt);
        if (asOf != null || knownAt != null) {
            known = reads.rewind(cooperative, known, new Past(day, knownAt));
        }
        Activity activity = cooperative.status().lives() ? activities.asOf(cooperativeId, day) : null;
        List<OfficerView> officers = reads.officers(cooperativeId, knownAt);
        FoundingCapital capital = reads.capital(cooperativeId);
        return RestResponse.ok(
                asOf == null
                        ? CooperativeDetails.of(cooperative.row(), capital, officers, known, activity)
                        : CooperativeDetails.of(
                                cooperative.row(),
                                capital,
                                officers.stream()
                                        .filter(officer -> officer.heldOn(day))
                                        .toList(),
                                known.asOf(day),
                                activity));
    }

    @GET
    @Path("/{cooperativeId}/history")
    @Operation(
            operationId = "showFormationHistory",
            summary = "What happened to a cooperative",
            description =
                    "Steps of the formation, changes of standing, corrections and amendments. Nobody rewrites it.")
    public List<HappeningView> history(@PathParam("cooperativeId") UUID cooperativeId) {
        return histories.of(found(cooperativeId).id()).stream()
                .map(HappeningView::of)
                .toList();
    }

    private Cooperative found(UUID cooperativeId) {
        return cooperatives.findByIdOptional(cooperativeId).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
