package id.koperasi.training.person;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A name that its bearer recognises and a stranger cannot read: of each word its first letter, never its length. */
public final class MaskedName {

    private static final String REST = "***";

    private MaskedName() {}

    /** The masked form of a name. */
    public static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + REST)
                .collect(Collectors.joining(" "));
    }
}
