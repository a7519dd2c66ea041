package id.koperasi.registry.progressreport;

import id.koperasi.platform.problem.Language;
import id.koperasi.registry.progress.Figure;
import id.koperasi.registry.progress.ProgressFigures.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How figures of a region grew. */
@Schema(name = "ProgressSeries", description = "How figures of a region grew.")
record SeriesView(
        @Schema(examples = "62") String regionCode,

        @Schema(description = "The first day; absent when the series begins with the first change.") @Nullable LocalDate from,

        LocalDate to,
        Grain grain,
        List<LineView> series) {

    @Schema(name = "ProgressLine", description = "How one figure of a region grew.")
    record LineView(
            Figure fact,

            @Schema(description = "In Indonesian, or in English by Accept-Language.", examples = "Berbadan hukum")
            String title,

            @Schema(description = "The first period, and then each in which it changed.")
            List<StepView> steps) {}

    @Schema(name = "ProgressStep", description = "A figure at the end of a period.")
    record StepView(
            @Schema(description = "The last day of the period, or of the series.")
            LocalDate day,

            @Schema(examples = "1542") long total) {}

    /** The steps until the last day, put into periods; what was before the first day is where the series begins. */
    static LineView line(Figure figure, Period period, List<Step> steps, Language language) {
        Map<LocalDate, Long> totals = new TreeMap<>();
        LocalDate from = period.from();
        if (from != null) {
            totals.put(period.end(from), 0L);
        }
        for (Step step : steps) {
            LocalDate day = from != null && step.day().isBefore(from) ? from : step.day();
            totals.put(period.end(day), step.total());
        }
        return new LineView(
                figure,
                figure.title(language),
                totals.entrySet().stream()
                        .map(each -> new StepView(each.getKey(), each.getValue()))
                        .toList());
    }

    /** What a series is asked for. */
    record Period(@Nullable LocalDate from, LocalDate to, Grain grain) {

        LocalDate end(LocalDate day) {
            LocalDate end = grain.end(day);
            return end.isAfter(to) ? to : end;
        }
    }
}
