package id.koperasi.registry.launch;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.launch.LaunchRejection.LaunchSaysSoAlready;
import id.koperasi.registry.launch.LaunchRejection.LaunchedAlready;
import id.koperasi.registry.launch.LaunchRejection.NotToBeLaunched;
import id.koperasi.registry.launch.LaunchRejection.OutsideReach;
import id.koperasi.registry.launch.LaunchResource.LaunchView;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/launches/{launchId}/corrections")
@Tag(name = "Launches", description = "Memoranda that regions sign, and days on which cooperatives were launched.")
class LaunchCorrectionResource {

    private final CorrectingLaunches correcting;
    private final Launches launches;
    private final RecordCorrections corrections;
    private final CurrentCaller caller;

    LaunchCorrectionResource(
            CorrectingLaunches correcting, Launches launches, RecordCorrections corrections, CurrentCaller caller) {
        this.correcting = correcting;
        this.launches = launches;
        this.corrections = corrections;
        this.caller = caller;
    }

    @Schema(description = "A launch as it was in truth, and why it was told otherwise.")
    record NewLaunchCorrection(
            @NotNull @Schema(examples = "2025-07-21") LocalDate launchedOn,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Desa Bentangan, Klaten")
            String place,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Presiden Republik Indonesia")
            String launchedBy,

            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctLaunch",
            summary = "Correct a launch that was recorded wrongly",
            description = "How many were launched follows from the day; what was told before stays readable.")
    @Refuses({
        OutsideReach.class,
        NotToBeLaunched.class,
        LaunchedAlready.class,
        LaunchSaysSoAlready.class,
        DateInTheFuture.class
    })
    public RestResponse<CorrectionView<LaunchView>> correct(
            @PathParam("launchId") UUID launchId, @NotNull @Valid NewLaunchCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(
                launchId,
                body.launchedOn(),
                body.place().strip(),
                body.launchedBy().strip(),
                body.because().why())));
    }

    @GET
    @Operation(operationId = "listLaunchCorrections", summary = "What was told of a launch before")
    public Page<CorrectionView<LaunchView>> list(
            @PathParam("launchId") UUID launchId, @Valid @BeanParam PageRequest page) {
        UUID launch = launches.existing(launchId);
        boolean everybody = caller.get().anonymous();
        return CorrectionView.page(corrections.of(Kind.LAUNCH, launch.toString(), LaunchView.class, page), page)
                .map(correction -> everybody ? correction.withoutWords() : correction);
    }
}
