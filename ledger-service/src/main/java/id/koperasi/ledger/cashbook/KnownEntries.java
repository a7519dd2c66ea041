package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashbook.PostedRows.Movement;
import id.koperasi.ledger.cashbook.PostedRows.PostedRow;
import id.koperasi.ledger.cashrule.Need;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a workbook says that stands in the journal already, whether it was taken over or written out from there. */
@ApplicationScoped
class KnownEntries {

    private final PostedRows posted;
    private final CashBookAccounts accounts;
    private final BookForms forms;

    KnownEntries(PostedRows posted, CashBookAccounts accounts, BookForms forms) {
        this.posted = posted;
        this.accounts = accounts;
        this.forms = forms;
    }

    /** What the lines of a workbook have in the journal. */
    Found of(UUID cooperativeId, List<BookLine> lines, List<@Nullable String> references) {
        Map<String, PostedRow> earlier = posted.of(
                cooperativeId,
                lines.stream()
                        .map(line -> Map.entry(line.place().book(), line.place().month()))
                        .collect(Collectors.toSet()));
        Set<String> here = references.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        Map<CashBook, Map<Long, Movement>> movements = movements(cooperativeId, lines);
        return new Found(
                standing(lines, references, earlier, movements),
                earlier.values().stream()
                        .filter(row -> !here.contains(row.reference()))
                        .toList(),
                movements);
    }

    /** The entries of lines, by reference: one that a note names stands for one line of a book, and no other has it. */
    private static Map<String, Long> standing(
            List<BookLine> lines,
            List<@Nullable String> references,
            Map<String, PostedRow> earlier,
            Map<CashBook, Map<Long, Movement>> movements) {
        var standing = new HashMap<String, Long>();
        Set<Map.Entry<CashBook, Long>> taken = new HashSet<>();
        references.stream().map(earlier::get).filter(Objects::nonNull).forEach(row -> {
            standing.put(row.reference(), row.entryNumber());
            taken.add(Map.entry(row.book(), row.entryNumber()));
        });
        for (int i = 0; i < lines.size(); i++) {
            BookLine line = lines.get(i);
            String reference = references.get(i);
            if (reference != null && !standing.containsKey(reference)) {
                EntryNote.entryIn(line.note())
                        .filter(number -> isSame(line, movement(movements, line, number)))
                        .filter(number -> taken.add(Map.entry(line.place().book(), number)))
                        .ifPresent(number -> standing.put(reference, number));
            }
        }
        return standing;
    }

    private static @Nullable Movement movement(
            Map<CashBook, Map<Long, Movement>> movements, BookLine line, long number) {
        return movements.getOrDefault(line.place().book(), Map.of()).get(number);
    }

    private static boolean isSame(BookLine line, @Nullable Movement movement) {
        return movement != null
                && movement.day().equals(line.day())
                && movement.movedSen() == sen(line.received()) - sen(line.paid());
    }

    private static long sen(@Nullable Rupiah amount) {
        return amount == null ? 0 : amount.sen();
    }

    private Map<CashBook, Map<Long, Movement>> movements(UUID cooperativeId, List<BookLine> lines) {
        Map<CashBook, String> accountOf = accounts.of(cooperativeId);
        var movements = new EnumMap<CashBook, Map<Long, Movement>>(CashBook.class);
        for (Map.Entry<CashBook, String> each : accountOf.entrySet()) {
            Set<String> others = new HashSet<>(accountOf.values());
            others.remove(each.getValue());
            movements.put(
                    each.getKey(),
                    posted.movements(cooperativeId, named(lines, each.getKey()), each.getValue(), others));
        }
        for (CashBook book : CashBook.values()) {
            Map<Long, Movement> ofBook = movements.computeIfAbsent(book, missing -> new HashMap<>());
            forms.of(cooperativeId, book, named(lines, book))
                    .forEach(told -> ofBook.putIfAbsent(
                            told.entryNumber(),
                            new Movement(told.day(), told.moved().sen())));
        }
        return movements;
    }

    /** The entries that notes of a book name. */
    private static Set<Long> named(List<BookLine> lines, CashBook book) {
        Set<Long> named = new HashSet<>();
        lines.stream()
                .filter(line -> line.place().book() == book)
                .forEach(line -> EntryNote.entryIn(line.note()).ifPresent(named::add));
        return named;
    }

    /**
     * What stands in the journal.
     *
     * @param standing entries of lines, by the reference of the line
     * @param gone those that the workbook has no more
     * @param movements of each book, by the number of the entry
     */
    record Found(Map<String, Long> standing, List<PostedRow> gone, Map<CashBook, Map<Long, Movement>> movements) {

        /** The entry of a line; null when it has none. */
        @Nullable Long posted(String reference) {
            return standing.get(reference);
        }

        /** What is odd about the entry that a line names which does not stand for it. */
        Optional<Need> misnamed(BookLine line) {
            return EntryNote.entryIn(line.note())
                    .map(number ->
                            isSame(line, movement(movements, line, number)) ? Need.ENTRY_TAKEN : Need.ENTRY_DIFFERS);
        }

        /** Whether a row like it was posted that the workbook has no more. */
        boolean isChanged(BookLine line) {
            return gone.stream().anyMatch(row -> isLike(row, line));
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
    }
}
