package id.koperasi.registry.partnership;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.partnership.PartnershipResource.NewPartnership;
import id.koperasi.registry.partnership.PartnershipResource.PartnershipView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/partnerships/{partnershipId}/corrections")
@Tag(name = "Partnerships", description = "With whom cooperatives trade.")
class PartnershipCorrectionResource {

    private final CorrectingPartnerships correcting;

    PartnershipCorrectionResource(CorrectingPartnerships correcting) {
        this.correcting = correcting;
    }

    @Schema(description = "A partnership as it is in truth, and why it was told otherwise.")
    record NewPartnershipCorrection(
            @NotNull @Valid NewPartnership partnership,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Volume tertulis dua kali lipat")
            String reason,

            @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Where that is written.", examples = "PKS-12/2026, pasal 3")
            String evidence) {}

    @Schema(name = "PartnershipCorrection", description = "A partnership that was told anew.")
    record PartnershipCorrectionView(
            UUID correctionId,
            PartnershipView before,
            PartnershipView now,
            String reason,
            String evidence,
            Instant recordedAt,
            String actor,
            List<String> actorRoles) {

        static PartnershipCorrectionView of(Correction<PartnershipView> correction) {
            return new PartnershipCorrectionView(
                    correction.id(),
                    correction.before(),
                    correction.now(),
                    correction.reason(),
                    correction.evidence(),
                    correction.recordedAt(),
                    correction.actor(),
                    correction.roles());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "correctPartnership",
            summary = "Correct a partnership that was recorded wrongly",
            description = "Told anew as a whole; what was told before stays readable.")
    @Refuses(PartnershipRejection.class)
    public RestResponse<PartnershipCorrectionView> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("partnershipId") UUID partnershipId,
            @NotNull @Valid NewPartnershipCorrection body) {
        var why = new Why(body.reason().strip(), body.evidence().strip());
        return RestResponse.ok(PartnershipCorrectionView.of(correcting.correct(
                cooperativeId, partnershipId, body.partnership().command(), why)));
    }

    @GET
    @Operation(operationId = "listPartnershipCorrections", summary = "What was told of a partnership before")
    public Page<PartnershipCorrectionView> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("partnershipId") UUID partnershipId,
            @Valid @BeanParam PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(
                        correcting.of(cooperativeId, partnershipId, after, page.rowsToRead()),
                        page.limit(),
                        correction -> Cursor.of(correction.id()))
                .map(PartnershipCorrectionView::of);
    }
}
