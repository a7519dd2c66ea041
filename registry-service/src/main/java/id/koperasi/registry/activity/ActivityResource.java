package id.koperasi.registry.activity;

import id.koperasi.platform.problem.Language;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.progress.Activities;
import id.koperasi.registry.progress.Activity;
import id.koperasi.registry.progress.Life;
import id.koperasi.registry.progress.Life.Happening;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/activity")
@Tag(name = "Progress")
class ActivityResource {

    private static final int MOST_HAPPENINGS = 10;

    private final FormedCooperatives cooperatives;
    private final Activities activities;
    private final BusinessClock clock;

    ActivityResource(FormedCooperatives cooperatives, Activities activities, BusinessClock clock) {
        this.cooperatives = cooperatives;
        this.activities = activities;
        this.clock = clock;
    }

    @Schema(name = "SignOfLife", description = "What counts as a sign of life.")
    record SignView(
            @Schema(examples = "savings-received") String kind,

            @Schema(
                    description = "In Indonesian, or in English by Accept-Language.",
                    examples = "Anggota membayar simpanan")
            String title) {

        static SignView of(String kind, Language language) {
            return new SignView(
                    kind, SignOfLife.of(kind).map(sign -> sign.title(language)).orElse(kind));
        }
    }

    @Schema(name = "Happening", description = "A day on which it gave a sign of life.")
    record HappeningView(LocalDate day, SignView sign) {

        static HappeningView of(Happening happening, Language language) {
            return new HappeningView(happening.day(), SignView.of(happening.kind(), language));
        }
    }

    @Schema(name = "ActivityReasons", description = "How a cooperative lives on a day, and why.")
    record ActivityView(
            UUID cooperativeId,
            LocalDate asOf,

            @Schema(description = "Absent before it is a legal entity.") @Nullable Activity activity,

            @Schema(description = "The first day of it.") @Nullable LocalDate since,

            @Schema(description = "The first day on which it falls asleep unless something happens.") @Nullable LocalDate activeUntil,

            @Schema(description = "The last signs of life, at most ten, the newest first.")
            List<HappeningView> happenings,

            @Schema(description = "What would make it active again; empty while it is.")
            List<SignView> wouldMakeItActive) {

        static ActivityView of(UUID cooperativeId, LocalDate asOf, Life life, Language language) {
            return new ActivityView(
                    cooperativeId,
                    asOf,
                    life.activity(),
                    life.since(),
                    life.until(),
                    life.happenings().stream()
                            .map(happening -> HappeningView.of(happening, language))
                            .toList(),
                    life.activity() == Activity.ACTIVE
                            ? List.of()
                            : Arrays.stream(SignOfLife.values())
                                    .map(sign -> new SignView(sign.kind(), sign.title(language)))
                                    .toList());
        }
    }

    @GET
    @Operation(
            operationId = "showActivity",
            summary = "Why a cooperative counts as active, dormant or existing on paper only",
            description =
                    "As of a business date, today when none is given: computed from what happened there, never typed.")
    public ActivityView show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-10-06") LocalDate asOf,
            @Context HttpHeaders headers) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        LocalDate day = asOf != null ? asOf : clock.today(cooperative.zone());
        LocalDate formedOn = cooperative.formedOn();
        if (formedOn == null || formedOn.isAfter(day)) {
            return new ActivityView(cooperativeId, day, null, null, null, List.of(), List.of());
        }
        Life life = activities.life(cooperativeId, formedOn, day, MOST_HAPPENINGS);
        return ActivityView.of(
                cooperativeId, day, life, Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
