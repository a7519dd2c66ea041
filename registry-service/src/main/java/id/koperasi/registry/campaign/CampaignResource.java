package id.koperasi.registry.campaign;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Regions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/campaigns")
@Tag(name = "Campaigns", description = "A region sets out to have a cooperative in each of its villages.")
class CampaignResource {

    private final Campaigns campaigns;
    private final LaunchingCampaigns launching;
    private final FollowingCampaigns following;
    private final Regions regions;
    private final BusinessClock clock;

    CampaignResource(
            Campaigns campaigns,
            LaunchingCampaigns launching,
            FollowingCampaigns following,
            Regions regions,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.launching = launching;
        this.following = following;
        this.regions = regions;
        this.clock = clock;
    }

    @Schema(description = "A campaign to launch.")
    record NewCampaign(
            @NotNull @Pattern(regexp = Region.CODE) @Schema(examples = "62")
            String regionCode,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Percepatan Kalimantan Tengah")
            String name,

            @NotNull @Schema(examples = "2025-05-22") LocalDate launchedOn,
            @NotNull @Schema(examples = "2025-06-30") LocalDate deadline,

            @Min(1) @Nullable @Schema(description = "Villages to reach; all of the region when absent.", examples = "1571")
            Long target) {}

    @Schema(description = "The same campaign in another region.")
    record NewCopy(
            @NotNull @Pattern(regexp = Region.CODE) @Schema(examples = "63")
            String regionCode,

            @Size(min = 1, max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "The same when left out.", examples = "Percepatan Kalimantan Selatan")
            @Nullable String name,

            @NotNull @Schema(examples = "2025-06-10") LocalDate launchedOn,
            @NotNull @Schema(examples = "2025-07-18") LocalDate deadline) {}

    @Schema(name = "Campaign", description = "A campaign and how far it is on a day.")
    record CampaignView(
            UUID id,
            String regionCode,
            String name,
            LocalDate launchedOn,
            LocalDate deadline,
            @Schema(description = "Villages to reach.") long target,
            LocalDate asOf,

            @Schema(description = "Villages with a legal entity.")
            long formed,

            @Schema(description = "Of the target, rounded down to two decimals.", examples = "100.00")
            BigDecimal percent,

            @Schema(description = "Villages a day since the launch, until the target was reached.")
            BigDecimal pacePerDay,

            @Schema(description = "Villages a day that are needed to meet the deadline.") @Nullable BigDecimal neededPerDay,

            @Schema(description = "The day the target was reached.") @Nullable LocalDate completedOn) {

        static CampaignView of(CampaignState state) {
            Campaign campaign = state.campaign();
            return new CampaignView(
                    campaign.id(),
                    campaign.regionCode(),
                    campaign.name(),
                    campaign.launchedOn(),
                    campaign.deadline(),
                    campaign.target(),
                    state.asOf(),
                    state.covered(),
                    state.percent(),
                    state.pacePerDay(),
                    state.neededPerDay(),
                    state.completedOn());
        }
    }

    @POST
    @Change
    @Operation(operationId = "launchCampaign", summary = "Launch a campaign")
    @APIResponse(
            responseCode = "201",
            description = "Launched; `Location` names the campaign.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CampaignView.class)))
    @Refuses(CampaignRejection.class)
    public RestResponse<CampaignView> launch(@NotNull @Valid NewCampaign body) {
        Campaign campaign = launching.launch(
                new LaunchCampaign(body.regionCode(), body.name(), body.launchedOn(), body.deadline(), body.target()));
        return RestResponse.ResponseBuilder.<CampaignView>created(URI.create("/v1/campaigns/" + campaign.id()))
                .entity(view(campaign, null))
                .build();
    }

    @POST
    @Path("/{campaignId}/copies")
    @Change
    @Operation(
            operationId = "copyCampaign",
            summary = "Launch the same campaign in another region",
            description = "With the same share of the other region's villages as its target.")
    @APIResponse(
            responseCode = "201",
            description = "Launched; `Location` names the new campaign.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CampaignView.class)))
    @Refuses(CampaignRejection.class)
    public RestResponse<CampaignView> copy(@PathParam("campaignId") UUID campaignId, @NotNull @Valid NewCopy body) {
        Campaign campaign = launching.copy(
                campaignId, new CopyCampaign(body.regionCode(), body.name(), body.launchedOn(), body.deadline()));
        return RestResponse.ResponseBuilder.<CampaignView>created(URI.create("/v1/campaigns/" + campaign.id()))
                .entity(view(campaign, null))
                .build();
    }

    @GET
    @Operation(operationId = "listCampaigns", summary = "The campaigns of a region")
    public Page<CampaignView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "62") String region,
            @Valid @BeanParam PageRequest page) {
        UUID after = page.after() == null ? null : page.after().uuid(0);
        return Page.of(
                        campaigns.of(region, after, page.rowsToRead()),
                        page.limit(),
                        campaign -> Cursor.of(campaign.id()))
                .map(campaign -> view(campaign, null));
    }

    @GET
    @Path("/{campaignId}")
    @Operation(
            operationId = "showCampaign",
            summary = "A campaign",
            description = "How far it is on a business date; today when none is given.")
    public CampaignView show(
            @PathParam("campaignId") UUID campaignId,
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-06-02") LocalDate asOf) {
        Campaign campaign =
                campaigns.findByIdOptional(campaignId).orElseThrow(() -> new RejectedException(new NotFound()));
        return view(campaign, asOf);
    }

    private CampaignView view(Campaign campaign, @Nullable LocalDate asOf) {
        LocalDate day = asOf != null
                ? asOf
                : clock.today(regions.get(campaign.regionCode()).zone());
        return CampaignView.of(following.asOf(campaign, day));
    }
}
