package id.koperasi.registry.progress;

import id.koperasi.registry.progress.ProgressFigures.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Follows figures from day to day, as facts change. */
final class Growth {

    private final Map<Figure, List<Step>> steps = new EnumMap<>(Figure.class);
    private final Map<String, Long> sums = new HashMap<>();

    Growth(List<Figure> figures) {
        figures.forEach(figure -> steps.put(figure, new ArrayList<>()));
    }

    /** A fact changed on a day, no earlier than the last one told. */
    void changed(LocalDate day, String fact, long change) {
        sums.merge(fact, change, Long::sum);
        steps.forEach((figure, so) -> {
            long total = figure.of(sums);
            if (!so.isEmpty() && so.getLast().day().equals(day)) {
                so.removeLast();
            }
            if (total != (so.isEmpty() ? 0 : so.getLast().total())) {
                so.add(new Step(day, total));
            }
        });
    }

    /** Each day on which a figure changed, with what it was from then on. */
    Map<Figure, List<Step>> steps() {
        return steps;
    }
}
