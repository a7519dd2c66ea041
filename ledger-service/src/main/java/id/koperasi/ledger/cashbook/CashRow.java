package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashrule.Need;
import id.koperasi.ledger.cashrule.Purpose;
import id.koperasi.ledger.cashrule.Side;
import id.koperasi.ledger.cashrule.Suggesting.Asked;
import id.koperasi.ledger.cashrule.Suggestion.Source;
import id.koperasi.ledger.cashsheet.BookLine.Beside;
import id.koperasi.ledger.cashsheet.BookLine.Kind;
import id.koperasi.ledger.cashsheet.BookLine.Place;
import id.koperasi.ledger.cashsheet.Finding;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a workbook that was sent.
 *
 * @param nr in the order of the workbook, from 1
 * @param place where it stands
 * @param typed what was typed
 * @param money its day and amounts, as they count
 * @param findings what is odd
 * @param status how it stands
 * @param meaning what it is for
 */
record CashRow(int nr, Place place, Typed typed, Money money, List<Finding> findings, Status status, Meaning meaning) {

    /** What was typed. */
    record Typed(
            Kind kind,
            String day,
            @Nullable LocalDate proposedDay,
            String text,
            String voucher,
            String note,
            Beside beside,
            @Nullable Rupiah balance) {}

    /** Day and amounts as they count: as typed, or as somebody decided. */
    record Money(
            @Nullable LocalDate day,
            @Nullable Rupiah received,
            @Nullable Rupiah paid) {

        /** Whether nothing is missing and money moved one way. */
        boolean isWhole() {
            return day != null && (received == null ^ paid == null) && amount().isPositive();
        }

        Side side() {
            return received != null ? Side.RECEIVED : Side.PAID;
        }

        /** How much, whichever way. */
        Rupiah amount() {
            return received != null ? received : Objects.requireNonNullElse(paid, Rupiah.ZERO);
        }
    }

    /** How it stands. */
    record Status(
            RowState state,
            boolean settled,
            boolean confirmed,
            @Nullable String reference,
            @Nullable Long entryNumber) {}

    /** What it is for, where that comes from, and what is missing. */
    record Meaning(@Nullable Purpose purpose, @Nullable Source source, List<Need> needs, String words) {

        static final Meaning NONE = new Meaning(null, null, List.of(), "");
    }

    CashRow {
        findings = List.copyOf(findings);
    }

    /** Whether what is odd about it is still to be decided. */
    boolean isDoubtful() {
        return !status.settled()
                && findings.stream().anyMatch(finding -> finding.oddity().needsDecision());
    }

    /** What rules are asked about it. */
    Asked asked() {
        return new Asked(
                place.book(),
                money.side(),
                money.amount(),
                typed.text(),
                typed.note(),
                place.month(),
                place.sheet(),
                typed.beside());
    }

    /** The same with these findings beside its own. */
    CashRow told(List<Finding> others) {
        var all = new ArrayList<>(findings);
        all.addAll(others);
        return new CashRow(nr, place, typed, money, all, status, meaning);
    }

    /** The same with this meaning, as ready as that makes it. */
    CashRow meaning(Meaning other) {
        boolean ready = !isDoubtful()
                && money.isWhole()
                && other.purpose() != null
                && other.needs().isEmpty();
        return new CashRow(
                nr,
                place,
                typed,
                money,
                findings,
                new Status(
                        ready ? RowState.READY : RowState.NEEDS_DECISION,
                        status.settled(),
                        status.confirmed(),
                        status.reference(),
                        null),
                other);
    }

    /** The same, left out by somebody's decision. */
    CashRow leftOut() {
        return new CashRow(
                nr,
                place,
                typed,
                money,
                findings,
                new Status(RowState.NOT_A_TRANSACTION, true, false, status.reference(), null),
                meaning);
    }

    /** The same with this day and these amounts, by somebody's decision. */
    CashRow settled(Money decided) {
        return new CashRow(
                nr,
                place,
                typed,
                decided,
                findings,
                new Status(RowState.NEEDS_DECISION, true, status.confirmed(), status.reference(), null),
                meaning);
    }
}
