package id.koperasi.ledger.statement;

import java.util.Locale;

/** The statements that are made of lines. */
enum StatementKind {
    /** What there is and whose it is, on a day. */
    BALANCE_SHEET("Laporan Posisi Keuangan"),
    /** What a period brought (PHU). */
    INCOME_STATEMENT("Perhitungan Hasil Usaha"),
    /** What came into cash and bank in a period, and what left. */
    CASH_FLOW("Laporan Arus Kas"),
    /** Figures for the notes, on a day. */
    NOTES("Angka Catatan atas Laporan Keuangan");

    private final String title;

    StatementKind(String title) {
        this.title = title;
    }

    /** What it is called in the printed annual report. */
    String title() {
        return title;
    }

    /** What its file is called. */
    String fileName() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
