package id.koperasi.registry.reportimport;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.annual.Sector;
import id.koperasi.registry.annual.StatedReport.Content;
import id.koperasi.registry.annual.SumsAsText;
import id.koperasi.registry.registerfile.CellReading;
import id.koperasi.registry.registerfile.Columns;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerfile.Values;
import id.koperasi.registry.reportimport.ReportLine.Meeting;
import id.koperasi.registry.reportimport.ReportLine.Minutes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of the ministry's table of annual meetings and finds everything in it that cannot be understood. */
final class ReportLineReading {

    /** A hundred positions with their names and amounts. */
    private static final int MOST_CHARACTERS_OF_SUMS = 10_000;

    private static final Pattern UNIQUE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern STATUS = Pattern.compile("DRAFTED|REPORTED|VERIFIED|REJECTED");

    private final CellReading<ReportColumn> cells;
    private final SumsAsText sums;

    private ReportLineReading(CellReading<ReportColumn> cells, SumsAsText sums) {
        this.cells = cells;
        this.sums = sums;
    }

    /** What a line says under these columns. */
    static ReportLine read(Columns<ReportColumn> columns, RegisterLine line, SumsAsText sums) {
        return new ReportLineReading(new CellReading<>(columns, line), sums).line(line.number());
    }

    private ReportLine line(int number) {
        Minutes minutes = new Minutes(
                parsed(ReportColumn.BOOK_YEAR, Values::count),
                parsed(ReportColumn.HELD_ON, Values::day),
                parsed(ReportColumn.PRESENT, Values::count),
                parsed(ReportColumn.QUORUM, ReportLineReading::quorum));
        Meeting meeting = meeting(minutes);
        String status = parsed(ReportColumn.STATUS, ReportLineReading::status);
        Content content = new Content(
                parsed(ReportColumn.SECTOR, Sector::written),
                parsed(ReportColumn.SEQUENCE, Values::count),
                parsed(ReportColumn.PLAN_YEAR, Values::count),
                parsed(ReportColumn.BUDGET_YEAR, Values::count),
                parsed(ReportColumn.STAGE, Values::count),
                sums(ReportColumn.POSITION),
                sums(ReportColumn.RESULT),
                sums(ReportColumn.PLANNED_POSITION),
                sums(ReportColumn.PLANNED_RESULT));
        return new ReportLine(number, meeting, minutes, status, content, cells.faults());
    }

    /** Ids of another system say nothing here; then cooperative and year lead to the meeting. */
    private Meeting meeting(Minutes minutes) {
        Meeting meeting = new Meeting(
                unique(ReportColumn.REPORT),
                unique(ReportColumn.COOPERATIVE),
                Optional.ofNullable(cells.text(ReportColumn.NIK_KOPERASI))
                        .map(Values::ungrouped)
                        .orElse(null),
                parsed(ReportColumn.VILLAGE_CODE, Values::villageCode));
        if (meeting.id() != null || !cells.faults().isEmpty()) {
            return meeting;
        }
        if (meeting.cooperativeId() == null && meeting.nikKoperasi() == null && meeting.villageCode() == null) {
            cells.missing(ReportColumn.COOPERATIVE);
        }
        if (minutes.bookYear() == null) {
            cells.missing(ReportColumn.BOOK_YEAR);
        }
        return meeting;
    }

    private @Nullable UUID unique(ReportColumn column) {
        String text = cells.text(column);
        return text == null || !UNIQUE.matcher(text).matches() ? null : UUID.fromString(text);
    }

    private static Optional<Boolean> quorum(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "KUORUM" -> Optional.of(true);
            case "TIDAK KUORUM" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<String> status(String text) {
        return Optional.of(text.toUpperCase(Locale.ROOT))
                .filter(status -> STATUS.matcher(status).matches());
    }

    private @Nullable Map<String, Rupiah> sums(ReportColumn column) {
        String text = cells.text(column, MOST_CHARACTERS_OF_SUMS);
        return text == null ? null : cells.understood(column, sums.written(text), column.example());
    }

    private <T> @Nullable T parsed(ReportColumn column, Function<String, Optional<T>> reading) {
        return cells.parsed(column, reading, column.example());
    }
}
