package id.koperasi.registry.registerreview;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.cooperative.CooperativeRejection.DecreeOfAnother;
import id.koperasi.registry.cooperative.CooperativeRejection.HasEnded;
import id.koperasi.registry.cooperative.CooperativeRejection.NoFirstCooperative;
import id.koperasi.registry.cooperative.CooperativeRejection.UnknownVillage;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageOutsideRegion;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.cooperative.Second;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.registerline.ReviewKind;
import id.koperasi.registry.registerline.ReviewStatus;
import id.koperasi.registry.registerreview.Decision.Belongs;
import id.koperasi.registry.registerreview.Decision.IsNothing;
import id.koperasi.registry.registerreview.Decision.IsSame;
import id.koperasi.registry.registerreview.Decision.IsSecond;
import id.koperasi.registry.registerreview.ReviewRejection.DecisionIncomplete;
import id.koperasi.registry.registerreview.ReviewRejection.DecreeNotStated;
import id.koperasi.registry.registerreview.ReviewRejection.LineForgotten;
import id.koperasi.registry.registerreview.ReviewRejection.NotACandidate;
import id.koperasi.registry.registerreview.ReviewRejection.ReviewSettled;
import id.koperasi.registry.registerreview.ReviewRejection.StillDoubtful;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
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

@Path("/v1/import-reviews")
@Tag(name = "Imports", description = "Takes over a register that an office keeps.")
class ImportReviewResource {

    private final RegisterReviews reviews;
    private final DecidingReviews deciding;

    ImportReviewResource(RegisterReviews reviews, DecidingReviews deciding) {
        this.reviews = reviews;
        this.deciding = deciding;
    }

    @Schema(name = "ImportReview", description = "A row of a register that somebody has to look at.")
    record ReviewView(
            UUID id,
            UUID importId,
            @Schema(examples = "17") int row,
            String regionCode,
            ReviewKind kind,
            @Nullable String statedName,
            String statedDecree,
            @Nullable String villageCode,

            @Schema(description = "The cooperatives it may be.")
            List<UUID> candidates,

            @Schema(
                    description = "The villages that its names may mean, twenty at most.",
                    examples = "[\"36.03.10.2001\"]")
            List<String> villages,

            Instant raisedAt,
            ReviewStatus status,
            @Nullable UUID cooperativeId,
            @Nullable String reason,

            @Schema(description = "The token's subject of whoever settled it.") @Nullable String settledBy,

            @Nullable Instant settledAt) {

        static ReviewView of(RegisterReview review) {
            return new ReviewView(
                    review.id(),
                    review.importId(),
                    review.line(),
                    review.regionCode(),
                    review.kind(),
                    review.statedName(),
                    review.statedDecree(),
                    review.villageCode(),
                    review.candidates(),
                    review.villages(),
                    review.raisedAt(),
                    review.status(),
                    review.cooperativeId(),
                    review.reason(),
                    review.settledBy(),
                    review.settledAt());
        }
    }

    /** What a row can be found to be. */
    enum Outcome {
        SAME,
        SECOND,
        PLACED,
        REJECTED
    }

    @Schema(description = "What a row is found to be.")
    record NewDecision(
            @NotNull Outcome decision,

            @Schema(description = "With SAME: which of the candidates.") @Nullable UUID cooperativeId,

            @Valid @Schema(description = "With SECOND: why the village has another.") @Nullable Second because,

            @Pattern(regexp = Village.CODE) @Schema(
                    description = "With PLACED: in which village it is; with SECOND too when the row does not tell.",
                    examples = "36.03.10.2001")
            @Nullable String villageCode,

            @Size(min = 3, max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "With REJECTED: why.", examples = "Nomor keputusan milik koperasi lain")
            @Nullable String reason) {

        Decision toDecision() {
            return switch (decision) {
                case SAME -> new IsSame(needed(cooperativeId, "cooperativeId"));
                case SECOND -> new IsSecond(needed(because, "because"), villageCode);
                case PLACED -> new Belongs(needed(villageCode, "villageCode"));
                case REJECTED -> new IsNothing(needed(reason, "reason"));
            };
        }

        private static <T> T needed(@Nullable T value, String name) {
            if (value == null) {
                throw new RejectedException(new DecisionIncomplete(name));
            }
            return value;
        }
    }

    @GET
    @Operation(
            operationId = "listImportReviews",
            summary = "The rows of registers that somebody has to look at",
            description = "Those of a region that nobody has settled.")
    public Page<ReviewView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @Valid @BeanParam PageRequest page) {
        Cursor after = page.after();
        return Page.of(
                        reviews.open(
                                region,
                                after == null ? null : after.text(0),
                                after == null ? null : after.uuid(1),
                                page.rowsToRead()),
                        page.limit(),
                        last -> Cursor.of(last.regionCode(), last.id()))
                .map(ReviewView::of);
    }

    @POST
    @Path("/{reviewId}/decision")
    @Change
    @Operation(
            operationId = "decideImportReview",
            summary = "Settle a row that was looked at",
            description = "SAME adds what is missing to a candidate; SECOND takes it beside the first of its village;"
                    + " PLACED takes it in another village; REJECTED takes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Settled.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReviewView.class)))
    @Refuses({
        ReviewSettled.class,
        DecisionIncomplete.class,
        DecreeNotStated.class,
        NotACandidate.class,
        StillDoubtful.class,
        LineForgotten.class,
        HasEnded.class,
        NoFirstCooperative.class,
        DecreeOfAnother.class,
        UnknownVillage.class,
        VillageOutsideRegion.class
    })
    public RestResponse<ReviewView> decide(@PathParam("reviewId") UUID reviewId, @NotNull @Valid NewDecision body) {
        return RestResponse.ok(ReviewView.of(deciding.decide(reviewId, body.toDecision())));
    }
}
