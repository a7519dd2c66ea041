package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashbook.PostedRows.Movement;
import id.koperasi.ledger.cashbook.PostedRows.PostedRow;
import id.koperasi.ledger.cashsheet.BookLine;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.cashsheet.EntryNote;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a workbook says that stands in the journal already, whether it was taken over or written out from there. */
@ApplicationScoped
class KnownEntries {

    private final PostedRows posted;
    private final CashBookAccounts accounts;

    KnownEntries(PostedRows posted, CashBookAccounts accounts) {
        this.posted = posted;
        this.accounts = accounts;
    }

    /** What the lines of a workbook have in the journal. */
    Found of(UUID cooperativeId, List<BookLine> lines, List<@Nullable String> references) {
        Map<String, PostedRow> earlier = posted.of(
                cooperativeId,
                lines.stream()
                        .map(line -> Map.entry(line.place().book(), line.place().month()))
                        .collect(Collectors.toSet()));
        Set<String> here = references.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return new Found(
                earlier,
                earlier.values().stream()
                        .filter(row -> !here.contains(row.reference()))
                        .toList(),
                movements(cooperativeId, lines));
    }

    private Map<CashBook, Map<Long, Movement>> movements(UUID cooperativeId, List<BookLine> lines) {
        Map<CashBook, String> accountOf = accounts.of(cooperativeId);
        var movements = new EnumMap<CashBook, Map<Long, Movement>>(CashBook.class);
        for (Map.Entry<CashBook, String> each : accountOf.entrySet()) {
            Set<Long> named = new HashSet<>();
            lines.stream()
                    .filter(line -> line.place().book() == each.getKey())
                    .forEach(line -> EntryNote.entryIn(line.note()).ifPresent(named::add));
            Set<String> others = new HashSet<>(accountOf.values());
            others.remove(each.getValue());
            movements.put(each.getKey(), posted.movements(cooperativeId, named, each.getValue(), others));
        }
        return movements;
    }

    /**
     * What stands in the journal.
     *
     * @param earlier rows of the same months, by reference
     * @param gone those that the workbook has no more
     * @param movements of each book, by the number of the entry
     */
    record Found(Map<String, PostedRow> earlier, List<PostedRow> gone, Map<CashBook, Map<Long, Movement>> movements) {

        /** The entry of a line; null when it has none. */
        @Nullable Long posted(BookLine line, String reference) {
            PostedRow row = earlier.get(reference);
            if (row != null) {
                return row.entryNumber();
            }
            return EntryNote.entryIn(line.note())
                    .filter(number -> isSame(line, movement(line, number)))
                    .orElse(null);
        }

        /** Whether it names an entry that says something else. */
        boolean namesOther(BookLine line) {
            return EntryNote.entryIn(line.note())
                    .map(number -> !isSame(line, movement(line, number)))
                    .orElse(false);
        }

        /** Whether a row like it was posted that the workbook has no more. */
        boolean isChanged(BookLine line) {
            return gone.stream().anyMatch(row -> isLike(row, line));
        }

        private @Nullable Movement movement(BookLine line, long number) {
            return movements.getOrDefault(line.place().book(), new HashMap<>()).get(number);
        }

        private static boolean isSame(BookLine line, @Nullable Movement movement) {
            return movement != null
                    && movement.day().equals(line.day())
                    && movement.movedSen() == sen(line.received()) - sen(line.paid());
        }

        private static boolean isLike(PostedRow row, BookLine line) {
            YearMonth month = line.place().month();
            if (row.book() != line.place().book() || !row.month().equals(month)) {
                return false;
            }
            boolean sameRow = row.sheet().equals(line.place().sheet())
                    && row.row() == line.place().row();
            boolean sameWords = row.text().equalsIgnoreCase(line.text());
            boolean sameVoucher = !row.voucher().isEmpty() && row.voucher().equals(line.voucher());
            boolean sameMoney = Objects.equals(row.day(), line.day())
                    && Objects.equals(row.receivedSen(), RowRecord.sen(line.received()))
                    && Objects.equals(row.paidSen(), RowRecord.sen(line.paid()));
            return sameRow || sameWords || sameVoucher || sameMoney;
        }

        private static long sen(@Nullable Rupiah amount) {
            return amount == null ? 0 : amount.sen();
        }
    }
}
