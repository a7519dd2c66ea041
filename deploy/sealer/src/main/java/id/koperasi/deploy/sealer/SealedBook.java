package id.koperasi.deploy.sealer;

import java.util.List;
import java.util.UUID;

/**
 * What is added to the seals of one book.
 *
 * @param entries the new entries, which fit behind the sealed ones
 * @param firstLeaves where the lines of each of them begin in the tree
 * @param tree with the new lines in it
 * @param first whether the book was never sealed before
 */
record SealedBook(UUID cooperativeId, List<Entry> entries, List<Long> firstLeaves, GrowingTree tree, boolean first) {

    Entry last() {
        return entries.getLast();
    }

    /** The leaf of the book in the tree of a seal. */
    Hash leaf() {
        return Merkle.leaf(new Spelling()
                .text("koperasi-book-v1")
                .bareId(cooperativeId)
                .number(last().number())
                .raw(last().hash())
                .number(tree.leaves())
                .raw(tree.root())
                .bytes());
    }
}
