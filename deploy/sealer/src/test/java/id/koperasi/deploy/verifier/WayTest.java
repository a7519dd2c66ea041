package id.koperasi.deploy.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way from a leaf to a root, in every tree of up to 70 leaves. */
class WayTest {

    private static final int LARGEST = 70;

    @Test
    void leadsFromEveryLeafToItsRootAndFromNoOtherPlace() {
        for (int size = 1; size <= LARGEST; size++) {
            List<byte[]> leaves = TestTree.leaves(size);
            byte[] root = TestTree.root(leaves);
            for (int place = 0; place < size; place++) {
                List<byte[]> path = TestTree.path(place, leaves);
                for (int claimed = -1; claimed <= size; claimed++) {
                    assertThat(Proof.leads(leaves.get(place), claimed, size, path, root))
                            .as("leaf %d of %d claimed at %d", place, size, claimed)
                            .isEqualTo(claimed == place);
                }
            }
        }
    }

    @Test
    void aWayThatIsTooShortTooLongOrTurnedLeadsNowhere() {
        for (int size = 2; size <= LARGEST; size++) {
            List<byte[]> leaves = TestTree.leaves(size);
            byte[] root = TestTree.root(leaves);
            int place = size / 2;
            byte[] leaf = leaves.get(place);
            List<byte[]> path = TestTree.path(place, leaves);
            var longer = new ArrayList<>(path);
            longer.add(root);

            assertThat(Proof.leads(leaf, place, size, path.subList(0, path.size() - 1), root))
                    .isFalse();
            assertThat(Proof.leads(leaf, place, size, longer, root)).isFalse();
            for (int step = 0; step < path.size(); step++) {
                var turned = new ArrayList<>(path);
                turned.set(step, TestTree.sha256(path.get(step)));
                assertThat(Proof.leads(leaf, place, size, turned, root)).isFalse();
            }
            // An inner node is no leaf: the hash of two leaves does not pass for one.
            assertThat(Proof.leads(root, 0, 1, List.of(), TestTree.sha256(root)))
                    .isFalse();
        }
    }
}
