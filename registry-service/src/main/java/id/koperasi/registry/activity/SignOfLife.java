package id.koperasi.registry.activity;

import id.koperasi.platform.problem.Language;
import java.util.Arrays;
import java.util.Optional;

/** What counts as a sign of life, as it is kept with the day on which it happened. */
enum SignOfLife {
    ENTRY_POSTED("entry-posted", "Transaksi dibukukan", "An entry is posted"),
    PRINCIPAL_PAID("principal-paid", "Anggota membayar simpanan pokok", "Members pay simpanan pokok"),
    DUES_PAID("dues-paid", "Anggota membayar simpanan wajib", "Members pay their dues"),
    SAVINGS_RECEIVED("savings-received", "Anggota membayar simpanan", "Members pay savings"),
    TERM_SAVINGS_PLACED(
            "term-savings-placed", "Anggota menempatkan simpanan berjangka", "Members place savings for a term"),
    CAPITAL_RECEIVED(
            "capital-received", "Hibah atau pinjaman masuk ke pembukuan", "A grant or a loan enters the books"),
    UNIT_OPENED("unit-opened", "Gerai dibuka", "A business unit opens"),
    MEETING_HELD("meeting-held", "Rapat anggota diselenggarakan", "The members meet");

    private final String kind;
    private final String indonesian;
    private final String english;

    SignOfLife(String kind, String indonesian, String english) {
        this.kind = kind;
        this.indonesian = indonesian;
        this.english = english;
    }

    static Optional<SignOfLife> of(String kind) {
        return Arrays.stream(values()).filter(sign -> sign.kind.equals(kind)).findFirst();
    }

    String kind() {
        return kind;
    }

    String title(Language language) {
        return language.choose(indonesian, english);
    }
}
