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

    /** How long the codes of the regions directly below are; a village has none below and is its own part. */
    public int widthBelow() {
        return switch (this) {
            case NATION -> "36".length();
            case PROVINCE -> "36.03".length();
            case REGENCY -> "36.03.01".length();
            case DISTRICT, VILLAGE -> "36.03.01.2001".length();
        };
    }

    /** As the database writes it. */
    int number() {
        return number;
    }
}
