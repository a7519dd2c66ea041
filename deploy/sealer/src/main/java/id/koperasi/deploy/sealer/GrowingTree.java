package id.koperasi.deploy.sealer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The tree of a book, which grows at its right edge. It is known by its complete subtrees that are part of no larger one:
 * at most one for each bit of the number of its leaves.
 */
final class GrowingTree {

    private final Deque<Node> edge = new ArrayDeque<>();
    private final List<Node> grown = new ArrayList<>();
    private long leaves;

    /**
     * A complete subtree.
     *
     * @param level it has 2^level leaves
     * @param place how many of its level stand before it
     */
    record Node(int level, long place, Hash hash) {}

    /** Where a complete subtree stands. */
    record Place(int level, long place) {}

    /** Its complete subtrees, the largest and first one first. */
    static GrowingTree of(List<Node> edge) {
        var tree = new GrowingTree();
        for (Node node : edge) {
            tree.edge.addLast(node);
            tree.leaves += 1L << node.level();
        }
        return tree;
    }

    /** Where, in a tree of so many leaves, the subtrees of its edge stand. */
    static List<Place> edgeOf(long leaves) {
        var edge = new ArrayList<Place>();
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((leaves >> level & 1) == 1) {
                edge.add(new Place(level, (leaves >> level) - 1));
            }
        }
        return edge;
    }

    void append(Hash leaf) {
        add(new Node(0, leaves, leaf));
        leaves++;
    }

    private void add(Node node) {
        grown.add(node);
        Node before = edge.peekLast();
        if (before == null || before.level() != node.level()) {
            edge.addLast(node);
            return;
        }
        edge.removeLast();
        add(new Node(node.level() + 1, node.place() >> 1, Merkle.node(before.hash(), node.hash())));
    }

    long leaves() {
        return leaves;
    }

    /** The subtrees that were completed since it was read. */
    List<Node> grown() {
        return grown;
    }

    /** The root over all leaves, of which there is at least one. */
    Hash root() {
        Iterator<Node> fromRight = edge.descendingIterator();
        Hash root = fromRight.next().hash();
        while (fromRight.hasNext()) {
            root = Merkle.node(fromRight.next().hash(), root);
        }
        return root;
    }
}
