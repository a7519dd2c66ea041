package id.koperasi.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, for a terminal and for the README. */
final class Table {

    private static final String LINE = "%-46s %-44s %-40s %7s  %-22s %s%n";

    private final List<Line> lines = new ArrayList<>();

    /** So many a second, held against so many of the yardstick. */
    void rate(String work, double measured, String note, String yardstick, double reference, double aim) {
        double ratio = measured / reference;
        lines.add(new Line(
                work,
                "%,.0f/s%s".formatted(measured, note),
                "%s: %,.0f/s".formatted(yardstick, reference),
                String.format(Locale.ROOT, "%.2f", ratio),
                String.format(Locale.ROOT, "≥ %.1f", aim),
                ratio >= aim));
    }

    /** The slowest of a hundred, held against a limit. */
    void slowest(String work, Timings timings, long limitMillis) {
        double slow = timings.quantile(0.99);
        lines.add(new Line(
                work,
                String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", timings.quantile(0.5), slow),
                "",
                "",
                "p99 ≤ " + limitMillis + " ms",
                slow <= limitMillis));
    }

    /** How much longer it takes than it took before. */
    void longer(String work, double before, String whenBefore, double now, double mostTimes) {
        double times = before / now;
        lines.add(new Line(
                work,
                "%,.0f/s".formatted(now),
                "%s: %,.0f/s".formatted(whenBefore, before),
                String.format(Locale.ROOT, "%.2f", times),
                String.format(Locale.ROOT, "≤ %.1f times the time", mostTimes),
                times <= mostTimes));
    }

    /** An amount that has a limit. */
    void most(String work, double measured, double limit, String unit) {
        lines.add(new Line(
                work,
                String.format(Locale.ROOT, "%.1f %s", measured, unit),
                "",
                "",
                String.format(Locale.ROOT, "≤ %.1f %s", limit, unit),
                measured <= limit));
    }

    String text() {
        return LINE.formatted("work", "measured", "yardstick of the same run", "ratio", "aim", "reached")
                + lines.stream()
                        .map(line -> LINE.formatted(
                                line.work(),
                                line.measured(),
                                line.yardstick(),
                                line.ratio(),
                                line.aim(),
                                line.reached() ? "yes" : "no"))
                        .collect(Collectors.joining());
    }

    String markdown() {
        return "| work | measured | yardstick of the same run | ratio | aim | reached |\n|---|---|---|---:|---|---|\n"
                + lines.stream()
                        .map(line -> "| %s | %s | %s | %s | %s | %s |%n"
                                .formatted(
                                        line.work(),
                                        line.measured(),
                                        line.yardstick(),
                                        line.ratio(),
                                        line.aim(),
                                        line.reached() ? "yes" : "**no**"))
                        .collect(Collectors.joining());
    }
}
