package id.koperasi.registry.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Different search keys by their trigrams: how alike each is to another one, as pg_trgm reckons. */
final class NameIndex {

    private static final int[] NOBODY = {};

    private final String[] keys;
    private final int[] sizes;
    private final Map<Integer, int[]> holders;

    /** Of keys in the order of their characters, each once. */
    NameIndex(List<String> sorted) {
        keys = sorted.toArray(String[]::new);
        sizes = new int[keys.length];
        Map<Integer, List<Integer>> lists = new HashMap<>();
        for (int key = 0; key < keys.length; key++) {
            int[] trigrams = Trigrams.of(keys[key]);
            sizes[key] = trigrams.length;
            for (int trigram : trigrams) {
                lists.computeIfAbsent(trigram, none -> new ArrayList<>()).add(key);
            }
        }
        holders = new HashMap<>(2 * lists.size());
        lists.forEach((trigram, list) ->
                holders.put(trigram, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    String key(int place) {
        return keys[place];
    }

    /** The place of a key; negative when there is none. */
    int placeOf(String key) {
        return Arrays.binarySearch(keys, key);
    }

    /** The first place of a key that begins so, or would if there were one. */
    int firstWith(String beginning) {
        int place = placeOf(beginning);
        return place < 0 ? -place - 1 : place;
    }

    int size() {
        return keys.length;
    }

    /** How alike each key is: the share of common trigrams, 0 to 1. */
    float[] likeness(String asked) {
        int[] trigrams = Trigrams.of(asked);
        float[] common = new float[keys.length];
        for (int trigram : trigrams) {
            for (int key : holders.getOrDefault(trigram, NOBODY)) {
                common[key]++;
            }
        }
        for (int key = 0; key < common.length; key++) {
            if (common[key] > 0) {
                common[key] /= trigrams.length + sizes[key] - common[key];
            }
        }
        return common;
    }
}
