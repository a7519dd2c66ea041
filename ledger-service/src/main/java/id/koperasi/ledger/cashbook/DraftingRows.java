package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashbook.CashRow.Meaning;
import id.koperasi.ledger.cashbook.CashRow.Money;
import id.koperasi.ledger.cashbook.CashRow.Status;
import id.koperasi.ledger.cashbook.CashRow.Typed;
import id.koperasi.ledger.cashrule.Knowledge;
import id.koperasi.ledger.cashrule.Need;
import id.koperasi.ledger.cashrule.Suggesting;
import id.koperasi.ledger.cashrule.Suggesting.Asked;
import id.koperasi.ledger.cashrule.Suggestion;
import id.koperasi.ledger.cashsheet.BookLine;
import id.koperasi.ledger.cashsheet.BookLine.Beside;
import id.koperasi.ledger.cashsheet.BookLine.Kind;
import id.koperasi.ledger.cashsheet.Finding;
import id.koperasi.ledger.cashsheet.Oddity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes rows of lines: what stands in the journal already, what is ready, and what somebody has to decide. */
@ApplicationScoped
class DraftingRows {

    private final Suggesting suggesting;
    private final KnownEntries known;

    DraftingRows(Suggesting suggesting, KnownEntries known) {
        this.suggesting = suggesting;
        this.known = known;
    }

    /** The rows of a workbook; nothing is written. */
    List<CashRow> draft(UUID cooperativeId, List<BookLine> lines, LocalDate today) {
        Knowledge knowledge = suggesting.knowledge(cooperativeId, today);
        var references = new RowReferences();
        List<@Nullable String> names = new ArrayList<>(lines.size());
        lines.forEach(line -> names.add(isMoney(line) ? references.of(line) : null));
        KnownEntries.Found found = known.of(cooperativeId, lines, names);
        var rows = new ArrayList<CashRow>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(i + 1, lines.get(i), names.get(i), found, knowledge));
        }
        return rows;
    }

    private static boolean isMoney(BookLine line) {
        return line.kind() == Kind.TRANSACTION || line.needsDecision();
    }

    private static CashRow row(
            int nr, BookLine line, @Nullable String reference, KnownEntries.Found found, Knowledge knowledge) {
        Long posted = reference == null ? null : found.posted(reference);
        RowState state = posted != null
                ? RowState.POSTED
                : reference == null ? RowState.NOT_A_TRANSACTION : RowState.NEEDS_DECISION;
        var row = new CashRow(
                nr,
                line.place(),
                new Typed(
                        line.kind(),
                        line.dayTyped(),
                        line.proposedDay(),
                        line.text(),
                        line.voucher(),
                        line.note(),
                        line.beside(),
                        line.balance()),
                new Money(line.day(), line.received(), line.paid()),
                line.findings(),
                new Status(state, false, false, reference, posted),
                Meaning.NONE);
        return state == RowState.NEEDS_DECISION && line.kind() == Kind.TRANSACTION && line.isOneSided()
                ? row.told(unknown(row.asked(), line.beside(), knowledge)).meaning(meaning(row, line, found, knowledge))
                : row;
    }

    /** What stands in columns for units and sources and is none of the cooperative's. */
    private static List<Finding> unknown(Asked asked, Beside beside, Knowledge knowledge) {
        var unknown = new ArrayList<Finding>();
        if (knowledge.namesUnknownUnit(asked)) {
            unknown.add(new Finding(Oddity.UNIT_UNKNOWN, "Unit Usaha", null, beside.unit(), null));
        }
        if (knowledge.namesUnknownSource(asked)) {
            unknown.add(new Finding(Oddity.SOURCE_UNKNOWN, "Sumber Dana", null, beside.source(), null));
        }
        return unknown;
    }

    private static Meaning meaning(CashRow row, BookLine line, KnownEntries.Found found, Knowledge knowledge) {
        Suggestion suggestion = knowledge.of(row.asked());
        var needs = new ArrayList<>(suggestion.needs());
        if (found.isChanged(line)) {
            needs.add(Need.CHANGED_SINCE_POSTED);
        }
        found.misnamed(line).ifPresent(needs::add);
        return new Meaning(suggestion.purpose(), suggestion.source(), needs, suggestion.words());
    }
}
