package id.koperasi.deploy.sealer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A book that is not as it was when it was sealed last.
 *
 * @param entries how many entries the ledger says it has; null when the book is gone
 * @param head the hash of the last of them, as the ledger says
 * @param sealedEntries how many of them are sealed
 * @param sealedHead the hash of the last sealed one; null before the first seal
 * @param sealedLeaves how many lines are sealed
 */
record BookState(
        UUID cooperativeId,
        @Nullable Long entries,
        @Nullable Hash head,
        long sealedEntries,
        @Nullable Hash sealedHead,
        long sealedLeaves) {}
