package id.koperasi.ledger.cashbook;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import id.koperasi.ledger.cashrule.Need;
import id.koperasi.ledger.cashrule.Purpose;
import id.koperasi.ledger.cashrule.Suggestion.Source;
import id.koperasi.ledger.cashsheet.BookLine.Kind;
import id.koperasi.ledger.cashsheet.BookLine.Place;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.cashsheet.Finding;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as {@code cash_import_row} takes it. */
@JsonNaming(SnakeCaseStrategy.class)
record RowRecord(
        UUID cooperativeId,
        UUID importId,
        int nr,
        CashBook book,
        LocalDate month,
        String sheet,
        int rowNumber,
        Kind kind,
        String dayTyped,
        @Nullable LocalDate day,
        @Nullable LocalDate proposedDay,
        String text,
        String voucher,
        String note,
        @Nullable Long receivedSen,
        @Nullable Long paidSen,
        @Nullable Long balanceSen,
        List<Finding> findings,
        RowState state,
        boolean settled,
        List<Need> needs,
        @Nullable String reference,
        String ruleWords,
        @Nullable Purpose purpose,
        @Nullable Source purposeFrom,
        @Nullable Long entryNumber,
        String sectionTitle,
        String unitTyped,
        String sourceTyped,
        String partyTyped) {

    static RowRecord of(UUID cooperativeId, UUID importId, CashRow row) {
        Place place = row.place();
        return new RowRecord(
                cooperativeId,
                importId,
                row.nr(),
                place.book(),
                place.month().atDay(1),
                place.sheet(),
                place.row(),
                row.typed().kind(),
                row.typed().day(),
                row.money().day(),
                row.typed().proposedDay(),
                row.typed().text(),
                row.typed().voucher(),
                row.typed().note(),
                sen(row.money().received()),
                sen(row.money().paid()),
                sen(row.typed().balance()),
                row.findings(),
                row.status().state(),
                row.status().settled(),
                row.meaning().needs(),
                row.status().reference(),
                row.meaning().words(),
                row.meaning().purpose(),
                row.meaning().source(),
                row.status().entryNumber(),
                row.typed().beside().title(),
                row.typed().beside().unit(),
                row.typed().beside().source(),
                row.typed().beside().party());
    }

    static @Nullable Long sen(@Nullable Rupiah amount) {
        return amount == null ? null : amount.sen();
    }
}
