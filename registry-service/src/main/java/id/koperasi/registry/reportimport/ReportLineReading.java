package id.koperasi.registry.reportimport;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.annual.Sector;
import id.koperasi.registry.annual.StatedReport.Content;
import id.koperasi.registry.annual.SumsAsText;
import id.koperasi.registry.registerfile.Columns;
import id.koperasi.registry.registerfile.Fault;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerfile.RegisterRejection;
import id.koperasi.registry.registerfile.RegisterRejection.FormulaInCell;
import id.koperasi.registry.registerfile.RegisterRejection.NotUnderstood;
import id.koperasi.registry.registerfile.RegisterRejection.ValueMissing;
import id.koperasi.registry.registerfile.RegisterRejection.ValueTooLong;
import id.koperasi.registry.registerfile.Values;
import id.koperasi.registry.reportimport.ReportLine.Meeting;
import id.koperasi.registry.reportimport.ReportLine.Minutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of the ministry's table of annual meetings and finds everything in it that cannot be understood. */
final class ReportLineReading {

    private static final int MOST_CHARACTERS = 200;

    /** A hundred positions with their names and amounts. */
    private static final int MOST_CHARACTERS_OF_SUMS = 10_000;

    private static final Pattern UNIQUE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern STATUS = Pattern.compile("DRAFTED|REPORTED|VERIFIED|REJECTED");

    private final Columns<ReportColumn> columns;
    private final RegisterLine line;
    private final SumsAsText sums;
    private final List<Fault> faults = new ArrayList<>();

    private ReportLineReading(Columns<ReportColumn> columns, RegisterLine line, SumsAsText sums) {
        this.columns = columns;
        this.line = line;
        this.sums = sums;
    }

    /** What a line says under these columns. */
    static ReportLine read(Columns<ReportColumn> columns, RegisterLine line, SumsAsText sums) {
        return new ReportLineReading(columns, line, sums).line();
    }

    private ReportLine line() {
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
        return new ReportLine(line.number(), meeting, minutes, status, content, faults);
    }

    /** Ids of another system say nothing here; then cooperative and year lead to the meeting. */
    private Meeting meeting(Minutes minutes) {
        Meeting meeting = new Meeting(
                unique(ReportColumn.REPORT),
                unique(ReportColumn.COOPERATIVE),
                Optional.ofNullable(text(ReportColumn.NIK_KOPERASI, MOST_CHARACTERS))
                        .map(Values::ungrouped)
                        .orElse(null),
                parsed(ReportColumn.VILLAGE_CODE, Values::villageCode));
        if (meeting.id() != null || !faults.isEmpty()) {
            return meeting;
        }
        if (meeting.cooperativeId() == null && meeting.nikKoperasi() == null && meeting.villageCode() == null) {
            fault(ReportColumn.COOPERATIVE, new ValueMissing(columns.nameOf(ReportColumn.COOPERATIVE)));
        }
        if (minutes.bookYear() == null) {
            fault(ReportColumn.BOOK_YEAR, new ValueMissing(columns.nameOf(ReportColumn.BOOK_YEAR)));
        }
        return meeting;
    }

    private @Nullable UUID unique(ReportColumn column) {
        String text = text(column, MOST_CHARACTERS);
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
        String text = text(column, MOST_CHARACTERS_OF_SUMS);
        return text == null ? null : understood(column, sums.written(text));
    }

    private <T> @Nullable T parsed(ReportColumn column, Function<String, Optional<T>> reading) {
        String text = text(column, MOST_CHARACTERS);
        return text == null ? null : understood(column, reading.apply(text));
    }

    private <T> @Nullable T understood(ReportColumn column, Optional<T> value) {
        if (value.isEmpty()) {
            fault(column, new NotUnderstood(columns.nameOf(column), column.example()));
        }
        return value.orElse(null);
    }

    private @Nullable String text(ReportColumn column, int most) {
        String text = columns.value(line, column);
        if (text == null) {
            return null;
        }
        if (text.length() > most) {
            fault(column, new ValueTooLong(columns.nameOf(column), most));
            return null;
        }
        if (text.startsWith("=")) {
            fault(column, new FormulaInCell(columns.nameOf(column)));
            return null;
        }
        return text;
    }

    private void fault(ReportColumn column, RegisterRejection rejection) {
        faults.add(new Fault(columns.nameOf(column), rejection));
    }
}
