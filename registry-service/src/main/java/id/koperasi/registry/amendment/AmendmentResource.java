package id.koperasi.registry.amendment;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.Particular;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.identity.IdentityRejection;
import id.koperasi.registry.naming.NameRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Corrections and amendments", description = "What was wrong, and what is different from a day on.")
class AmendmentResource {

    private final TellingAnew telling;

    AmendmentResource(TellingAnew telling) {
        this.telling = telling;
    }

    @Schema(description = "What was wrong about a cooperative from the start.")
    record NewCorrection(
            @NotNull @Schema(examples = "DEED_NUMBER") Particular particular,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "What is true; dates as 2025-06-02, amounts in rupiah.", examples = "71")
            String value,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Salah ketik nomor akta")
            String reason,

            @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Where that is written.", examples = "Akta 71, 26 Mei 2025")
            String evidence) {}

    @Schema(description = "What is different from a day on.")
    record NewAmendment(
            @NotNull @Valid NewCorrection change,

            @NotNull @Schema(examples = "2026-04-01") LocalDate effectiveOn) {}

    @Schema(name = "ParticularChange", description = "A particular that was told anew.")
    record ChangeView(
            UUID id,
            UUID cooperativeId,
            Particular particular,
            @Nullable String before,
            String now,

            @Schema(description = "From when on; absent when it was so from the start.") @Nullable LocalDate effectiveOn,

            String reason,
            String evidence,

            @Schema(description = "The meeting that decided it.") @Nullable UUID meetingId,

            Instant recordedAt) {

        static ChangeView of(ParticularChange change) {
            return new ChangeView(
                    change.id(),
                    change.cooperativeId(),
                    change.particular(),
                    change.toldBefore(),
                    change.toldNow(),
                    change.effectiveOn(),
                    change.reason(),
                    change.evidence(),
                    change.meetingId(),
                    change.recordedAt());
        }
    }

    @POST
    @Path("/corrections")
    @Change
    @Operation(
            operationId = "correctCooperative",
            summary = "Correct what was wrong",
            description = "What was told before stays in the history. Terms of office that have begun are not moved.")
    @Refuses({
        AmendmentRejection.class,
        CooperativeRejection.class,
        IdentityRejection.class,
        NameRule.class,
        DateRejection.class
    })
    public RestResponse<ChangeView> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewCorrection body) {
        return RestResponse.ok(ChangeView.of(telling.correct(command(cooperativeId, body, null))));
    }

    @POST
    @Path("/amendments")
    @Change
    @Operation(
            operationId = "amendCooperative",
            summary = "Record an amendment of the statutes",
            description = "Name and savings, after a meeting of the members has amended the statutes.")
    @Refuses({AmendmentRejection.class, CooperativeRejection.class, NameRule.class, DateRejection.class})
    public RestResponse<ChangeView> amend(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewAmendment body) {
        TellAnew command = command(cooperativeId, body.change(), body.effectiveOn());
        return RestResponse.ok(ChangeView.of(telling.amend(command, body.effectiveOn())));
    }

    private static TellAnew command(UUID cooperativeId, NewCorrection body, @Nullable LocalDate effectiveOn) {
        return new TellAnew(
                cooperativeId,
                body.particular(),
                body.value(),
                effectiveOn,
                body.reason().strip(),
                body.evidence().strip());
    }
}
