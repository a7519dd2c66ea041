package id.koperasi.ledger.statement;

import id.koperasi.platform.money.Rupiah;

/** The ratios of the ministry's annual-report form; income and surplus are those of the calendar year up to the day. */
enum RatioKind {
    /** Whether what is due soon can be paid. */
    LIQUIDITY("Likuiditas: aset lancar terhadap liabilitas jangka pendek"),
    /** How much of the assets is owed. */
    LEVERAGE("Solvabilitas: jumlah liabilitas terhadap jumlah aset"),
    /** How much is sold with the assets. */
    ACTIVITY("Aktivitas: volume usaha terhadap jumlah aset"),
    /** What own capital earns. */
    PROFITABILITY("Rentabilitas: sisa hasil usaha terhadap modal sendiri"),
    /** How much of the assets is its own. */
    OWN_CAPITAL("Modal sendiri terhadap jumlah aset");

    private final String title;

    RatioKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Rupiah numerator(FinancialStatement balance, FinancialStatement result) {
        return switch (this) {
            case LIQUIDITY -> balance.section("CURRENT_ASSETS").total();
            case LEVERAGE -> balance.total("LIABILITIES").amount();
            case ACTIVITY -> result.total("INCOME").amount();
            case PROFITABILITY -> result.total("SURPLUS").amount();
            case OWN_CAPITAL -> balance.total("EQUITY").amount();
        };
    }

    Rupiah denominator(FinancialStatement balance) {
        return switch (this) {
            case LIQUIDITY -> balance.section("CURRENT_LIABILITIES").total();
            case LEVERAGE, ACTIVITY, OWN_CAPITAL -> balance.total("ASSETS").amount();
            case PROFITABILITY -> balance.total("EQUITY").amount();
        };
    }
}
