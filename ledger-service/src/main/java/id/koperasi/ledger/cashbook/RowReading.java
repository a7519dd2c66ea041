package id.koperasi.ledger.cashbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.cashbook.CashRow.Meaning;
import id.koperasi.ledger.cashbook.CashRow.Money;
import id.koperasi.ledger.cashbook.CashRow.Status;
import id.koperasi.ledger.cashbook.CashRow.Typed;
import id.koperasi.ledger.cashrule.Need;
import id.koperasi.ledger.cashrule.Purpose;
import id.koperasi.ledger.cashrule.Suggestion.Source;
import id.koperasi.ledger.cashsheet.BookLine.Beside;
import id.koperasi.ledger.cashsheet.BookLine.Kind;
import id.koperasi.ledger.cashsheet.BookLine.Place;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.cashsheet.Finding;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns rows of {@code cash_import_row} into what they mean. */
@ApplicationScoped
class RowReading {

    static final String COLUMNS = """
            select nr, book, month, sheet, row_number, kind, day_typed, day, proposed_day, text, voucher, note,
                   coalesce(section_title, '') as section_title, coalesce(unit_typed, '') as unit_typed,
                   coalesce(source_typed, '') as source_typed, coalesce(party_typed, '') as party_typed, received_sen,
                   paid_sen, balance_sen, findings::text as findings, state, settled,
                   to_json(needs)::text as needs, reference, rule_words, purpose::text as purpose, purpose_from,
                   confirmed_by is not null as confirmed, entry_number
              from cash_import_row
             where cooperative_id = :cooperative and import_id = :id
            """;

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<Need>> NEEDS = new TypeReference<>() {};

    private final ObjectMapper json;

    RowReading(ObjectMapper json) {
        this.json = json;
    }

    List<CashRow> rows(List<?> rows) {
        return rows.stream().map(Tuple.class::cast).map(this::row).toList();
    }

    private CashRow row(Tuple row) {
        try {
            return new CashRow(
                    row.get("nr", Integer.class),
                    new Place(
                            CashBook.valueOf(row.get("book", String.class)),
                            YearMonth.from(row.get("month", LocalDate.class)),
                            row.get("sheet", String.class),
                            row.get("row_number", Integer.class)),
                    new Typed(
                            Kind.valueOf(row.get("kind", String.class)),
                            row.get("day_typed", String.class),
                            row.get("proposed_day", LocalDate.class),
                            row.get("text", String.class),
                            row.get("voucher", String.class),
                            row.get("note", String.class),
                            new Beside(
                                    row.get("section_title", String.class),
                                    row.get("unit_typed", String.class),
                                    row.get("source_typed", String.class),
                                    row.get("party_typed", String.class)),
                            rupiah(row.get("balance_sen", Long.class))),
                    new Money(
                            row.get("day", LocalDate.class),
                            rupiah(row.get("received_sen", Long.class)),
                            rupiah(row.get("paid_sen", Long.class))),
                    json.readValue(row.get("findings", String.class), FINDINGS),
                    new Status(
                            RowState.valueOf(row.get("state", String.class)),
                            row.get("settled", Boolean.class),
                            row.get("confirmed", Boolean.class),
                            row.get("reference", String.class),
                            row.get("entry_number", Long.class)),
                    meaning(row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of a cash book cannot be read", e);
        }
    }

    private Meaning meaning(Tuple row) throws JsonProcessingException {
        String purpose = row.get("purpose", String.class);
        String source = row.get("purpose_from", String.class);
        return new Meaning(
                purpose == null ? null : json.readValue(purpose, Purpose.class),
                source == null ? null : Source.valueOf(source),
                json.readValue(row.get("needs", String.class), NEEDS),
                row.get("rule_words", String.class));
    }

    private static @Nullable Rupiah rupiah(@Nullable Long sen) {
        return sen == null ? null : Rupiah.ofSen(sen);
    }
}
