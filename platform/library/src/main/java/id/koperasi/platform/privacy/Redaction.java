package id.koperasi.platform.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what may identify a person. The rule:
 *
 * <ol>
 *   <li>An e-mail address becomes {@code [e-mail]}.
 *   <li>A UUID stays, and so does a word of exactly 16, 32, 40 or 64 hexadecimal digits with a letter among
 *       them: ids of spans, traces and commits, digests. So does an amount written {@code Rp3.000.000.000,00},
 *       while ten bare digits of one are taken for a number.
 *   <li>Sixteen digits in a row become {@code [nik]}. So do sixteen digits in groups parted by a space, dot,
 *       comma or hyphen, when their day and month are possible and they do not begin as a year of this
 *       century.
 *   <li>A telephone number (+62…, 628…, 08…, with the same separators) becomes {@code [phone]}.
 *   <li>Any other 10 to 18 digits in a row, such as a bank account, become {@code [number]}. Excepted are a
 *       moment written together (20260115093000) and a second or millisecond of the epoch within 400 days of
 *       the line itself.
 * </ol>
 */
public final class Redaction {

    private static final int FEWEST_DIGITS = 9;
    private static final int NIK_DIGITS = 16;
    private static final Duration NEAR = Duration.ofDays(400);

    private static final int UUID_LENGTH = 36;
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What passes untouched, tried first at every place. */
    private static final String KEPT = "(?<kept>(?<![0-9A-Za-z])(?:" + UUID.pattern()
            + "|(?=[0-9]*[a-fA-F])(?:[0-9a-fA-F]{64}|[0-9a-fA-F]{40}|[0-9a-fA-F]{32}|[0-9a-fA-F]{16}))(?![0-9A-Za-z])"
            + "|Rp[0-9]{1,3}(?:\\.[0-9]{3}){0,4}(?:,[0-9]{2})?(?![0-9]))";

    private static final Pattern NIK = Pattern.compile(KEPT + "|(?<![0-9])[0-9](?:[ .,-]?[0-9]){15}(?![0-9])");
    private static final Pattern PHONE = Pattern.compile(KEPT
            + "|\\+62\\)?(?:[ .()-]{0,2}[0-9]){8,12}(?![0-9])"
            + "|(?<![0-9])(?:62|\\(?0)[ .-]?8[0-9]{1,2}\\)?(?:[ .-]?[0-9]){6,9}(?![0-9])");
    private static final Pattern RUN = Pattern.compile(KEPT + "|(?<![0-9])[0-9]{10,18}(?![0-9])");
    private static final Pattern POSSIBLE_NIK =
            Pattern.compile("(?!20)[1-9][0-9]{5}(?:[04][1-9]|[1256][0-9]|[37][01])(?:0[1-9]|1[0-2])[0-9]{6}");
    private static final Pattern WRITTEN_MOMENT =
            Pattern.compile("20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
                    + "(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9](?:[0-9]{3})?");
    private static final Pattern SEPARATORS = Pattern.compile("[ .,-]");

    private Redaction() {}

    /** The text without personal data: the very same object when there is nothing to take out. */
    public static String of(String text, Instant writtenAt) {
        String rest = MailAddresses.redact(text);
        if (!mayHoldANumber(rest)) {
            return rest;
        }
        rest = replace(NIK, rest, Redaction::nik);
        rest = replace(PHONE, rest, phone -> "[phone]");
        return replace(RUN, rest, run -> isMoment(run, writtenAt) ? null : "[number]");
    }

    /** Whether the number of a citizen or of a telephone stands in a text; a number that only might be one does not count. */
    public static boolean namesAPerson(String text) {
        return !withoutPersons(text).equals(text);
    }

    /** The text without numbers of citizens and of telephones. Amounts, accounts and other numbers stay. */
    public static String withoutPersons(String text) {
        if (!mayHoldANumber(text)) {
            return text;
        }
        return replace(PHONE, replace(NIK, text, Redaction::certainNik), phone -> "[phone]");
    }

    /** Almost every line ends here: too few digits stand together. */
    private static boolean mayHoldANumber(String text) {
        int digits = 0;
        int separators = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUuid(text, i)) {
                digits = 0;
                i += UUID_LENGTH - 1;
            } else if (c >= '0' && c <= '9') {
                separators = 0;
                if (++digits == FEWEST_DIGITS) {
                    return true;
                }
            } else if (++separators > 2 || " .,-()".indexOf(c) < 0) {
                digits = 0;
            }
        }
        return false;
    }

    /** Whether a UUID stands here as a word; many lines have one, and no other long digits. */
    private static boolean isUuid(String text, int start) {
        int end = start + UUID_LENGTH;
        return end <= text.length()
                && text.charAt(start + 8) == '-'
                && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
                && UUID.matcher(text).region(start, end).matches();
    }

    /** Replaces each match unless it is kept, or the replacement is null and the text is tried further on. */
    private static String replace(Pattern pattern, String text, Function<String, @Nullable String> replacement) {
        Matcher matcher = pattern.matcher(text);
        var replaced = new StringBuilder();
        int copied = 0;
        int next = 0;
        while (matcher.find(next)) {
            if (matcher.group("kept") != null) {
                next = matcher.end();
                continue;
            }
            String instead = replacement.apply(matcher.group());
            next = instead == null ? matcher.start() + 1 : matcher.end();
            if (instead != null) {
                replaced.append(text, copied, matcher.start()).append(instead);
                copied = matcher.end();
            }
        }
        return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
    }

    private static @Nullable String nik(String found) {
        boolean inOneRow = found.length() == NIK_DIGITS;
        String digits = SEPARATORS.matcher(found).replaceAll("");
        return inOneRow || POSSIBLE_NIK.matcher(digits).matches() ? "[nik]" : null;
    }

    private static @Nullable String certainNik(String found) {
        return POSSIBLE_NIK.matcher(SEPARATORS.matcher(found).replaceAll("")).matches() ? "[nik]" : null;
    }

    private static boolean isMoment(String run, Instant writtenAt) {
        if (WRITTEN_MOMENT.matcher(run).matches()) {
            return true;
        }
        return switch (run.length()) {
            case 10 -> isNear(Instant.ofEpochSecond(Long.parseLong(run)), writtenAt);
            case 13 -> isNear(Instant.ofEpochMilli(Long.parseLong(run)), writtenAt);
            default -> false;
        };
    }

    private static boolean isNear(Instant moment, Instant writtenAt) {
        return Duration.between(moment, writtenAt).abs().compareTo(NEAR) <= 0;
    }
}
