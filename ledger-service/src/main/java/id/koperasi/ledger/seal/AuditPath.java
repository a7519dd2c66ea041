package id.koperasi.ledger.seal;

import id.koperasi.platform.audit.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What stands beside the way from a leaf up to the root of a Merkle tree in the shape of RFC 6962. Each of these hashes is
 * that of a complete subtree, but for one at the most, which is made of complete subtrees: a few for each bit of the number
 * of leaves.
 *
 * @param leaf the place of the leaf, from 0
 * @param leaves how many leaves the tree has
 */
record AuditPath(long leaf, long leaves) {

    private static final byte[] NODE = {1};

    AuditPath {
        if (leaf < 0 || leaf >= leaves) {
            throw new IllegalArgumentException("leaf " + leaf + " of " + leaves);
        }
    }

    /**
     * A complete subtree.
     *
     * @param level it has 2^level leaves
     * @param place how many of its level stand before it
     */
    record Subtree(int level, long place) {}

    /** The subtrees whose hashes are needed. */
    List<Subtree> needed() {
        var needed = new ArrayList<Subtree>();
        walk(0, leaves, new ArrayList<>(), subtree -> {
            needed.add(subtree);
            return Digest.of("");
        });
        return needed;
    }

    /** The path, the sibling of the leaf first. */
    List<Digest> hashes(Map<Subtree, Digest> known) {
        var path = new ArrayList<Digest>();
        walk(0, leaves, path, subtree -> {
            Digest hash = known.get(subtree);
            if (hash == null) {
                throw new IllegalStateException("the tree lacks " + subtree);
            }
            return hash;
        });
        return path;
    }

    private void walk(long from, long until, List<Digest> path, Function<Subtree, Digest> hashes) {
        if (until - from == 1) {
            return;
        }
        long middle = from + leftOf(until - from);
        if (leaf < middle) {
            walk(from, middle, path, hashes);
            path.add(root(middle, until, hashes));
        } else {
            walk(middle, until, path, hashes);
            path.add(root(from, middle, hashes));
        }
    }

    private static Digest root(long from, long until, Function<Subtree, Digest> hashes) {
        long size = until - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return hashes.apply(new Subtree(level, from >> level));
        }
        long middle = from + leftOf(size);
        return Digest.of(
                NODE,
                root(from, middle, hashes).bytes(),
                root(middle, until, hashes).bytes());
    }

    /** How many of so many leaves, two at least, stand on the left: the largest power of two below. */
    private static long leftOf(long size) {
        return Long.highestOneBit(size - 1);
    }
}
