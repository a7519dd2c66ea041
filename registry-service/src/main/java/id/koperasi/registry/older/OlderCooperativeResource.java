package id.koperasi.registry.older;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.NewExisting;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.founding.ExistingCooperative;
import id.koperasi.registry.founding.FoundingRejection;
import id.koperasi.registry.older.OlderRejection.OlderSaysSoAlready;
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

@Path("/v1/cooperatives/{cooperativeId}/older-cooperative")
@Tag(name = "Formation", description = "From the village meeting to the legal entity.")
class OlderCooperativeResource {

    private final FormedCooperatives cooperatives;
    private final OlderCooperatives older;
    private final CorrectingOlder correcting;
    private final RecordCorrections corrections;

    OlderCooperativeResource(
            FormedCooperatives cooperatives,
            OlderCooperatives older,
            CorrectingOlder correcting,
            RecordCorrections corrections) {
        this.cooperatives = cooperatives;
        this.older = older;
        this.correcting = correcting;
        this.corrections = corrections;
    }

    @Schema(name = "OlderCooperative", description = "The older cooperative, as it was when the village decided.")
    record OlderView(
            String name,
            String legalEntityNumber,
            boolean inVillage,
            boolean primaryOfRegency,
            @Nullable String certificateGrade,
            @Nullable LocalDate lastAnnualMeetingOn,
            boolean hasBusiness,
            String evidence) {

        static OlderView of(ExistingCooperative older) {
            return new OlderView(
                    older.name(),
                    older.legalEntityNumber(),
                    older.inVillage(),
                    older.primaryOfRegency(),
                    older.certificateGrade(),
                    older.lastAnnualMeetingOn(),
                    older.hasBusiness(),
                    older.evidence());
        }
    }

    @Schema(description = "An older cooperative as it was in truth, and why it was told otherwise.")
    record NewOlderCorrection(
            @NotNull @Valid NewExisting older,
            @NotNull @Valid NewReason because) {}

    @GET
    @Operation(
            operationId = "showOlderCooperative",
            summary = "The older cooperative that was developed or revitalised")
    public OlderView show(@PathParam("cooperativeId") UUID cooperativeId) {
        return OlderView.of(older.of(cooperatives.any(cooperativeId).id()));
    }

    @POST
    @Path("/corrections")
    @Change
    @Operation(
            operationId = "correctOlderCooperative",
            summary = "Correct what was told of the older cooperative",
            description =
                    "As a whole, by the rules of its route on the day the village decided. One that breaks them is no"
                            + " mistake in a record: then the route is corrected, or the founding withdrawn.")
    @Refuses({OlderSaysSoAlready.class, FoundingRejection.class, DateInTheFuture.class})
    public RestResponse<CorrectionView<OlderView>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewOlderCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(
                        cooperativeId, body.older().toExisting(), body.because().why()))
                .map(OlderView::of));
    }

    @GET
    @Path("/corrections")
    @Operation(
            operationId = "listOlderCooperativeCorrections",
            summary = "What was told of the older cooperative before")
    public Page<CorrectionView<OlderView>> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        UUID cooperative = cooperatives.any(cooperativeId).id();
        return CorrectionView.page(
                        corrections.of(Kind.OLDER_COOPERATIVE, cooperative.toString(), ExistingCooperative.class, page),
                        page)
                .map(view -> view.map(OlderView::of));
    }
}
