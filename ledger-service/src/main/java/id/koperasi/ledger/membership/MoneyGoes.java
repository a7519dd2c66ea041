package id.koperasi.ledger.membership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the money of an annulled membership goes, with its account. */
@Schema(description = "Paid back in cash or from the bank, or kept for him until he is found (titipan).")
enum MoneyGoes {
    CASH("111"),
    BANK("112"),
    SUSPENSE("218");

    private final String account;

    MoneyGoes(String account) {
        this.account = account;
    }

    /** Its code in the chart. */
    String account() {
        return account;
    }
}
