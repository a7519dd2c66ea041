package id.koperasi.ledger.cashbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.cashbook.CashImportView.FindingView;
import id.koperasi.ledger.cashrule.Need;
import id.koperasi.ledger.cashrule.Purpose;
import id.koperasi.ledger.cashrule.Suggestion.Source;
import id.koperasi.ledger.cashsheet.BookLine.Kind;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Language;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CashRow", description = "A row of a cash book: what was typed, what is odd, what it is for.")
record CashRowView(
        @Schema(description = "In the workbook, from 1.", examples = "14")
        int nr,

        CashBook book,
        @Schema(examples = "2026-01") String month,
        @Schema(examples = "Januari") String sheet,

        @Schema(description = "As whoever opens the file counts.", examples = "17")
        int row,

        @Schema(description = "What sort of row it is.") Kind kind,

        @Schema(description = "The date as typed.", examples = "Tgl 01 Juli 2026")
        String dateTyped,

        @Schema(description = "The date that counts.") @Nullable LocalDate date,

        @Schema(description = "The date that an odd one may mean.") @Nullable LocalDate proposedDate,

        @Schema(examples = "Terima Simpanan wajib anggota") String text,
        @Schema(examples = "BKU-013") String voucher,
        @Schema(examples = "Juni - Des 25") String note,

        @Schema(description = "Business unit as typed, where the book has a column for it.", examples = "Gerai sembako")
        @Nullable String unitTyped,

        @Schema(description = "Source of funds as typed, where the book has a column for it.", examples = "CSR")
        @Nullable String sourceTyped,

        @Schema(description = "From whom or to whom, where the book has a column for it.", examples = "Toko Makmur")
        @Nullable String counterparty,

        @Schema(description = "Money that came in.", examples = "140000") @Nullable Rupiah received,

        @Schema(description = "Money that went out.", examples = "1222.5") @Nullable Rupiah paid,

        @Schema(description = "As typed.", examples = "9490152.5") @Nullable Rupiah balance,

        RowState state,
        List<FindingView> findings,

        @Schema(description = "Whether somebody decided on what is odd.")
        boolean settled,

        List<NeedView> needs,
        @Nullable Purpose purpose,
        @Nullable Source purposeFrom,

        @Schema(description = "Whether an officer said that it is for this.")
        boolean confirmed,

        @Schema(description = "In the journal, once it stands there.", examples = "42") @Nullable Long entryNumber) {

    @Schema(name = "CashNeed", description = "What is missing before a row can be posted.")
    record NeedView(
            Need need,

            @Schema(examples = "Belum jelas simpanan anggota yang mana")
            String text) {}

    private static @Nullable String filled(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    static CashRowView of(CashRow row, Language language) {
        return new CashRowView(
                row.nr(),
                row.place().book(),
                row.place().month().toString(),
                row.place().sheet(),
                row.place().row(),
                row.typed().kind(),
                row.typed().day(),
                row.money().day(),
                row.typed().proposedDay(),
                row.typed().text(),
                row.typed().voucher(),
                row.typed().note(),
                filled(row.typed().beside().unit()),
                filled(row.typed().beside().source()),
                filled(row.typed().beside().party()),
                row.money().received(),
                row.money().paid(),
                row.typed().balance(),
                row.status().state(),
                row.findings().stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList(),
                row.status().settled(),
                row.meaning().needs().stream()
                        .map(need -> new NeedView(need, need.words(language)))
                        .toList(),
                row.meaning().purpose(),
                row.meaning().source(),
                row.status().confirmed(),
                row.status().entryNumber());
    }
}
