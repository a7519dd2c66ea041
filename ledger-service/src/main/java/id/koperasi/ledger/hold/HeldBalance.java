package id.koperasi.ledger.hold;

import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.platform.money.Rupiah;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The balance of which an amount is held.
 *
 * @param account code of the chart
 * @param memberId whose, where the account is kept per member
 * @param source whose money it is
 */
record HeldBalance(String account, @Nullable UUID memberId, SourceOfFunds source) {

    /** Simpanan sukarela. */
    static final String VOLUNTARY = "211";

    private static final UUID NOBODY = new UUID(0, 0);

    /** Whose it is as it is stored: of nobody's account, the id of zeros. */
    UUID storedMember() {
        return memberId == null ? NOBODY : memberId;
    }

    static HeldBalance stored(String account, UUID memberId, SourceOfFunds source) {
        return new HeldBalance(account, memberId.equals(NOBODY) ? null : memberId, source);
    }

    /** Whether it is owed; else it is money. */
    boolean isOwed() {
        return account.startsWith("2");
    }

    /** The line that pays so much of it out: what is owed is debited, money is credited. */
    Posting paying(Rupiah amount) {
        return (isOwed() ? Posting.debit(account, memberId, amount) : Posting.credit(account, memberId, amount))
                .from(source);
    }

    /** The line of another account against it. */
    Posting against(String other, Rupiah amount) {
        return (isOwed() ? Posting.credit(other, null, amount) : Posting.debit(other, null, amount)).from(source);
    }
}
