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
 * @param unit the business unit it belongs to
 * @param party with whom it was done
 */
public record Posting(
        String account,
        @Nullable UUID member,
        SourceOfFunds source,
        Rupiah amount,
        @Nullable UUID unit,
        @Nullable Party party) {

    /** A debit of the cooperative's own money. */
    public static Posting debit(String account, @Nullable UUID member, Rupiah amount) {
        return new Posting(account, member, SourceOfFunds.OWN, amount, null, null);
    }

    /** A credit of the cooperative's own money. */
    public static Posting credit(String account, @Nullable UUID member, Rupiah amount) {
        return debit(account, member, amount.negate());
    }

    /** The same line from another source. */
    public Posting from(SourceOfFunds other) {
        return new Posting(account, member, other, amount, unit, party);
    }

    /** The same line with its business unit and the party, where it has them. */
    public Posting of(@Nullable UUID ofUnit, @Nullable Party withParty) {
        return new Posting(account, member, source, amount, ofUnit, withParty);
    }
}
