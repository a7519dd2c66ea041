package id.koperasi.registry.standing;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Standing", description = "Suspension, merger and end of a cooperative.")
class StandingResource {

    private final ChangingStanding changing;

    StandingResource(ChangingStanding changing) {
        this.changing = changing;
    }

    @Schema(description = "What becomes of a cooperative, from which day on, and why.")
    record NewStanding(
            @NotNull @Schema(examples = "2026-03-02") LocalDate on,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Tidak menyampaikan laporan dua tahun berturut-turut")
            String reason,

            @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Where that is written.", examples = "SK Dinas 518/77/2026")
            String evidence) {

        StandingOrder toOrder(UUID cooperativeId) {
            return new StandingOrder(cooperativeId, on, reason.strip(), evidence.strip());
        }
    }

    @Schema(description = "A merger into another cooperative.")
    record NewMerger(
            @NotNull @Valid NewStanding standing,

            @NotNull @Schema(description = "The cooperative that goes on.")
            UUID into,

            @NotNull @Schema(description = "The day creditors were told.", examples = "2026-01-20")
            LocalDate announcedOn) {}

    @Schema(description = "The end of a cooperative.")
    record NewDissolution(
            @NotNull @Valid NewStanding standing,

            @NotNull @Schema(description = "Who decided; by decree of the government only the ministry dissolves.")
            Dissolve.By by) {}

    @Schema(name = "StandingChange", description = "How a cooperative stands, and since when.")
    record StandingView(
            UUID changeId,
            UUID cooperativeId,
            StandingChange.Change change,
            LocalDate on,
            String reason,
            String evidence,

            @Schema(description = "The meeting that decided it.") @Nullable UUID meetingId,

            @Schema(description = "The meeting at which the members of the receiving cooperative agreed.") @Nullable UUID receivingMeetingId,

            @Nullable UUID mergedInto,

            @Schema(description = "Until when the assets shall have passed over.") @Nullable LocalDate assetsDueOn) {

        static StandingView of(StandingChange change) {
            return new StandingView(
                    change.id(),
                    change.cooperativeId(),
                    change.change(),
                    change.occurredOn(),
                    change.reason(),
                    change.evidence(),
                    change.meetingId(),
                    change.receivingMeetingId(),
                    change.mergedInto(),
                    change.assetsDueOn());
        }
    }

    @POST
    @Path("/suspension")
    @Change
    @Operation(
            operationId = "suspendCooperative",
            summary = "Suspend a cooperative",
            description = "Until it is reinstated it gets neither numbers nor accounts nor units.")
    @Refuses({CooperativeRejection.class, DateRejection.class})
    public RestResponse<StandingView> suspend(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewStanding body) {
        return RestResponse.ok(StandingView.of(changing.suspend(body.toOrder(cooperativeId))));
    }

    @POST
    @Path("/reinstatement")
    @Change
    @Operation(operationId = "reinstateCooperative", summary = "Reinstate a suspended cooperative")
    @Refuses({StandingRejection.class, CooperativeRejection.class, DateRejection.class})
    public RestResponse<StandingView> reinstate(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewStanding body) {
        return RestResponse.ok(StandingView.of(changing.reinstate(body.toOrder(cooperativeId))));
    }

    @POST
    @Path("/merger")
    @Change
    @Operation(
            operationId = "mergeCooperative",
            summary = "Merge a cooperative into another",
            description =
                    "After a meeting of its members decided so and creditors had their time to object. A revitalisation "
                            + "that was not finished may end so too.")
    @Refuses({StandingRejection.class, CooperativeRejection.class, DateRejection.class})
    public RestResponse<StandingView> merge(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewMerger body) {
        return RestResponse.ok(StandingView.of(changing.merge(
                new MergeInto(body.standing().toOrder(cooperativeId), body.into(), body.announcedOn()))));
    }

    @POST
    @Path("/asset-transfer")
    @Change
    @Operation(
            operationId = "recordAssetTransfer",
            summary = "Record that the assets of a merged cooperative passed over")
    @Refuses({StandingRejection.class, DateRejection.class})
    public RestResponse<StandingView> transferAssets(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewStanding body) {
        return RestResponse.ok(StandingView.of(changing.transferAssets(body.toOrder(cooperativeId))));
    }

    @POST
    @Path("/withdrawal")
    @Change
    @Operation(
            operationId = "withdrawProposal",
            summary = "Record that a founding came to nothing",
            description =
                    "Of a cooperative that is no legal entity yet: another village was meant, or those who met said no. "
                            + "Its village and its name are free again.")
    @Refuses({StandingRejection.class, CooperativeRejection.class, DateRejection.class})
    public RestResponse<StandingView> withdraw(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewStanding body) {
        return RestResponse.ok(StandingView.of(changing.withdraw(body.toOrder(cooperativeId))));
    }

    @POST
    @Path("/dissolution")
    @Change
    @Operation(
            operationId = "dissolveCooperative",
            summary = "Dissolve a cooperative",
            description = "By decision of its members, or by decree of the government.")
    @Refuses({StandingRejection.class, CooperativeRejection.class, DateRejection.class})
    public RestResponse<StandingView> dissolve(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewDissolution body) {
        return RestResponse.ok(
                StandingView.of(changing.dissolve(new Dissolve(body.standing().toOrder(cooperativeId), body.by()))));
    }
}
