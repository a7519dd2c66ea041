package id.koperasi.registry.partnership;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.partnership.PartnershipRejection.AgreedAlready;
import id.koperasi.registry.partnership.PartnershipRejection.EndsBeforeItBegins;
import id.koperasi.registry.partnership.PartnershipRejection.PartnershipOver;
import id.koperasi.registry.partnership.PartnershipRejection.VolumeWithoutUnit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/partnerships")
@Tag(name = "Partnerships", description = "With whom cooperatives trade.")
class PartnershipResource {

    private final FormedCooperatives cooperatives;
    private final Partnerships partnerships;
    private final AgreeingPartnerships agreeing;
    private final EndingPartnerships ending;

    PartnershipResource(
            FormedCooperatives cooperatives,
            Partnerships partnerships,
            AgreeingPartnerships agreeing,
            EndingPartnerships ending) {
        this.cooperatives = cooperatives;
        this.partnerships = partnerships;
        this.agreeing = agreeing;
        this.ending = ending;
    }

    @Schema(description = "What the cooperative and a partner agreed.")
    record NewPartnership(
            @NotNull PartnershipKind kind,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Perum Bulog Kanwil DKI Jakarta dan Banten")
            String partner,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Beras SPHP")
            String commodity,

            @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 2) @Schema(examples = "12.50")
            @Nullable BigDecimal volume,

            @Size(min = 1, max = 30) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "The unit of measure of the volume.", examples = "ton per bulan")
            @Nullable String unit,

            @NotNull @Schema(examples = "2026-01-01") LocalDate from,

            @Schema(description = "Its last day, where there is one.", examples = "2026-12-31") @Nullable LocalDate until,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "PKS-12/2026")
            String agreementNumber) {

        AgreePartnership command() {
            return new AgreePartnership(
                    kind, partner.strip(), commodity.strip(), volume, unit, from, until, agreementNumber.strip());
        }
    }

    @Schema(description = "The partnership ends before its agreed day.")
    record NewEnding(
            @NotNull @Schema(description = "Its last day.", examples = "2026-03-31")
            LocalDate endedOn,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Pemasok tidak lagi memenuhi jadwal.")
            String reason) {}

    @Schema(name = "Partnership", description = "What a cooperative and a partner agreed.")
    record PartnershipView(
            UUID partnershipId,
            UUID cooperativeId,
            String villageCode,
            PartnershipKind kind,
            String partner,
            String commodity,
            @Nullable BigDecimal volume,
            @Nullable String unit,
            LocalDate from,
            @Nullable LocalDate until,
            String agreementNumber,

            @Schema(description = "Its last day, when it ended before the agreed one.") @Nullable LocalDate endedOn,

            @Nullable String endReason) {

        static PartnershipView of(Partnership partnership) {
            return new PartnershipView(
                    partnership.id(),
                    partnership.cooperativeId(),
                    partnership.villageCode(),
                    partnership.kind(),
                    partnership.partner(),
                    partnership.commodity(),
                    partnership.volume(),
                    partnership.unit(),
                    partnership.from(),
                    partnership.until(),
                    partnership.agreementNumber(),
                    partnership.endedOn(),
                    partnership.endReason());
        }
    }

    @GET
    @Operation(operationId = "listPartnerships", summary = "The partnerships of a cooperative")
    public Page<PartnershipView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        return partnerships.page(cooperativeId, page).map(PartnershipView::of);
    }

    @POST
    @Change
    @Operation(operationId = "agreePartnership", summary = "Put a partnership on record")
    @APIResponse(
            responseCode = "201",
            description = "On record.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PartnershipView.class)))
    @Refuses({
        EndsBeforeItBegins.class,
        VolumeWithoutUnit.class,
        AgreedAlready.class,
        CooperativeRejection.NotFormed.class
    })
    public RestResponse<PartnershipView> agree(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewPartnership body) {
        return RestResponse.status(
                RestResponse.Status.CREATED, PartnershipView.of(agreeing.agree(cooperativeId, body.command())));
    }

    @POST
    @Path("/{partnershipId}/ending")
    @Change
    @Operation(
            operationId = "endPartnership",
            summary = "End a partnership before its last day",
            description = "What was agreed stays on record. Those of a cooperative that is no more end with it.")
    @APIResponse(
            responseCode = "200",
            description = "Ended and announced.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PartnershipView.class)))
    @Refuses({PartnershipOver.class, DateInTheFuture.class, DateOutOfOrder.class})
    public RestResponse<PartnershipView> end(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("partnershipId") UUID partnershipId,
            @NotNull @Valid NewEnding body) {
        return RestResponse.ok(PartnershipView.of(ending.end(
                cooperativeId, partnershipId, body.endedOn(), body.reason().strip())));
    }
}
