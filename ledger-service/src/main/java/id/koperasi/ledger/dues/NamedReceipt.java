package id.koperasi.ledger.dues;

import id.koperasi.platform.money.Rupiah;
import java.time.YearMonth;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A receipt of simpanan wajib that names the months it pays for.
 *
 * @param memberId whose
 * @param amount rupiah
 * @param months which, at least one
 */
public record NamedReceipt(UUID memberId, Rupiah amount, SortedSet<YearMonth> months) {

    /** How a month is written. */
    public static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";

    /** The most months that one request names. */
    public static final int MOST_MONTHS = 60;

    /** Months as they are written, each once. */
    public static SortedSet<YearMonth> monthsOf(Collection<String> written) {
        var months = new TreeSet<YearMonth>();
        written.forEach(month -> months.add(YearMonth.parse(month)));
        return months;
    }
}
