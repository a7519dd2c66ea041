package id.koperasi.registry.region;

import java.util.stream.IntStream;

/** The trigrams of a search key as pg_trgm takes them: of each word with two blanks before it and one behind. */
final class Trigrams {

    private static final int BITS = 7;

    private Trigrams() {}

    /** Each once, as a number; a key has nothing but small letters, digits and blanks. */
    static int[] of(String key) {
        IntStream trigrams = IntStream.empty();
        for (String word : key.split(" ", -1)) {
            if (!word.isEmpty()) {
                String padded = "  " + word + " ";
                trigrams = IntStream.concat(
                        trigrams, IntStream.range(0, padded.length() - 2).map(at -> packed(padded, at)));
            }
        }
        return trigrams.distinct().toArray();
    }

    private static int packed(String text, int at) {
        return (text.charAt(at) << (2 * BITS)) | (text.charAt(at + 1) << BITS) | text.charAt(at + 2);
    }
}
