package id.koperasi.registry.region;

import java.util.Arrays;

/** How high a region stands. */
public enum Level {
    NATION(0),
    PROVINCE(1),
    REGENCY(2),
    DISTRICT(3),
    VILLAGE(4);

    private final int number;

    Level(int number) {
        this.number = number;
    }

    static Level of(int number) {
        return Arrays.stream(values())
                .filter(level -> level.number == number)
                .findFirst()
                .orElseThrow();
    }

    /** As the database writes it. */
    int number() {
        return number;
    }
}
