package id.koperasi.ledger.journal;

import id.koperasi.platform.money.Rupiah;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an entry.
 *
 * @param account code of the chart
 * @param member whose account it is, where it is a member's
 * @param source whose money it is
 * @param amount positive for a debit, negative for a credit
 */
public record Posting(String account, @Nullable UUID member, SourceOfFunds source, Rupiah amount) {

    /** A debit of the cooperative's own money. */
    public static Posting debit(String account, @Nullable UUID member, Rupiah amount) {
        return new Posting(account, member, SourceOfFunds.OWN, amount);
    }

    /** A credit of the cooperative's own money. */
    public static Posting credit(String account, @Nullable UUID member, Rupiah amount) {
        return new Posting(account, member, SourceOfFunds.OWN, amount.negate());
    }

    /** The same line from another source. */
    public Posting from(SourceOfFunds other) {
        return new Posting(account, member, other, amount);
    }
}
