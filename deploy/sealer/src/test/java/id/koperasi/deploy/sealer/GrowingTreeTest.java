package id.koperasi.deploy.sealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GrowingTreeTest {

    private static final int LARGEST = 70;

    @Test
    void whateverItGrewByItsRootIsThatOfAllLeaves() {
        for (int step = 1; step <= LARGEST; step++) {
            Map<GrowingTree.Place, Hash> kept = new HashMap<>();
            var leaves = new ArrayList<Hash>();
            while (leaves.size() < LARGEST) {
                GrowingTree tree = GrowingTree.of(GrowingTree.edgeOf(leaves.size()).stream()
                        .map(place -> new GrowingTree.Node(
                                place.level(), place.place(), Objects.requireNonNull(kept.get(place))))
                        .toList());
                for (int i = 0; i < step && leaves.size() < LARGEST; i++) {
                    Hash leaf = Merkle.leaf(new byte[] {(byte) leaves.size()});
                    leaves.add(leaf);
                    tree.append(leaf);
                }
                tree.grown()
                        .forEach(node -> assertThat(
                                        kept.put(new GrowingTree.Place(node.level(), node.place()), node.hash()))
                                .as("no subtree is written twice")
                                .isNull());

                assertThat(tree.leaves()).isEqualTo(leaves.size());
                assertThat(tree.root()).isEqualTo(Merkle.root(leaves));
            }
            assertThat(kept).hasSize(LARGEST + 35 + 17 + 8 + 4 + 2 + 1);
        }
    }

    @Test
    void leavesAndNodesAreHashedApart() {
        Hash left = Merkle.leaf(new byte[] {1});
        Hash right = Merkle.leaf(new byte[] {2});
        var both = new Spelling().raw(left).raw(right).bytes();

        assertThat(Merkle.node(left, right)).isNotEqualTo(Merkle.leaf(both));
        assertThat(Merkle.root(List.of(left, right))).isEqualTo(Merkle.node(left, right));
        assertThat(Merkle.path(0, List.of(left, right))).containsExactly(right);
    }
}
