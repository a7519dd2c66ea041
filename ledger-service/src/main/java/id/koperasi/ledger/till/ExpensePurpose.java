package id.koperasi.ledger.till;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What money was spent on. */
@Schema(description = "What it was spent on.")
enum ExpensePurpose {
    /** Honor dan gaji. */
    STAFF,
    /** Konsumsi rapat. */
    MEETING,
    /** Alat tulis, cetak dan fotokopi. */
    STATIONERY,
    /** Pulsa dan internet. */
    COMMUNICATION,
    /** Listrik dan air. */
    UTILITIES,
    /** Administrasi bank. */
    BANK_CHARGE,
    /** Bunga pinjaman. */
    INTEREST,
    /** Lain-lain. */
    OTHER
}
