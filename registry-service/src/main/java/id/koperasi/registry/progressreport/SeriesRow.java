package id.koperasi.registry.progressreport;

import id.koperasi.registry.progressreport.SeriesView.LineView;
import id.koperasi.registry.progressreport.SeriesView.StepView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What several figures were at the end of a period.
 *
 * @param day the last day of the period
 * @param totals in the order of the figures
 */
record SeriesRow(LocalDate day, List<Long> totals) {

    SeriesRow {
        totals = List.copyOf(totals);
    }

    /** One row for each period in which one of the figures changed; before its first change a figure is nothing. */
    static List<SeriesRow> of(SeriesView view) {
        int figures = view.series().size();
        SortedMap<LocalDate, List<StepOf>> changes = new TreeMap<>();
        for (int i = 0; i < figures; i++) {
            LineView line = view.series().get(i);
            for (StepView step : line.steps()) {
                changes.computeIfAbsent(step.day(), day -> new ArrayList<>()).add(new StepOf(i, step.total()));
            }
        }
        List<Long> totals = new ArrayList<>(Collections.nCopies(figures, 0L));
        List<SeriesRow> rows = new ArrayList<>();
        changes.forEach((day, steps) -> {
            steps.forEach(step -> totals.set(step.figure(), step.total()));
            rows.add(new SeriesRow(day, totals));
        });
        return rows;
    }

    private record StepOf(int figure, long total) {}
}
