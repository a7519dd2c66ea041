package id.koperasi.registry.registerfile;

import id.koperasi.platform.money.NotAnAmountException;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people and their programs write for a day, an amount, a code; empty when it is none of these. */
public final class Values {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})[ -]([A-Za-z]+)[ -](\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern AMOUNT = Pattern.compile("(?i)(?:rp\\.?)?\\s*(\\d[\\d.,]*)");
    private static final Pattern CODE = Pattern.compile("(\\d{2})\\.?(\\d{2})\\.?(\\d{2})\\.?(\\d{4})");

    /** The day before Excel's first, moved by the leap day of 1900 that never was. */
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("peb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("agu", 8),
            Map.entry("ags", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("nop", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));

    private Values() {}

    /** A day: as ISO has it, day first as Indonesians write it, in words, or the number that Excel keeps. */
    public static Optional<LocalDate> day(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return Optional.of(LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)));
            }
            Matcher words = WORDS.matcher(text);
            if (words.matches()) {
                String month = words.group(2).toLowerCase(Locale.ROOT);
                Integer known = month.length() < 3 ? null : MONTHS.get(month.substring(0, 3));
                return known == null
                        ? Optional.empty()
                        : Optional.of(LocalDate.of(number(words, 3), known, number(words, 1)));
            }
            Matcher serial = SERIAL.matcher(text);
            return serial.matches() ? Optional.of(EXCEL_EPOCH.plusDays(number(serial, 1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An amount: plain, with points for thousands and a comma for sen, or the other way round. */
    public static Optional<Rupiah> amount(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Optional.empty();
        }
        String digits = amount.group(1);
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean decimals = last >= 0 && digits.length() - last - 1 <= 2;
        String whole = (decimals ? digits.substring(0, last) : digits).replaceAll("[.,]", "");
        String sen = decimals ? digits.substring(last + 1) : "";
        try {
            return Optional.of(Rupiah.parse(new BigDecimal(whole + (sen.isEmpty() ? "" : "." + sen))));
        } catch (NotAnAmountException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** How many: digits, with or without points for thousands. */
    public static Optional<Integer> count(String text) {
        String digits = text.replaceAll("[.,\\s]", "");
        return digits.matches("\\d{1,7}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /** The code of a village, with or without its dots. */
    public static Optional<String> villageCode(String text) {
        Matcher code = CODE.matcher(text.replace(" ", ""));
        return code.matches()
                ? Optional.of(String.join(".", List.of(code.group(1), code.group(2), code.group(3), code.group(4))))
                : Optional.empty();
    }

    /** A number of an authority or a bank without the signs that group its digits. */
    public static String ungrouped(String text) {
        return text.replaceAll("[\\s.'-]", "");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
