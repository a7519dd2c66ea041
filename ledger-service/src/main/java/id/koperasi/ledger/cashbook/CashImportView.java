package id.koperasi.ledger.cashbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.cashsheet.Finding;
import id.koperasi.ledger.cashsheet.Oddity;
import id.koperasi.platform.problem.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CashImport", description = "A workbook of cash books, and how far its rows have come.")
record CashImportView(
        UUID id,
        @Schema(examples = "Buku Kas 2026.xlsx") String fileName,
        Instant sentAt,

        @Schema(description = "Whether its time is over: its file is gone, and what was not posted of it.")
        boolean expired,

        @Schema(description = "Rows that are posted once an officer confirms them.", examples = "412")
        long ready,

        @Schema(description = "Rows that somebody has to decide on.", examples = "17")
        long needDecision,

        @Schema(description = "Balances carried over, sums, headings, and what was left out.", examples = "52")
        long noTransactions,

        @Schema(description = "Rows that stand in the journal.", examples = "0")
        long posted,

        @Schema(description = "What is odd about sheets.") List<FindingView> findings) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CashFinding", description = "Something odd.")
    record FindingView(
            Oddity oddity,

            @Schema(examples = "Saldo awal berbeda dari saldo akhir bulan sebelumnya")
            String text,

            @Schema(description = "The column, or the sheet.", examples = "Saldo") @Nullable String place,

            @Schema(description = "Of a row: the cell, as whoever opens the file counts.", examples = "G4") @Nullable String cell,

            @Schema(description = "What stands there.", examples = "1007500.00") @Nullable String stated,

            @Schema(description = "What would have to stand there.", examples = "1000000.00") @Nullable String expected) {

        static FindingView of(Finding finding, Language language) {
            return new FindingView(
                    finding.oddity(),
                    finding.oddity().words(language),
                    finding.place(),
                    finding.cell(),
                    finding.stated(),
                    finding.expected());
        }
    }

    static CashImportView of(CashImport sent, Language language) {
        return new CashImportView(
                sent.id(),
                sent.fileName(),
                sent.sentAt(),
                sent.expired(),
                sent.count(RowState.READY),
                sent.count(RowState.NEEDS_DECISION),
                sent.count(RowState.NOT_A_TRANSACTION),
                sent.count(RowState.POSTED),
                sent.findings().stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList());
    }
}
