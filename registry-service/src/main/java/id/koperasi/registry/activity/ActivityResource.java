package id.koperasi.registry.activity;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.activity.HeardVisits.Coaching;
import id.koperasi.registry.activity.LedgerEvent.FinancialPositionReported;
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
import java.util.Optional;
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
    private final HeardVisits visits;
    private final HeardPositions positions;
    private final BusinessClock clock;

    ActivityResource(
            FormedCooperatives cooperatives,
            Activities activities,
            HeardVisits visits,
            HeardPositions positions,
            BusinessClock clock) {
        this.cooperatives = cooperatives;
        this.activities = activities;
        this.visits = visits;
        this.positions = positions;
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

    @Schema(
            name = "LastCoaching",
            description = "The last visit of a coach, as training tells; none of it is a sign of life.")
    record CoachingView(
            @Schema(examples = "2025-10-14") LocalDate visitedOn,

            @Schema(description = "Who sent the coach.", examples = "DINAS")
            String organisation,

            @Schema(description = "In which he found something.", examples = "[\"BOOKS\"]")
            List<String> areas,

            @Schema(description = "How many were agreed then.")
            int actions,

            @Schema(description = "How many visits there were.")
            long visits,

            @Schema(
                    description = "How many of what all visits agreed are not done, as it is known now. Absent where "
                            + "training did not say.")
            @Nullable Integer openActions) {

        static CoachingView of(Coaching last) {
            return new CoachingView(
                    last.visitedOn(),
                    last.organisation(),
                    last.areas(),
                    last.actions(),
                    last.visits(),
                    last.openActions());
        }
    }

    @Schema(
            name = "ReportedPosition",
            description = "How it stood at the end of the last month that its books closed, as the ledger tells.")
    record PositionView(
            @Schema(examples = "2026-05") String period,
            LocalDate asOf,
            Rupiah assets,

            @Schema(description = "Of the assets what is money within a year.")
            Rupiah currentAssets,

            Rupiah liabilities,

            @Schema(description = "Of the liabilities what is due within a year.")
            Rupiah currentLiabilities,

            Rupiah equity,

            @Schema(description = "What came in from the first day of the calendar year on.")
            Rupiah incomeOfYear,

            @Schema(description = "What of it is left after costs.")
            Rupiah surplusOfYear) {

        static PositionView of(FinancialPositionReported told) {
            return new PositionView(
                    told.period(),
                    told.asOf(),
                    told.assets(),
                    told.currentAssets(),
                    told.liabilities(),
                    told.currentLiabilities(),
                    told.equity(),
                    told.incomeOfYear(),
                    told.surplusOfYear());
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
            List<SignView> wouldMakeItActive,

            @Schema(description = "Absent where no coach has visited it.") @Nullable CoachingView coaching,

            @Schema(description = "Absent where no month is closed.") @Nullable PositionView position) {

        static ActivityView unborn(UUID cooperativeId, LocalDate asOf) {
            return new ActivityView(cooperativeId, asOf, null, null, null, List.of(), List.of(), null, null);
        }

        static ActivityView of(
                UUID cooperativeId,
                LocalDate asOf,
                Life life,
                Optional<Coaching> coaching,
                Optional<FinancialPositionReported> position,
                Language language) {
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
                                    .toList(),
                    coaching.map(CoachingView::of).orElse(null),
                    position.map(PositionView::of).orElse(null));
        }
    }

    @GET
    @Operation(
            operationId = "showActivity",
            summary = "Why a cooperative counts as active, dormant or existing on paper only",
            description =
                    "As of a business date, today when none is given: computed from what happened there, never typed. "
                            + "Beside it the last visit of a coach and how it stood when its last month was closed.")
    public ActivityView show(
            @PathParam("cooperativeId") UUID cooperativeId,
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-10-06") LocalDate asOf,
            @Context HttpHeaders headers) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        LocalDate day = asOf != null ? asOf : clock.today(cooperative.zone());
        LocalDate formedOn = cooperative.formedOn();
        if (formedOn == null || formedOn.isAfter(day)) {
            return ActivityView.unborn(cooperativeId, day);
        }
        Life life = activities.life(cooperativeId, formedOn, day, MOST_HAPPENINGS);
        return ActivityView.of(
                cooperativeId,
                day,
                life,
                visits.upTo(cooperativeId, day),
                positions.upTo(cooperativeId, day),
                Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
