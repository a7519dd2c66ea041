package id.koperasi.ledger.cashsheet;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.Redaction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of a cash book as it stands there, but for numbers of citizens and telephones: the sealed workbook alone has them.
 *
 * @param place where it stands
 * @param kind what sort of row it is
 * @param dayTyped what stands in the column of dates
 * @param day the day that it says
 * @param proposedDay the day that it may mean, where what it says is odd
 * @param text uraian transaksi
 * @param voucher bukti
 * @param note keterangan
 * @param beside what stands beside the eight columns
 * @param received money that came in
 * @param paid money that went out
 * @param balance as typed
 * @param findings what is odd
 */
public record BookLine(
        Place place,
        Kind kind,
        String dayTyped,
        @Nullable LocalDate day,
        @Nullable LocalDate proposedDay,
        String text,
        String voucher,
        String note,
        Beside beside,
        @Nullable Rupiah received,
        @Nullable Rupiah paid,
        @Nullable Rupiah balance,
        List<Finding> findings) {

    /**
     * Where a row stands.
     *
     * @param book in which book
     * @param month of which month
     * @param sheet on which sheet
     * @param row as whoever opens the file counts
     */
    public record Place(CashBook book, YearMonth month, String sheet, int row) {}

    /**
     * What says whose money a row is, of which business unit, and with whom it was done, where a book has columns for it.
     *
     * @param title the words above the headings
     * @param unit unit usaha
     * @param source sumber dana
     * @param party from whom or to whom
     */
    public record Beside(String title, String unit, String source, String party) {

        private static final int LONGEST = 300;

        public Beside {
            title = kept(title);
            unit = kept(unit);
            source = kept(source);
            party = kept(party);
        }

        private static String kept(String text) {
            String kept = Redaction.withoutPersons(text);
            return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
        }
    }

    /** What sort of row it is. */
    @Schema(name = "CashRowKind", description = "Money that moved, a balance carried over, a sum, anything else.")
    public enum Kind {
        /** Money moved. */
        TRANSACTION,
        /** The balance carried over. */
        OPENING,
        /** A sum of what stands above it. */
        TOTAL,
        /** Anything else: a heading, a signature. */
        OTHER
    }

    public BookLine {
        dayTyped = Redaction.withoutPersons(dayTyped);
        text = Redaction.withoutPersons(text);
        voucher = Redaction.withoutPersons(voucher);
        note = Redaction.withoutPersons(note);
        findings = List.copyOf(findings);
    }

    /** Whether money moved on exactly one side. */
    public boolean isOneSided() {
        return received == null ^ paid == null;
    }

    /** The same row with these findings. */
    BookLine with(List<Finding> others) {
        return new BookLine(
                place, kind, dayTyped, day, proposedDay, text, voucher, note, beside, received, paid, balance, others);
    }

    /** What it says, wherever it stands and whatever is odd about it. */
    BookLine withoutPlace() {
        return new BookLine(
                new Place(place.book(), place.month(), "", 0),
                kind,
                day == null ? dayTyped : "",
                day,
                null,
                text,
                voucher,
                note,
                new Beside("", beside.unit(), beside.source(), beside.party()),
                received,
                paid,
                null,
                List.of());
    }

    /** Whether somebody has to decide before it counts. */
    public boolean needsDecision() {
        return findings.stream().anyMatch(finding -> finding.oddity().needsDecision());
    }
}
