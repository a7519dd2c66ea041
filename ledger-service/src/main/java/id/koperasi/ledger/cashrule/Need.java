package id.koperasi.ledger.cashrule;

import id.koperasi.platform.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be missing before a row can be posted, beyond what is odd about it. */
@Schema(name = "CashNeedKind", description = "What is missing before a row can be posted.")
public enum Need {
    PURPOSE("No rule says what it is for", "Belum ada aturan untuk uraian ini"),
    MEMBER("It is not clear whose savings it is", "Belum jelas simpanan anggota yang mana"),
    SEVERAL_MEMBERS(
            "The words name more than one member; the row is decided into parts",
            "Uraian menyebut lebih dari satu anggota; baris perlu dipecah"),
    MONTHS_DO_NOT_FIT(
            "The amount is not what the months named cost", "Jumlah tidak sama dengan iuran bulan yang disebut"),
    CHANGED_SINCE_POSTED(
            "A row like this was posted with other words or another amount",
            "Baris serupa sudah dibukukan dengan uraian atau jumlah lain"),
    ENTRY_DIFFERS("The entry that it names says something else", "Jurnal yang disebut tidak sama dengan baris ini"),
    ENTRY_TAKEN("Another row stands for the entry that it names", "Jurnal yang disebut sudah diwakili baris lain"),
    SOURCE_OF_FUNDS(
            "It is not clear whose money it is, or what is said of it differs",
            "Belum jelas sumber dananya, atau keterangannya berbeda"),
    BUSINESS_UNIT(
            "It is not clear of which business unit it is, or the cooperative has none of that name",
            "Belum jelas unit usahanya, atau koperasi tidak memiliki unit itu"),
    TRANSFER_SEEN(
            "As much moved the other way in another book on a day nearby",
            "Jumlah yang sama tercatat berlawanan di buku lain pada hari yang berdekatan");

    private final String english;
    private final String indonesian;

    Need(String english, String indonesian) {
        this.english = english;
        this.indonesian = indonesian;
    }

    /** What it is, for people. */
    public String words(Language language) {
        return language.choose(indonesian, english);
    }
}
