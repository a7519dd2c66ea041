package id.koperasi.ledger.savings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the money lies, with its account. */
@Schema(description = "Cash on hand or the bank account.")
public enum MoneyPlace {
    CASH("111"),
    BANK("112");

    private final String account;

    MoneyPlace(String account) {
        this.account = account;
    }

    /** Its code in the chart. */
    public String account() {
        return account;
    }
}
