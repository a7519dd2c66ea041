package id.koperasi.ledger.savings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three kinds of members' savings, each with its account. */
@Schema(description = "Simpanan pokok, wajib, sukarela.")
public enum SavingsKind {
    PRINCIPAL("311"),
    MANDATORY("321"),
    VOLUNTARY("211");

    /** Deposits for a term (simpanan berjangka): each has a record of its own, beside this account of its member. */
    public static final String TERM_ACCOUNT = "212";

    private final String account;

    SavingsKind(String account) {
        this.account = account;
    }

    /** Its code in the chart. */
    public String account() {
        return account;
    }

    static SavingsKind ofAccount(String account) {
        for (SavingsKind kind : values()) {
            if (kind.account.equals(account)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not an account of savings: " + account);
    }
}
