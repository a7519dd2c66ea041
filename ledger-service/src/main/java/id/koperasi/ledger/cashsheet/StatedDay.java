package id.koperasi.ledger.cashsheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the column of dates says.
 *
 * @param day the day that it says; null when it says none
 * @param proposed the day that it may mean, where that is odd
 * @param oddities what is odd about it
 */
record StatedDay(@Nullable LocalDate day, @Nullable LocalDate proposed, List<Oddity> oddities) {

    private static final String PLACE = "Tanggal";
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)\\W+)?(?:tgl|tanggal|pada|hari)?[\\s.:,]*");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}|\\d{2}))?");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})[\\s./-]*([a-z]{3,9})[\\s./-]*'?(\\d{4}|\\d{2})?");

    /** The day before Excel's first, moved by the leap day of 1900 that never was. */
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(20_000);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(80_000);
    private static final BigDecimal LAST_DAY_OF_MONTH = BigDecimal.valueOf(31);
    private static final int CENTURY = 2000;

    StatedDay {
        oddities = List.copyOf(oddities);
    }

    /** Reads a cell of a sheet of this month, below a row of that day. */
    static StatedDay of(TypedCell cell, YearMonth month, @Nullable LocalDate above) {
        return switch (cell.kind()) {
            case EMPTY ->
                above == null
                        ? new StatedDay(null, null, List.of(Oddity.DATE_MISSING))
                        : new StatedDay(above, null, List.of(Oddity.DATE_CARRIED_DOWN));
            case ERROR, UNCOMPUTED -> new StatedDay(null, null, List.of(cell.fault(true)));
            case NUMBER -> ofSerial(cell).map(day -> judged(day, month)).orElseGet(() -> ofDayAlone(cell, month));
            case TEXT -> ofText(cell.text(), month);
        };
    }

    /** Whether it says a day that nobody has to decide on. */
    boolean isPlain() {
        return day != null && oddities.stream().noneMatch(Oddity::needsDecision);
    }

    /** What is odd about it, told of this cell. */
    List<Finding> findings(TypedCell cell) {
        return oddities.stream()
                .map(oddity -> Finding.of(
                        oddity,
                        PLACE,
                        cell.text().isEmpty() ? null : shown(cell),
                        proposed == null ? null : proposed.toString()))
                .toList();
    }

    /** A day as a reader of the sheet sees it, and not the number that Excel keeps. */
    static String shown(TypedCell cell) {
        return cell.isNumber() ? ofSerial(cell).map(LocalDate::toString).orElse(cell.text()) : cell.text();
    }

    /** The day of a cell that holds a real date. */
    static Optional<LocalDate> ofSerial(TypedCell cell) {
        BigDecimal number = cell.number();
        return number == null || number.compareTo(FIRST_SERIAL) < 0 || number.compareTo(LAST_SERIAL) > 0
                ? Optional.empty()
                : Optional.of(EXCEL_EPOCH.plusDays(number.longValue()));
    }

    private static StatedDay ofDayAlone(TypedCell cell, YearMonth month) {
        BigDecimal number = cell.number();
        if (number == null || number.scale() > 0 || number.compareTo(LAST_DAY_OF_MONTH) > 0) {
            return unreadable();
        }
        return month.isValidDay(number.intValue())
                ? new StatedDay(month.atDay(number.intValue()), null, List.of(Oddity.TEXT_DATE))
                : unreadable();
    }

    private static StatedDay ofText(String typed, YearMonth month) {
        String plain =
                PREFIX.matcher(typed.toLowerCase(Locale.ROOT)).replaceFirst("").strip();
        Optional<LocalDate> day = dayIn(plain, Year.of(month.getYear()));
        if (day.isPresent()) {
            StatedDay judged = judged(day.get(), month);
            var oddities = new ArrayList<>(judged.oddities());
            oddities.addFirst(Oddity.TEXT_DATE);
            return new StatedDay(judged.day(), judged.proposed(), oddities);
        }
        Optional<MonthWords.Named> named =
                plain.matches(".*\\d{1,2}\\D.*\\d{1,2}.*") ? Optional.empty() : MonthWords.in(plain);
        return named.map(each -> new StatedDay(
                        null,
                        each.in(Year.of(month.getYear())).atEndOfMonth(),
                        each.month() == month.getMonth()
                                ? List.of(Oddity.MONTH_ONLY)
                                : List.of(Oddity.MONTH_ONLY, Oddity.MONTH_DIFFERS)))
                .orElseGet(StatedDay::unreadable);
    }

    private static StatedDay unreadable() {
        return new StatedDay(null, null, List.of(Oddity.DATE_UNREADABLE));
    }

    /** A program of another country takes the month for the day; a hand slips in the year. */
    private static StatedDay judged(LocalDate day, YearMonth month) {
        if (YearMonth.from(day).equals(month)) {
            return new StatedDay(day, null, List.of());
        }
        if (day.getMonth() == month.getMonth()) {
            int nth = Math.min(day.getDayOfMonth(), month.lengthOfMonth());
            return new StatedDay(day, month.atDay(nth), List.of(Oddity.YEAR_DIFFERS));
        }
        boolean swapped = day.getYear() == month.getYear() && day.getDayOfMonth() == month.getMonthValue();
        return new StatedDay(day, swapped ? month.atDay(day.getMonthValue()) : null, List.of(Oddity.MONTH_DIFFERS));
    }

    private static Optional<LocalDate> dayIn(String plain, Year otherwise) {
        try {
            Matcher iso = ISO.matcher(plain);
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            Matcher dayFirst = DAY_FIRST.matcher(plain);
            if (dayFirst.matches()) {
                return Optional.of(
                        year(dayFirst, otherwise).atMonth(number(dayFirst, 2)).atDay(number(dayFirst, 1)));
            }
            Matcher words = WORDS.matcher(plain);
            if (words.matches()) {
                Optional<Month> month = MonthWords.monthOf(words.group(2));
                return month.map(each -> year(words, otherwise).atMonth(each).atDay(number(words, 1)));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Year year(Matcher matcher, Year otherwise) {
        if (matcher.group(3) == null) {
            return otherwise;
        }
        int year = number(matcher, 3);
        return Year.of(year < 100 ? CENTURY + year : year);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
