package id.koperasi.ledger.till;

import static id.koperasi.ledger.till.FormField.COST_OF_GOODS;
import static id.koperasi.ledger.till.FormField.INTO;
import static id.koperasi.ledger.till.FormField.PARTY;
import static id.koperasi.ledger.till.FormField.PURPOSE;
import static id.koperasi.ledger.till.FormField.UNIT_ID;

import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a teller does all day. */
@Schema(description = "What was done.")
public enum TellerForm {
    /** Penjualan. */
    SALE(true),
    /** Pembelian persediaan. */
    PURCHASE(false),
    /** Biaya. */
    EXPENSE(false),
    /** Setor dan tarik tunai antara kas dan bank. */
    CASH_TRANSFER(false),
    /** Modal unit usaha, setor ke bidang usaha. */
    UNIT_CAPITAL(false),
    /** Pengembalian modal unit usaha. */
    UNIT_CAPITAL_RETURN(true),
    /** Bagi hasil, laba unit usaha. */
    UNIT_PROFIT(true),
    /** Laba agen bank. */
    AGENT_FEE(true),
    /** Pinjam pihak ke-3. */
    THIRD_PARTY_LOAN(true),
    /** Pengembalian pinjaman pihak ke-3. */
    THIRD_PARTY_LOAN_REPAYMENT(false);

    private final boolean bringsMoney;

    TellerForm(boolean bringsMoney) {
        this.bringsMoney = bringsMoney;
    }

    /** Whether money comes in. */
    boolean bringsMoney() {
        return bringsMoney;
    }

    /** What it asks for beside what every form does. */
    Set<FormField> required() {
        return switch (this) {
            case SALE -> Set.of(PARTY);
            case EXPENSE -> Set.of(PURPOSE);
            case CASH_TRANSFER -> Set.of(INTO);
            case PURCHASE, UNIT_CAPITAL, UNIT_CAPITAL_RETURN, UNIT_PROFIT -> Set.of(UNIT_ID);
            case AGENT_FEE, THIRD_PARTY_LOAN, THIRD_PARTY_LOAN_REPAYMENT -> Set.of();
        };
    }

    /** What it may say beside that. */
    Set<FormField> optional() {
        return switch (this) {
            case SALE -> Set.of(UNIT_ID, COST_OF_GOODS);
            case EXPENSE -> Set.of(UNIT_ID);
            case AGENT_FEE -> Set.of(PARTY, UNIT_ID);
            case CASH_TRANSFER,
                    PURCHASE,
                    UNIT_CAPITAL,
                    UNIT_CAPITAL_RETURN,
                    UNIT_PROFIT,
                    THIRD_PARTY_LOAN,
                    THIRD_PARTY_LOAN_REPAYMENT -> Set.of();
        };
    }

    /** The kind of its entries in the journal. */
    String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
