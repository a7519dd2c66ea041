package id.koperasi.ledger.opening;

import id.koperasi.platform.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a row of the officers' list of savings. */
@Schema(name = "OpeningListFault", description = "What is wrong with a row.")
enum ListFault {
    MEMBER_MISSING("Nomor dan nama anggota kosong", "Neither a member number nor a name stands there"),
    MEMBER_UNKNOWN(
            "Tidak ada tepat satu anggota dengan nomor atau nama ini",
            "Not exactly one member has this number or name"),
    NAME_DIFFERS("Nama berbeda dari nama dalam buku anggota", "The name is not the one in the book of members"),
    AMOUNT_UNREADABLE("Jumlah tidak terbaca atau negatif", "An amount cannot be read or is negative"),
    PAID_UNTIL_UNREADABLE(
            "Bulan terakhir yang dibayar tidak terbaca; tulis bulan dan tahun",
            "The last month paid cannot be read; it takes a month and a year"),
    PAID_UNTIL_AND_ARREARS(
            "Bulan terakhir yang dibayar dan tunggakan tidak diisi keduanya",
            "The last month paid and arrears are not both stated"),
    LISTED_TWICE("Anggota ini sudah ada di atas", "The member stands above already"),
    SUM_DIFFERS("Jumlah tidak sama dengan baris-baris di atasnya", "The sum is not that of the rows above it");

    private final String indonesian;
    private final String english;

    ListFault(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /** What it is, for people. */
    String words(Language language) {
        return language.choose(indonesian, english);
    }
}
