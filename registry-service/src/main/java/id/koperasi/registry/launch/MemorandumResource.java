package id.koperasi.registry.launch;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.launch.LaunchRejection.OutsideReach;
import id.koperasi.registry.launch.LaunchRejection.RegionUnknown;
import id.koperasi.registry.launch.LaunchRejection.SignedAlready;
import id.koperasi.registry.launch.Memoranda.Memorandum;
import id.koperasi.registry.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
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

@Path("/v1/memoranda")
@Tag(name = "Launches", description = "The days on which cooperatives were launched, and memoranda.")
class MemorandumResource {

    private final Memoranda memoranda;
    private final RecordingLaunches recording;
    private final Ids ids;

    MemorandumResource(Memoranda memoranda, RecordingLaunches recording, Ids ids) {
        this.memoranda = memoranda;
        this.recording = recording;
        this.ids = ids;
    }

    @Schema(description = "A memorandum of understanding.")
    record NewMemorandum(
            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "NK-07/2025")
            String number,

            @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Pendampingan koperasi desa")
            String subject,

            @NotNull @Size(min = 2, max = 20) @Schema(description = "Who signed: regions, ministries, partners.")
            List<@NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String> parties,

            @NotNull @Schema(examples = "2025-08-01") LocalDate signedOn,

            @Schema(description = "Its last day, where there is one.") @Nullable LocalDate until,

            @NotNull @Size(min = 1, max = 100) @Schema(description = "The codes of the regions it covers.")
            List<@NotNull @Pattern(regexp = Region.CODE) String> regions) {

        Memorandum memorandum(UUID id) {
            return new Memorandum(
                    id,
                    number.strip(),
                    subject.strip(),
                    parties,
                    signedOn,
                    until,
                    regions.stream().distinct().sorted().toList());
        }
    }

    @Schema(name = "Memorandum", description = "A memorandum of understanding.")
    record MemorandumView(
            UUID memorandumId,
            String number,
            String subject,
            List<String> parties,
            LocalDate signedOn,
            @Nullable LocalDate until,
            List<String> regions) {

        static MemorandumView of(Memorandum memorandum) {
            return new MemorandumView(
                    memorandum.id(),
                    memorandum.number(),
                    memorandum.subject(),
                    memorandum.parties(),
                    memorandum.signedOn(),
                    memorandum.until(),
                    memorandum.regions());
        }
    }

    @GET
    @Operation(
            operationId = "listMemoranda",
            summary = "The memoranda that cover a region",
            description = "Those that cover something above it or in it as well.")
    public Page<MemorandumView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @Valid @BeanParam PageRequest page) {
        Cursor after = page.after();
        return Page.of(
                        memoranda.of(region, after == null ? null : after.uuid(0), page.rowsToRead()),
                        page.limit(),
                        memorandum -> Cursor.of(memorandum.id()))
                .map(MemorandumView::of);
    }

    @POST
    @Change
    @Operation(operationId = "signMemorandum", summary = "Put a memorandum on record")
    @APIResponse(
            responseCode = "201",
            description = "On record.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MemorandumView.class)))
    @Refuses({RegionUnknown.class, OutsideReach.class, SignedAlready.class, DateInTheFuture.class, DateOutOfOrder.class
    })
    public RestResponse<MemorandumView> sign(@NotNull @Valid NewMemorandum body) {
        Memorandum memorandum = body.memorandum(ids.next());
        recording.sign(memorandum);
        return RestResponse.status(RestResponse.Status.CREATED, MemorandumView.of(memorandum));
    }
}
