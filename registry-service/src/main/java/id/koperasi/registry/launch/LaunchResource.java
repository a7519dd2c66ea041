package id.koperasi.registry.launch;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.launch.LaunchRejection.LaunchedAlready;
import id.koperasi.registry.launch.LaunchRejection.NotToBeLaunched;
import id.koperasi.registry.launch.LaunchRejection.OutsideReach;
import id.koperasi.registry.launch.LaunchRejection.RegionUnknown;
import id.koperasi.registry.launch.Launches.Launch;
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

@Path("/v1/launches")
@Tag(name = "Launches", description = "The days on which cooperatives were launched, and memoranda.")
class LaunchResource {

    private final Launches launches;
    private final RecordingLaunches recording;

    LaunchResource(Launches launches, RecordingLaunches recording) {
        this.launches = launches;
        this.recording = recording;
    }

    @Schema(description = "A day on which cooperatives of a region were launched.")
    record NewLaunch(
            @NotNull @Pattern(regexp = Region.CODE) @Schema(examples = "33")
            String regionCode,

            @NotNull @Schema(examples = "2025-07-21") LocalDate launchedOn,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Desa Bentangan, Klaten")
            String place,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Presiden Republik Indonesia")
            String launchedBy,

            @Size(max = 1_000) @Schema(description = "Which ones; all that were formed by then when none is named.")
            @Nullable List<@NotNull UUID> cooperativeIds) {}

    @Schema(name = "Launch", description = "A day on which cooperatives of a region were launched.")
    record LaunchView(
            UUID launchId,
            String regionCode,
            LocalDate launchedOn,
            String place,
            String launchedBy,

            @Schema(description = "How many were launched.", examples = "8523")
            long cooperatives,

            @Schema(description = "Whether it was all that were formed by then.")
            boolean allFormed) {

        static LaunchView of(Launch launch) {
            return new LaunchView(
                    launch.id(),
                    launch.regionCode(),
                    launch.launchedOn(),
                    launch.place(),
                    launch.launchedBy(),
                    launch.cooperatives(),
                    launch.allFormed());
        }
    }

    @GET
    @Operation(
            operationId = "listLaunches",
            summary = "The launches of a region",
            description = "Those of something above it or in it as well.")
    public Page<LaunchView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "33") String region,
            @Valid @BeanParam PageRequest page) {
        Cursor after = page.after();
        return Page.of(
                        launches.of(region, after == null ? null : after.uuid(0), page.rowsToRead()),
                        page.limit(),
                        launch -> Cursor.of(launch.id()))
                .map(LaunchView::of);
    }

    @POST
    @Change
    @Operation(operationId = "recordLaunch", summary = "Record that cooperatives were launched")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LaunchView.class)))
    @Refuses({
        RegionUnknown.class,
        OutsideReach.class,
        NotToBeLaunched.class,
        LaunchedAlready.class,
        DateInTheFuture.class
    })
    public RestResponse<LaunchView> record(@NotNull @Valid NewLaunch body) {
        List<UUID> named = body.cooperativeIds() == null
                ? List.of()
                : body.cooperativeIds().stream().distinct().toList();
        Launch launch = recording.launch(
                body.regionCode(),
                body.launchedOn(),
                body.place().strip(),
                body.launchedBy().strip(),
                named);
        return RestResponse.status(RestResponse.Status.CREATED, LaunchView.of(launch));
    }
}
