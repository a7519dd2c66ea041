package id.koperasi.registry.partnershiprequest;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.partnershiprequest.PartnershipRequests.PartnershipRequest;
import id.koperasi.registry.partnershiprequest.PartnershipRequests.Step;
import id.koperasi.registry.partnershiprequest.RequestingPartnerships.Move;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/partnership-requests")
@Tag(name = "Partnership requests", description = "Partnerships that cooperatives have asked for.")
class PartnershipRequestResource {

    private static final UUID NOBODY = new UUID(0, 0);

    private final FormedCooperatives cooperatives;
    private final PartnershipRequests requests;
    private final RequestingPartnerships requesting;

    PartnershipRequestResource(
            FormedCooperatives cooperatives, PartnershipRequests requests, RequestingPartnerships requesting) {
        this.cooperatives = cooperatives;
        this.requests = requests;
        this.requesting = requesting;
    }

    @Schema(name = "AskedPartnership", description = "A request for a partnership, and how far it has come.")
    record AskedPartnershipView(
            UUID requestId,
            NewRequest request,
            RequestStatus status,
            LocalDate statusOn,

            @Schema(description = "The partnership it led to.") @Nullable UUID partnershipId) {

        static AskedPartnershipView of(PartnershipRequest request) {
            return new AskedPartnershipView(
                    request.id(), request.asked(), request.status(), request.statusOn(), request.partnershipId());
        }
    }

    @Schema(name = "AskedPartnershipDetails", description = "A request with every status it has had.")
    record RequestDetails(
            AskedPartnershipView request,

            @Schema(description = "The earliest first.") List<Step> steps) {}

    @Schema(description = "How far a request has come.")
    record NewStep(
            @NotNull RequestStatus status,

            @NotNull @Schema(examples = "2026-02-10") LocalDate reachedOn,

            @Size(min = 3, max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(
                    description = "Needed of one that is rejected.",
                    examples = "Jarak ke pangkalan lain kurang dari 500 m")
            @Nullable String reason,

            @Schema(description = "With APPROVED: the partnership it led to.") @Nullable UUID partnershipId) {}

    @GET
    @Operation(operationId = "listPartnershipRequests", summary = "The partnerships a cooperative has asked for")
    public Page<AskedPartnershipView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        Cursor after = page.after();
        return Page.of(
                        requests.of(cooperativeId, after == null ? NOBODY : after.uuid(0), page.rowsToRead()),
                        page.limit(),
                        last -> Cursor.of(last.id()))
                .map(AskedPartnershipView::of);
    }

    @GET
    @Path("/{requestId}")
    @Operation(operationId = "showPartnershipRequest", summary = "A request for a partnership and its statuses")
    public RequestDetails show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("requestId") UUID requestId) {
        AskedPartnershipView request = AskedPartnershipView.of(requests.get(cooperativeId, requestId));
        return new RequestDetails(request, requests.steps(request.requestId()));
    }

    @POST
    @Change
    @Operation(operationId = "requestPartnership", summary = "Ask for a partnership")
    @APIResponse(
            responseCode = "201",
            description = "Asked for.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AskedPartnershipView.class)))
    @Refuses({
        RequestRejection.RequestOpen.class,
        RequestRejection.NoSuchForm.class,
        CooperativeRejection.NotFormed.class,
        CooperativeRejection.IsSuspended.class,
        CooperativeRejection.HasEnded.class,
        DateRejection.DateInTheFuture.class
    })
    public RestResponse<AskedPartnershipView> request(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewRequest body) {
        return RestResponse.status(
                RestResponse.Status.CREATED, AskedPartnershipView.of(requesting.request(cooperativeId, body)));
    }

    @POST
    @Path("/{requestId}/steps")
    @Change
    @Operation(
            operationId = "movePartnershipRequest",
            summary = "Say how far a request for a partnership has come",
            description = "Forward only: REQUESTED, PROCESSED, VERIFIED, APPROVED; REJECTED until it is settled.")
    @APIResponse(
            responseCode = "200",
            description = "Moved.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AskedPartnershipView.class)))
    @Refuses({
        RequestRejection.PastThat.class,
        RequestRejection.ReasonNeeded.class,
        RequestRejection.NoSuchPartnership.class,
        RequestRejection.PartnershipTaken.class,
        DateRejection.DateInTheFuture.class,
        DateRejection.DateOutOfOrder.class
    })
    public RestResponse<AskedPartnershipView> move(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("requestId") UUID requestId,
            @NotNull @Valid NewStep body) {
        String reason = body.reason();
        return RestResponse.ok(AskedPartnershipView.of(requesting.move(
                cooperativeId,
                requestId,
                new Move(
                        body.status(),
                        body.reachedOn(),
                        reason == null ? null : reason.strip(),
                        body.partnershipId()))));
    }
}
