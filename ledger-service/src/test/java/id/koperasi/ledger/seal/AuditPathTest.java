package id.koperasi.ledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.ledger.seal.AuditPath.Subtree;
import id.koperasi.platform.audit.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way up from every leaf of every tree of up to 70 leaves, beside the definition of RFC 6962 word by word. */
class AuditPathTest {

    private static final int LARGEST = 70;

    @Test
    void isWhatTheDefinitionSaysOfAnyLeaf() {
        List<Digest> all = leaves(LARGEST);
        Map<Subtree, Digest> complete = complete(all);
        for (int size = 1; size <= LARGEST; size++) {
            for (int leaf = 0; leaf < size; leaf++) {
                var way = new AuditPath(leaf, size);

                assertThat(way.hashes(complete))
                        .as("leaf %d of %d", leaf, size)
                        .isEqualTo(path(leaf, all.subList(0, size)));
                assertThat(way.needed())
                        .hasSizeLessThanOrEqualTo(2 * (Integer.SIZE - Integer.numberOfLeadingZeros(size)));
            }
        }
    }

    @Test
    void aLongBookCostsFewSubtrees() {
        assertThat(new AuditPath(123_456_789, (1L << 40) - 1).needed()).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void aTreeWithHolesIsNotPassedOver() {
        assertThatThrownBy(() -> new AuditPath(0, 3).hashes(Map.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new AuditPath(3, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Digest> leaves(int size) {
        var leaves = new ArrayList<Digest>();
        for (int i = 0; i < size; i++) {
            leaves.add(Digest.of(new byte[] {0}, ("leaf " + i).getBytes(UTF_8)));
        }
        return leaves;
    }

    private static Map<Subtree, Digest> complete(List<Digest> leaves) {
        var complete = new HashMap<Subtree, Digest>();
        for (int level = 0; 1 << level <= leaves.size(); level++) {
            for (int place = 0; (place + 1) << level <= leaves.size(); place++) {
                complete.put(new Subtree(level, place), root(leaves.subList(place << level, (place + 1) << level)));
            }
        }
        return complete;
    }

    private static Digest root(List<Digest> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return Digest.of(
                new byte[] {1},
                root(leaves.subList(0, k)).bytes(),
                root(leaves.subList(k, leaves.size())).bytes());
    }

    private static List<Digest> path(int m, List<Digest> leaves) {
        var path = new ArrayList<Digest>();
        if (leaves.size() > 1) {
            int k = split(leaves.size());
            List<Digest> left = leaves.subList(0, k);
            List<Digest> right = leaves.subList(k, leaves.size());
            path.addAll(m < k ? path(m, left) : path(m - k, right));
            path.add(root(m < k ? right : left));
        }
        return path;
    }

    private static int split(int size) {
        int k = 1;
        while (2 * k < size) {
            k *= 2;
        }
        return k;
    }
}
