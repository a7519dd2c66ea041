package id.koperasi.deploy.sealer;

import java.util.ArrayList;
import java.util.List;

/** Trees in the shape of RFC 6962: leaves are hashed behind a 0, inner nodes behind a 1, no leaf stands twice. */
final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    static Hash leaf(byte[] content) {
        return new Spelling().raw(LEAF).raw(content).sha256();
    }

    static Hash node(Hash left, Hash right) {
        return new Spelling().raw(NODE).raw(left).raw(right).sha256();
    }

    /** The root over these leaves, of which there is at least one. */
    static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = leftOf(leaves.size());
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    /** What stands beside the way from a leaf up to the root. */
    static List<Hash> path(int place, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int left = leftOf(leaves.size());
        List<Hash> lower = leaves.subList(0, left);
        List<Hash> upper = leaves.subList(left, leaves.size());
        List<Hash> path = place < left ? path(place, lower) : path(place - left, upper);
        path.add(root(place < left ? upper : lower));
        return path;
    }

    /** How many of so many leaves, two at least, stand on the left: the largest power of two below. */
    private static int leftOf(int leaves) {
        return Integer.highestOneBit(leaves - 1);
    }
}
