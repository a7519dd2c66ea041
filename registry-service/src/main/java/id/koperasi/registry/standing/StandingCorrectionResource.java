package id.koperasi.registry.standing;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.standing.StandingRejection.AnnouncementRequired;
import id.koperasi.registry.standing.StandingRejection.CreditorsMayObject;
import id.koperasi.registry.standing.StandingRejection.StandingSaysSoAlready;
import id.koperasi.registry.standing.StandingRejection.VillageHasAnotherByThen;
import id.koperasi.registry.standing.StandingResource.StandingView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/standing-changes")
@Tag(name = "Standing", description = "Suspension, merger and end of a cooperative.")
class StandingCorrectionResource {

    private final FormedCooperatives cooperatives;
    private final CorrectingStanding correcting;
    private final StandingChanges changes;
    private final RecordCorrections corrections;

    StandingCorrectionResource(
            FormedCooperatives cooperatives,
            CorrectingStanding correcting,
            StandingChanges changes,
            RecordCorrections corrections) {
        this.cooperatives = cooperatives;
        this.correcting = correcting;
        this.changes = changes;
        this.corrections = corrections;
    }

    @Schema(description = "From which day on a cooperative stood otherwise in truth, and why that was told wrongly.")
    record NewStandingCorrection(
            @NotNull @Schema(examples = "2026-03-01") LocalDate on,

            @Schema(description = "The day creditors were told, of a merger.", examples = "2026-01-20") @Nullable LocalDate announcedOn,

            @NotNull @Valid NewReason because) {}

    @GET
    @Operation(
            operationId = "listStandingChanges",
            summary = "How a cooperative stood after its formation",
            description = "Suspended, reinstated, merged, dissolved, each with its id, in the order of the records.")
    public Page<StandingView> changes(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        return changes.page(cooperativeId, page).map(StandingView::of);
    }

    @POST
    @Path("/{changeId}/corrections")
    @Change
    @Operation(
            operationId = "correctStanding",
            summary = "Correct the day of a suspension, reinstatement, merger or end",
            description =
                    "Within the days before and after it, by the rules of that day. What ended with the cooperative ends "
                            + "on that day, the figures follow, how it stood since is announced again, and what was told before stays "
                            + "readable.")
    @Refuses({
        StandingSaysSoAlready.class,
        AnnouncementRequired.class,
        CreditorsMayObject.class,
        VillageHasAnotherByThen.class,
        DateRejection.class
    })
    public RestResponse<CorrectionView<StandingDay>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("changeId") UUID changeId,
            @NotNull @Valid NewStandingCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(new CorrectStanding(
                cooperativeId,
                changeId,
                body.on(),
                body.announcedOn(),
                body.because().why()))));
    }

    @GET
    @Path("/{changeId}/corrections")
    @Operation(operationId = "listStandingCorrections", summary = "What was told of such a day before")
    public Page<CorrectionView<StandingDay>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("changeId") UUID changeId,
            @Valid @BeanParam PageRequest page) {
        StandingChange change = changes.findByIdOptional(changeId)
                .filter(one -> one.cooperativeId().equals(cooperativeId))
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.STANDING, change.id().toString(), StandingDay.class, page), page);
    }
}
