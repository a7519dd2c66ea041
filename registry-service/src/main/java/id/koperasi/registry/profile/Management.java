package id.koperasi.registry.profile;

import java.util.Arrays;
import java.util.Optional;

/** By which principles a cooperative manages (pola pengelolaan). */
public enum Management {
    /** Konvensional. */
    CONVENTIONAL("Konvensional"),
    /** Syariah. */
    SHARIA("Syariah");

    private final String ministry;

    Management(String ministry) {
        this.ministry = ministry;
    }

    /** What the ministry's table means, by its word or ours. */
    public static Optional<Management> of(String word) {
        return Arrays.stream(values())
                .filter(each ->
                        each.ministry.equalsIgnoreCase(word) || each.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
