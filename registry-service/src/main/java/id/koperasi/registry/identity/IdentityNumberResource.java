package id.koperasi.registry.identity;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
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

@Path("/v1/cooperatives/{cooperativeId}/identity-numbers")
@Tag(name = "Identity numbers", description = "NPWP, NIB and NIK koperasi.")
class IdentityNumberResource {

    private final RecordingIdentityNumbers recording;

    IdentityNumberResource(RecordingIdentityNumbers recording) {
        this.recording = recording;
    }

    @Schema(description = "A number that an authority gave the cooperative.")
    record NewIdentityNumber(
            @NotNull NumberKind kind,

            @NotNull @Pattern(regexp = "[0-9]{1,20}") @Schema(description = "Digits only, kept as text.", examples = "3402140040062")
            String number,

            @NotNull @Schema(description = "The day it was given.", examples = "2025-06-20")
            LocalDate issuedOn,

            @Size(min = 1, max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(
                    description = "What was seen of it; without it the passport says that it is only stated, until a "
                            + "paper of its kind and number is handed in.",
                    examples = "Kartu NPWP dilihat di kantor dinas")
            @Nullable String evidence) {}

    @Schema(name = "IdentityNumber", description = "A number that an authority gave the cooperative.")
    record IdentityNumberView(
            NumberKind kind,

            @Schema(examples = "3402140040062") String number,

            @Schema(examples = "2025-06-20") LocalDate issuedOn,
            @Nullable String evidence,
            @Nullable Instant recordedAt,
            List<String> recordedRoles,

            @Schema(
                    description =
                            "What looks odd; the number was taken all the same, and the passport shows the doubt until "
                                    + "the number is verified. OTHER_REGENCY: an NIK koperasi that does not begin with the code of "
                                    + "its regency.")
            List<NumberDoubt> warnings) {

        static IdentityNumberView of(IdentityNumber number) {
            return new IdentityNumberView(
                    number.kind(),
                    number.number(),
                    number.issuedOn(),
                    number.evidence(),
                    number.recordedAt(),
                    number.recordedRoles(),
                    number.doubts());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "recordIdentityNumber",
            summary = "Record an identity number",
            description = "One of each kind; the cooperative must be a legal entity.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IdentityNumberView.class)))
    @Refuses({IdentityRejection.class, CooperativeRejection.NotFormed.class, DateInTheFuture.class})
    public RestResponse<IdentityNumberView> record(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewIdentityNumber body) {
        IdentityNumber number = recording.record(
                new RecordIdentityNumber(cooperativeId, body.kind(), body.number(), body.issuedOn(), body.evidence()));
        return RestResponse.ResponseBuilder.<IdentityNumberView>created(URI.create("/v1/cooperatives/" + cooperativeId))
                .entity(IdentityNumberView.of(number))
                .build();
    }
}
