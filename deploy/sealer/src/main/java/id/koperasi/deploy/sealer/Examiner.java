package id.koperasi.deploy.sealer;

import id.koperasi.deploy.sealer.Alarms.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks whether a book still says what was sealed of it, and whether what is new in it fits behind that. */
final class Examiner {

    /** So many entries of one book at a time: they are held in memory. */
    static final int ENTRIES_MAX = 2_000;

    private final Journal journal;
    private final Seals seals;
    private final Map<UUID, Standing> standing;

    /**
     * @param standing the alarms that have not ended: a book that is still wrong where it was is not read from its first
     *     sealed entry on again, each minute, however large it is
     */
    Examiner(Connection connection, Map<UUID, Standing> standing) {
        this.journal = new Journal(connection);
        this.seals = new Seals(connection);
        this.standing = standing;
    }

    /**
     * How a book was found.
     *
     * @param book what is to be added to its seals; null when something is wrong
     * @param finding what is wrong
     * @param entryNumber the first entry that is not right, where the finding is about one
     */
    record Found(
            @Nullable SealedBook book,
            @Nullable Finding finding,
            @Nullable Long entryNumber) {

        private static Found wrong(Finding finding, @Nullable Long entryNumber) {
            return new Found(null, finding, entryNumber);
        }
    }

    /** Reads what is new in a book, as far as it fits into one seal. */
    Found examine(BookState state) throws SQLException {
        UUID id = state.cooperativeId();
        Long last = state.entries();
        if (last == null) {
            return Found.wrong(Finding.BOOK_VANISHED, null);
        }
        if (last <= state.sealedEntries()) {
            Long other = firstOther(id);
            return last < state.sealedEntries()
                    ? Found.wrong(Finding.HISTORY_SHORTENED, other == null ? Long.valueOf(last + 1) : other)
                    : Found.wrong(Finding.HISTORY_REWRITTEN, other == null ? last : other);
        }
        Hash sealedHead = state.sealedHead();
        Hash head = sealedHead == null ? Entry.genesis(id) : sealedHead;
        long upTo = Math.min(last, state.sealedEntries() + ENTRIES_MAX);
        List<Entry> entries = journal.entries(id, state.sealedEntries(), upTo);
        long right = state.sealedEntries();
        for (Entry entry : entries) {
            if (entry.number() != right + 1 || !entry.follows(head)) {
                return broken(id, right + 1);
            }
            right = entry.number();
            head = entry.hash();
        }
        if (right < upTo) {
            return broken(id, right + 1);
        }
        if (upTo == last && !Objects.equals(head, state.head())) {
            return broken(id, last);
        }
        return new Found(grown(state, entries), null, null);
    }

    /** What comes behind a history that was rewritten does not fit either: the first of all is named. */
    private Found broken(UUID id, long number) throws SQLException {
        var known = standing.get(id);
        if (known != null && known.equals(new Standing(Finding.CHAIN_BROKEN, number))) {
            return Found.wrong(known.finding(), known.entryNumber());
        }
        Long other = firstOther(id);
        return other == null
                ? Found.wrong(Finding.CHAIN_BROKEN, number)
                : Found.wrong(Finding.HISTORY_REWRITTEN, other);
    }

    /** What was named before and is still not as it was sealed stays the first; all is compared when that is mended. */
    private @Nullable Long firstOther(UUID id) throws SQLException {
        var known = standing.get(id);
        Long number = known == null ? null : known.entryNumber();
        return number != null && seals.isOther(id, number) ? number : seals.firstOther(id);
    }

    private SealedBook grown(BookState state, List<Entry> entries) throws SQLException {
        GrowingTree tree = seals.tree(state.cooperativeId(), state.sealedLeaves());
        var firstLeaves = new ArrayList<Long>();
        for (Entry entry : entries) {
            firstLeaves.add(tree.leaves());
            entry.lines().forEach(line -> tree.append(entry.leaf(line)));
        }
        return new SealedBook(state.cooperativeId(), entries, firstLeaves, tree, state.sealedHead() == null);
    }
}
