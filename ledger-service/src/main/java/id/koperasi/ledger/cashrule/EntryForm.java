package id.koperasi.ledger.cashrule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a row of a cash book may be for. */
@Schema(
        name = "CashEntryForm",
        description =
                "Savings of a member by kind, a transfer to or from another book, anything between two accounts, or several of "
                        + "these in one sum.")
public enum EntryForm {
    PRINCIPAL_SAVINGS("311", Side.RECEIVED),
    MANDATORY_SAVINGS("321", Side.RECEIVED),
    VOLUNTARY_SAVINGS("211", Side.RECEIVED),
    SAVINGS_WITHDRAWAL("211", Side.PAID),
    TRANSFER(null, null),
    GENERAL(null, null),
    /** Several of the others, in one sum. */
    SPLIT(null, null);

    private final @Nullable String memberAccount;
    private final @Nullable Side side;

    EntryForm(@Nullable String memberAccount, @Nullable Side side) {
        this.memberAccount = memberAccount;
        this.side = side;
    }

    /** The account of the member that it moves; null when it moves none. */
    public @Nullable String memberAccount() {
        return memberAccount;
    }

    /** Whether money on this side of the book can be for it. */
    public boolean fits(Side money) {
        return side == null || side == money;
    }
}
