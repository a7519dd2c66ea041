package id.koperasi.ledger.cashsheet;

import id.koperasi.platform.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be odd about a row or a sheet. Some of it only has to be known; the rest somebody has to decide. */
@Schema(name = "CashOddity", description = "What is odd.")
public enum Oddity {
    ERROR_CELL(true, "A cell shows an error in place of a value", "Sel menampilkan galat sebagai ganti nilai"),
    ERROR_BESIDE(false, "A cell beside the amounts shows an error", "Sel di luar jumlah menampilkan galat"),
    FORMULA_UNCOMPUTED(true, "A formula was never computed", "Rumus belum pernah dihitung"),
    UNCOMPUTED_BESIDE(
            false, "A formula beside the amounts was never computed", "Rumus di luar jumlah belum pernah dihitung"),
    TEXT_DATE(false, "The date is text and was understood", "Tanggal berupa teks dan dapat dipahami"),
    MONTH_ONLY(true, "The date names a month and no day", "Tanggal hanya menyebut bulan tanpa hari"),
    DATE_CARRIED_DOWN(false, "The date is that of the row above", "Tanggal mengikuti baris di atasnya"),
    DATE_MISSING(true, "The date is missing", "Tanggal tidak diisi"),
    DATE_UNREADABLE(true, "The date cannot be understood", "Tanggal tidak dapat dipahami"),
    YEAR_DIFFERS(true, "The year is not that of the sheet", "Tahun berbeda dari tahun lembar"),
    MONTH_DIFFERS(true, "The month is not that of the sheet", "Bulan berbeda dari bulan lembar"),
    DATE_OUT_OF_ORDER(false, "The date lies before that of the row above", "Tanggal mendahului baris di atasnya"),
    BOTH_SIDES(true, "Debet and Kredit are both filled", "Debet dan Kredit keduanya diisi"),
    NO_AMOUNT(true, "Neither Debet nor Kredit is filled", "Debet dan Kredit keduanya kosong"),
    NEGATIVE_AMOUNT(true, "The amount is negative", "Jumlah bernilai negatif"),
    AMOUNT_UNREADABLE(true, "The amount cannot be understood", "Jumlah tidak dapat dipahami"),
    TEXT_AMOUNT(false, "The amount is text and was understood", "Jumlah berupa teks dan dapat dipahami"),
    BALANCE_UNREADABLE(false, "The balance cannot be understood", "Saldo tidak dapat dipahami"),
    SIDES_SWAPPED(
            true,
            "The balance follows only when Debet and Kredit are exchanged",
            "Saldo hanya sesuai bila Debet dan Kredit ditukar"),
    SUM_DIFFERS(false, "The sum is not that of the rows above it", "Jumlah tidak sama dengan baris-baris di atasnya"),
    ON_CREDIT(
            true,
            "The words speak of a purchase on credit; whether money moved has to be decided",
            "Uraian menyebut pembelian kredit; perlu diputuskan apakah uang berpindah"),
    HIDDEN_ROW(false, "The row is hidden", "Baris ini disembunyikan"),
    HIDDEN_COLUMN(false, "Hidden columns hold something", "Ada isi pada kolom yang disembunyikan"),
    WIDE_SHEET(
            false,
            "Something stands far to the right of the columns of the book",
            "Ada isi jauh di sebelah kanan kolom buku"),
    HIDDEN_SHEET(true, "The sheet is hidden", "Lembar ini disembunyikan"),
    BALANCE_DOES_NOT_FOLLOW(
            true, "The balance does not follow from the row", "Saldo tidak sesuai dengan mutasi baris ini"),
    OPENING_DIFFERS(
            true,
            "The month opens with another balance than the month before closed with",
            "Saldo awal berbeda dari saldo akhir bulan sebelumnya"),
    OPENING_MISSING(false, "The month has no row of the balance carried over", "Bulan ini tanpa baris saldo awal"),
    MARGIN_FIGURE(false, "A figure stands in a column without a title", "Ada angka pada kolom tanpa judul"),
    MARGIN_ALONE(
            true,
            "The row has a figure in a column without a title alone",
            "Baris hanya berisi angka pada kolom tanpa judul"),
    DUPLICATE(true, "The row says the same as one before it", "Baris sama dengan baris sebelumnya"),
    UNIT_UNKNOWN(
            false,
            "The cooperative has no such business unit, or several; which one is asked",
            "Koperasi tidak memiliki unit usaha ini, atau ada beberapa; perlu ditentukan"),
    SOURCE_UNKNOWN(
            false,
            "The source of funds cannot be understood; which one is asked",
            "Sumber dana tidak dapat dipahami; perlu ditentukan"),
    SHEET_NOT_READ(false, "The sheet is none of the four books", "Lembar ini bukan salah satu dari empat buku"),
    BOOK_UNKNOWN(false, "Nothing says which book the sheet is", "Tidak jelas lembar ini buku apa"),
    MONTH_UNKNOWN(false, "Nothing says which month the sheet is", "Tidak jelas lembar ini bulan apa"),
    TITLE_DIFFERS(
            false,
            "The title names another month or year than the sheet",
            "Judul menyebut bulan atau tahun yang berbeda dari nama lembar"),
    MONTHS_OUT_OF_ORDER(false, "The sheet stands before an earlier month", "Urutan lembar tidak menurut bulan"),
    MONTH_MISSING(false, "A month before this one is missing", "Ada bulan sebelum ini yang tidak ada"),
    MONTH_TWICE(false, "The book has this month twice", "Buku ini memuat bulan yang sama dua kali");

    private final boolean needsDecision;
    private final String english;
    private final String indonesian;

    Oddity(boolean needsDecision, String english, String indonesian) {
        this.needsDecision = needsDecision;
        this.english = english;
        this.indonesian = indonesian;
    }

    /** Whether somebody has to decide before the row counts. */
    public boolean needsDecision() {
        return needsDecision;
    }

    /** What it is, for people. */
    public String words(Language language) {
        return language.choose(indonesian, english);
    }
}
