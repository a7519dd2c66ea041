package id.koperasi.registry.reportimport;

import id.koperasi.registry.registerfile.Vocabulary;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column of the ministry's table of annual meetings may say; which names each has is data, {@code registers/report-columns.csv}. */
enum ReportColumn {
    REPORT("rat_sample_id", null),
    COOPERATIVE("koperasi_ref", null),
    NIK_KOPERASI("3402140040062", null),
    VILLAGE_CODE("36.73.03.1007", null),
    SECTOR("KDKMP, Riil, Riil + USP Konvensional, Riil + USP Syariah", "sector"),
    SEQUENCE("1-999", "meetingSequence"),
    BOOK_YEAR("2025", null),
    PLAN_YEAR("2026", "planYear"),
    BUDGET_YEAR("2026", "budgetYear"),
    HELD_ON("2026-01-31", null),
    PRESENT("25", null),
    STATUS("Drafted, Reported, Verified, Rejected", null),
    STAGE("1-9", "stage"),
    POSITION("{\"total_aset\": 100000000}", "financialPosition"),
    RESULT("{\"pendapatan\": 50000000}", "operatingResult"),
    PLANNED_POSITION("{\"rencana_aset\": 120000000}", "plannedPosition"),
    PLANNED_RESULT("{\"rencana_pendapatan\": 60000000}", "plannedResult"),
    QUORUM("KUORUM, TIDAK KUORUM", null),
    /** Of the system that wrote the file; here it is another. */
    DRAFTED_AT("2026-01-31 14:30:00", null),
    /** The same. */
    CHANGED_AT("2026-01-31 14:30:00", null);

    private static final Vocabulary NAMES = Vocabulary.of("report-columns.csv");

    private final String example;
    private final @Nullable String part;

    ReportColumn(String example, @Nullable String part) {
        this.example = example;
        this.part = part;
    }

    /** What a column of this name says; nothing when nobody knows. */
    static @Nullable ReportColumn called(String name) {
        String meaning = NAMES.meaning(name);
        return meaning == null ? null : ReportColumn.valueOf(meaning);
    }

    /** The column of a part of the report. */
    static Optional<ReportColumn> of(String part) {
        return Arrays.stream(values())
                .filter(column -> part.equals(column.part))
                .findFirst();
    }

    /** What may stand in it. */
    String example() {
        return example;
    }
}
