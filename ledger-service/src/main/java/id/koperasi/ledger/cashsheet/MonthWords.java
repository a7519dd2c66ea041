package id.koperasi.ledger.cashsheet;

import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Months as Indonesians write them: in full or short, old spelling or English, with a year or without. */
public final class MonthWords {

    /** Whole words alone: "agus" is a man as often as a month. */
    private static final String NAME =
            "januari|januar|jan|februari|pebruari|feb|peb|maret|mart|mar|april|apr|mei|may|juni|jun|juli|jul|agustus|agust|ags|aug|september|sept|sep|oktober|okt|october|oct|november|nopember|nov|nop|desember|des|december|dec";

    private static final Pattern WORD = Pattern.compile("(?<![a-z])(" + NAME + ")(?![a-z])");
    private static final Pattern MONTH = Pattern.compile("(?<![a-z])(" + NAME
            + ")(?![a-z])(?:[\\s.,'/-]{0,3}(?:tahun\\s|th\\.?\\s)?(\\d{4}|\\d{2})(?!\\d|[.,]\\d))?");
    private static final Pattern RANGE = Pattern.compile("\\s*(?:-|–|—|s\\W?d\\W?|sampai(?: dengan)?|hingga)\\s*");
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(0?[1-9]|1[0-2])\\s*[-/.]\\s*(20\\d{2})(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(20\\d{2})-(0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    private static final int MOST_MONTHS = 60;
    private static final int MONTHS_OF_HALF_A_YEAR = 6;
    private static final int CENTURY = 2000;

    private static final Map<String, Month> MONTHS = Map.ofEntries(
            Map.entry("jan", Month.JANUARY),
            Map.entry("feb", Month.FEBRUARY),
            Map.entry("peb", Month.FEBRUARY),
            Map.entry("mar", Month.MARCH),
            Map.entry("apr", Month.APRIL),
            Map.entry("mei", Month.MAY),
            Map.entry("may", Month.MAY),
            Map.entry("jun", Month.JUNE),
            Map.entry("jul", Month.JULY),
            Map.entry("agu", Month.AUGUST),
            Map.entry("ags", Month.AUGUST),
            Map.entry("aug", Month.AUGUST),
            Map.entry("sep", Month.SEPTEMBER),
            Map.entry("okt", Month.OCTOBER),
            Map.entry("oct", Month.OCTOBER),
            Map.entry("nov", Month.NOVEMBER),
            Map.entry("nop", Month.NOVEMBER),
            Map.entry("des", Month.DECEMBER),
            Map.entry("dec", Month.DECEMBER));

    private MonthWords() {}

    /**
     * A month that words name.
     *
     * @param month which
     * @param year where they name it too
     */
    record Named(Month month, @Nullable Year year) {

        YearMonth in(Year otherwise) {
            return (year == null ? otherwise : year).atMonth(month);
        }
    }

    /** The month that words name first; none when they name none. */
    static Optional<Named> in(String words) {
        Matcher numbers = NUMBERS.matcher(words);
        if (numbers.find()) {
            return Optional.of(new Named(
                    Month.of(Integer.parseInt(numbers.group(1))), Year.of(Integer.parseInt(numbers.group(2)))));
        }
        Matcher iso = ISO.matcher(words);
        if (iso.find()) {
            return Optional.of(
                    new Named(Month.of(Integer.parseInt(iso.group(2))), Year.of(Integer.parseInt(iso.group(1)))));
        }
        Matcher month = MONTH.matcher(words.toLowerCase(Locale.ROOT));
        if (!month.find()) {
            return Optional.empty();
        }
        Year year = year(month.group(2));
        return Optional.of(new Named(month(month.group(1)), year == null ? yearIn(words) : year));
    }

    /** The year that words name; null when they name none. */
    static @Nullable Year yearIn(String words) {
        Matcher year = YEAR.matcher(words);
        return year.find() ? Year.of(Integer.parseInt(year.group(1))) : null;
    }

    /** The month of this word; empty when it is none. */
    static Optional<Month> monthOf(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return WORD.matcher(plain).matches() ? Optional.of(month(plain)) : Optional.empty();
    }

    /** Takes every month out of words. */
    public static String without(String words) {
        return MONTH.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    /**
     * The months that a payment names in a sheet of a month, a range filled up ("Juni - Des 25" is seven); a year counts for
     * the months before it too, and a month that is named before another lies in the year that brings it nearer ("Des, Jan" is
     * two in a row). None when words name no month, or more than anybody pays for at once, or when they name no year and only
     * months that lie after the sheet: "Des" in a sheet of January may be the one before or the one to come.
     */
    public static List<YearMonth> monthsIn(String words, YearMonth sheet) {
        String plain = words.toLowerCase(Locale.ROOT);
        List<MatchResult> found = MONTH.matcher(plain).results().toList();
        var months = new ArrayList<YearMonth>();
        Year year = Year.of(sheet.getYear());
        for (int i = found.size() - 1; i >= 0; i--) {
            MatchResult each = found.get(i);
            Year own = year(each.group(2));
            year = own == null ? year : own;
            YearMonth month = year.atMonth(month(each.group(1)));
            if (i + 1 < found.size()
                    && RANGE.matcher(
                                    plain.substring(each.end(), found.get(i + 1).start()))
                            .matches()) {
                month = month.isAfter(months.getFirst()) ? month.minusYears(1) : month;
                fill(months, month);
            } else {
                month = own == null && i + 1 < found.size() ? nearer(month, months.getFirst()) : month;
                months.addFirst(month);
            }
            year = Year.of(month.getYear());
            if (months.size() > MOST_MONTHS) {
                return List.of();
            }
        }
        boolean unclear = found.stream().allMatch(each -> each.group(2) == null)
                && months.stream().allMatch(month -> month.isAfter(sheet));
        return unclear ? List.of() : months.stream().distinct().sorted().toList();
    }

    private static YearMonth nearer(YearMonth month, YearMonth next) {
        long after = ChronoUnit.MONTHS.between(next, month);
        return after > MONTHS_OF_HALF_A_YEAR ? month.minusYears(1) : month;
    }

    private static void fill(List<YearMonth> months, YearMonth from) {
        YearMonth month = months.getFirst().minusMonths(1);
        while (!month.isBefore(from) && months.size() <= MOST_MONTHS) {
            months.addFirst(month);
            month = month.minusMonths(1);
        }
    }

    private static Month month(String word) {
        return Objects.requireNonNull(MONTHS.get(word.substring(0, 3)), word);
    }

    private static @Nullable Year year(@Nullable String digits) {
        if (digits == null) {
            return null;
        }
        int year = Integer.parseInt(digits);
        return Year.of(year < 100 ? CENTURY + year : year);
    }
}
