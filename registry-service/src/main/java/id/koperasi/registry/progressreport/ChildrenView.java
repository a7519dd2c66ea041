package id.koperasi.registry.progressreport;

import id.koperasi.registry.progress.Figure;
import id.koperasi.registry.progress.ProgressFigures.Child;
import id.koperasi.registry.region.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The regions directly below one, each with its figures. */
@Schema(name = "ProgressChildren", description = "The regions directly below one, each with its figures.")
record ChildrenView(
        @Schema(examples = "36") String regionCode,
        @Schema(examples = "BANTEN") String name,
        LocalDate asOf,
        Figure by,
        Measure measure,
        Order order,
        List<ChildView> items) {

    @Schema(name = "ProgressMeasure", description = "What ranks: the count, or its per cent of the villages.")
    enum Measure {
        COUNT,
        PERCENT
    }

    @Schema(name = "ProgressOrder", description = "By code, or ranked with the highest or the lowest first.")
    enum Order {
        CODE,
        DESCENDING,
        ASCENDING
    }

    @Schema(name = "ProgressChild", description = "A region and its figures.")
    record ChildView(
            @Schema(description = "Equals share a rank; absent in the order of codes.", examples = "1") @Nullable Integer rank,

            @Schema(examples = "36.03") String regionCode,
            @Schema(examples = "KABUPATEN TANGERANG") String name,
            @Schema(examples = "274") long villages,

            @Schema(description = "The count of the figure asked for.", examples = "274")
            long count,

            @Schema(description = "Of its villages, rounded down to two decimals.", examples = "100.00")
            BigDecimal percent,

            @Schema(description = "Every figure by its name.")
            Map<Figure, Long> figures) {

        static ChildView of(Child child, Figure by) {
            long count = Objects.requireNonNull(child.figures().get(by));
            return new ChildView(
                    null,
                    child.code(),
                    child.name(),
                    child.villages(),
                    count,
                    Percent.of(count, child.villages()),
                    child.figures());
        }

        ChildView ranked(int place) {
            return new ChildView(place, regionCode, name, villages, count, percent, figures);
        }

        BigDecimal value(Measure measure) {
            return measure == Measure.COUNT ? BigDecimal.valueOf(count) : percent;
        }
    }

    static ChildrenView of(
            Region region, LocalDate asOf, Figure by, Measure measure, Order order, List<Child> children) {
        List<ChildView> items =
                children.stream().map(child -> ChildView.of(child, by)).toList();
        return new ChildrenView(
                region.code(),
                region.name(),
                asOf,
                by,
                measure,
                order,
                order == Order.CODE ? items : ranked(items, measure, order));
    }

    /** Sorting keeps the order of codes among equals. */
    private static List<ChildView> ranked(List<ChildView> items, Measure measure, Order order) {
        Comparator<ChildView> byValue = Comparator.comparing(child -> child.value(measure));
        List<ChildView> sorted = items.stream()
                .sorted(order == Order.ASCENDING ? byValue : byValue.reversed())
                .toList();
        List<ChildView> ranked = new ArrayList<>();
        for (ChildView child : sorted) {
            boolean equal = !ranked.isEmpty() && byValue.compare(ranked.getLast(), child) == 0;
            Integer before = equal ? ranked.getLast().rank() : null;
            ranked.add(child.ranked(before != null ? before : ranked.size() + 1));
        }
        return ranked;
    }
}
