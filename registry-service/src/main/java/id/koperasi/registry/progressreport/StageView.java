package id.koperasi.registry.progressreport;

import id.koperasi.platform.problem.Language;
import id.koperasi.registry.progress.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many cooperatives of a region have come so far. */
@Schema(name = "ProgressStage", description = "How many cooperatives of a region have come so far.")
record StageView(
        Figure figure,

        @Schema(description = "In Indonesian, or in English by Accept-Language.", examples = "Berbadan hukum")
        String title,

        @Schema(examples = "274") long count,

        @Schema(description = "Of the villages, rounded down to two decimals.", examples = "98.91")
        BigDecimal percent) {

    static List<StageView> of(List<Figure> stages, Map<Figure, Long> figures, long villages, Language language) {
        return stages.stream()
                .map(figure -> {
                    long count = Objects.requireNonNull(figures.get(figure));
                    return new StageView(figure, figure.title(language), count, Percent.of(count, villages));
                })
                .toList();
    }
}
