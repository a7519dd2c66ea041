package id.koperasi.ledger.cashrule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a row of a cash book may be for. */
@Schema(
        name = "CashEntryForm",
        description =
                "Savings of a member by kind, a transfer to or from another book, anything between two accounts, several of "
                        + "these in one sum, or a purchase on credit, which moves no money of the book.")
public enum EntryForm {
    PRINCIPAL_SAVINGS("311", Side.RECEIVED),
    MANDATORY_SAVINGS("321", Side.RECEIVED),
    VOLUNTARY_SAVINGS("211", Side.RECEIVED),
    SAVINGS_WITHDRAWAL("211", Side.PAID),
    TRANSFER(null, null),
    GENERAL(null, null),
    /** Several of the others, in one sum. */
    SPLIT(null, null),
    /** Goods or services that are paid later: owed to who sold them, and no money of the book moves. */
    CREDIT_PURCHASE(null, Side.PAID);

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

    /** Whether it names the account on the other side. */
    boolean namesAccount() {
        return this == GENERAL || this == CREDIT_PURCHASE;
    }

    /** Whether words say it of the next row too: neither how a sum falls into parts nor whether goods are paid. */
    public boolean isTaught() {
        return this != SPLIT && this != CREDIT_PURCHASE;
    }

    /** Whether money on this side of the book can be for it. */
    public boolean fits(Side money) {
        return side == null || side == money;
    }
}
