package id.koperasi.funding.grant;

import id.koperasi.funding.grant.GrantRejection.GrantProgrammeExists;
import id.koperasi.funding.grant.GrantRejection.ListOrRegion;
import id.koperasi.funding.grant.GrantRejection.PledgeExists;
import id.koperasi.funding.grant.GrantRejection.RegionOutside;
import id.koperasi.funding.grant.GrantViews.AllocatedGrant;
import id.koperasi.funding.grant.GrantViews.AllocationsMade;
import id.koperasi.funding.grant.GrantViews.FiguresView;
import id.koperasi.funding.grant.GrantViews.GrantProgrammeSummary;
import id.koperasi.funding.grant.GrantViews.NewAllocations;
import id.koperasi.funding.grant.GrantViews.NewGrantProgramme;
import id.koperasi.funding.grant.GrantViews.NewPledge;
import id.koperasi.funding.grant.GrantViews.NewReceipts;
import id.koperasi.funding.grant.GrantViews.PledgeView;
import id.koperasi.funding.grant.GrantViews.ReceiptsMade;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/grant-programmes")
@Tag(name = "Grants", description = "Donated money: programmes, pledges, allocations and receipts.")
class GrantResource {

    private final GrantProgrammes programmes;
    private final Pledges pledges;
    private final Allocations allocations;
    private final Receipts receipts;
    private final PledgingGrants pledging;
    private final AllocatingGrants allocating;
    private final ReceivingGrants receiving;
    private final StatedDates dates;
    private final HttpServerRequest request;

    GrantResource(
            GrantProgrammes programmes,
            Pledges pledges,
            Allocations allocations,
            Receipts receipts,
            PledgingGrants pledging,
            AllocatingGrants allocating,
            ReceivingGrants receiving,
            StatedDates dates,
            HttpServerRequest request) {
        this.programmes = programmes;
        this.pledges = pledges;
        this.allocations = allocations;
        this.receipts = receipts;
        this.pledging = pledging;
        this.allocating = allocating;
        this.receiving = receiving;
        this.dates = dates;
        this.request = request;
    }

    @POST
    @Change
    @Operation(
            operationId = "beginGrantProgramme",
            summary = "Begin a grant programme in a region",
            description = "Its code is unique in the nation.")
    @APIResponse(
            responseCode = "201",
            description = "Begun.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = GrantProgrammeSummary.class)))
    @Refuses({GrantProgrammeExists.class, RegionOutside.class})
    public RestResponse<GrantProgrammeSummary> begin(@NotNull @Valid NewGrantProgramme body) {
        GrantProgramme programme = pledging.begin(body.code(), body.name(), body.regionCode());
        return RestResponse.status(RestResponse.Status.CREATED, GrantProgrammeSummary.of(programme));
    }

    @GET
    @Operation(operationId = "listGrantProgrammes", summary = "The grant programmes of the caller's region")
    public Page<GrantProgrammeSummary> list(@Valid @BeanParam PageRequest page) {
        return Page.of(programmes.after(page), page.limit(), programme -> Cursor.of(programme.code()))
                .map(GrantProgrammeSummary::of);
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "showGrantProgramme", summary = "What a grant programme comes to at the end of a day")
    public FiguresView show(
            @PathParam("code") String code,
            @Parameter(description = "The business date; today without it.", example = "2025-12-06")
                    @QueryParam("asOf")
                    @Nullable LocalDate asOf) {
        GrantProgramme programme = programmes.get(code);
        LocalDate day = asOf == null ? dates.today(IndonesianZone.ofRegion(programme.regionCode())) : asOf;
        return FiguresView.of(programme, day, allocations.figures(programme, day));
    }

    @POST
    @Path("/{code}/pledges")
    @Change
    @Operation(operationId = "pledgeGrant", summary = "Record what a donor pledged")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PledgeView.class)))
    @Refuses({PledgeExists.class, DateInTheFuture.class})
    public RestResponse<PledgeView> pledge(@PathParam("code") String code, @NotNull @Valid NewPledge body) {
        Pledge pledge = pledging.pledge(code, body.donor(), body.source(), body.amount(), body.pledgedOn());
        return RestResponse.status(RestResponse.Status.CREATED, PledgeView.of(pledge, Rupiah.ZERO));
    }

    @GET
    @Path("/{code}/pledges")
    @Operation(operationId = "listPledges", summary = "The pledges to a grant programme")
    public List<PledgeView> pledges(@PathParam("code") String code) {
        GrantProgramme programme = programmes.get(code);
        Map<UUID, Rupiah> received = allocations.received(programme);
        return pledges.of(programme).stream()
                .map(pledge -> PledgeView.of(pledge, received.getOrDefault(pledge.id(), Rupiah.ZERO)))
                .toList();
    }

    @POST
    @Path("/{code}/pledges/{pledgeId}/allocations")
    @Change
    @Operation(
            operationId = "allocateGrants",
            summary = "Set parts of a pledge aside for cooperatives",
            description =
                    "To those of a list, or to all of a region up to a whole province, in order and never beyond the pledge; a"
                            + " refused row does not hurt the others, and what is allocated already is told as it is. Of"
                            + " more than 300 rows only the refused are told one by one, 300 at most; the list of"
                            + " allocations has the others.")
    @Refuses({ListOrRegion.class, DateRejection.class})
    public RestResponse<AllocationsMade> allocate(
            @PathParam("code") String code, @PathParam("pledgeId") UUID pledgeId, @NotNull @Valid NewAllocations body) {
        List<RowOutcome> outcomes =
                allocating.allocate(code, pledgeId, body.whom(), body.amountEach(), body.allocatedOn());
        return RestResponse.ok(AllocationsMade.of(outcomes, language()));
    }

    @GET
    @Path("/{code}/allocations")
    @Operation(operationId = "listAllocations", summary = "To whom a grant programme gives, and who has received it")
    public Page<AllocatedGrant> allocations(@PathParam("code") String code, @Valid @BeanParam PageRequest page) {
        List<Allocation> rows = allocations.after(programmes.get(code), page);
        var received = receipts.daysOf(rows.stream().map(Allocation::id).toList());
        return Page.of(rows, page.limit(), allocation -> Cursor.of(allocation.id()))
                .map(allocation -> AllocatedGrant.of(allocation, received.get(allocation.id())));
    }

    @POST
    @Path("/{code}/receipts")
    @Change
    @Operation(
            operationId = "receiveGrants",
            summary = "Record that cooperatives received what was allocated to them",
            description =
                    "Each needs, on that day, to be a legal entity with open books and a verified account, and to be"
                            + " in good standing; a refused row does not hurt the others.")
    @Refuses(DateInTheFuture.class)
    public RestResponse<ReceiptsMade> receive(@PathParam("code") String code, @NotNull @Valid NewReceipts body) {
        List<RowOutcome> outcomes = receiving.receive(code, body.allocationIds(), body.receivedOn());
        return RestResponse.ok(ReceiptsMade.of(outcomes, language()));
    }

    private Language language() {
        return Language.of(request.getHeader("Accept-Language"));
    }
}
