package id.koperasi.deploy.scenario;

import id.koperasi.deploy.scenario.Figures.Figure;
import java.util.List;
import java.util.stream.Collectors;

/** The table of figures, for a terminal and for the README. */
final class Report {

    private static final String LINE = "%-58s %18s %18s  %-3s  %s%n";

    private Report() {}

    static String text(List<Figure> figures) {
        return LINE.formatted("figure", "expected", "found", "ok", "where")
                + figures.stream()
                        .map(figure -> LINE.formatted(
                                figure.name(),
                                figure.expected(),
                                figure.found(),
                                figure.isRight() ? "yes" : "NO",
                                figure.where()))
                        .collect(Collectors.joining());
    }

    static String markdown(List<Figure> figures) {
        return "| figure | expected | found | ok | where it was read |\n|---|---:|---:|---|---|\n"
                + figures.stream()
                        .map(figure -> "| %s | %s | %s | %s | `%s` |%n"
                                .formatted(
                                        figure.name(),
                                        figure.expected(),
                                        figure.found(),
                                        figure.isRight() ? "yes" : "**no**",
                                        figure.where()))
                        .collect(Collectors.joining());
    }
}
