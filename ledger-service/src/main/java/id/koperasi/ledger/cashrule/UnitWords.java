package id.koperasi.ledger.cashrule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises the business units of a cooperative: by their whole name, or by what people call their function. */
final class UnitWords {

    /** Words in front of a function that make a unit of it: "belanja sembako" is goods, "gerai sembako" a unit. */
    private static final Set<String> UNIT = Set.of("gerai", "unit", "usaha", "toko", "bidang");

    private final List<Unit> units;
    private final Map<String, String> functions;

    UnitWords(List<Unit> units, Map<String, String> functions) {
        this.units = List.copyOf(units);
        this.functions = Map.copyOf(functions);
    }

    /** A business unit. */
    record Unit(UUID id, String function, String name) {}

    /**
     * What a text says.
     *
     * @param unit the one that it names; null when it names none, or none clearly
     * @param doubtful whether it names one that the cooperative does not have, or several
     */
    record Which(@Nullable UUID unit, boolean doubtful) {

        static final Which UNTOLD = new Which(null, false);
        static final Which DOUBTFUL = new Which(null, true);

        boolean told() {
            return unit != null || doubtful;
        }

        /** What both say: the other where this says nothing; two that differ say nothing clear. */
        Which and(Which other) {
            if (!told() || !other.told()) {
                return told() ? this : other;
            }
            return equals(other) ? this : DOUBTFUL;
        }
    }

    boolean has(UUID unit) {
        return units.stream().anyMatch(each -> each.id().equals(unit));
    }

    /** The only one; null when there are none or several. */
    @Nullable UUID only() {
        return units.size() == 1 ? units.getFirst().id() : null;
    }

    /** What a column for units says: whatever stands there means one. */
    Which inColumn(String text) {
        if (RuleWords.letters(text).isEmpty()) {
            return Which.UNTOLD;
        }
        Which found = inTitle(text);
        return found.told() ? found : Which.DOUBTFUL;
    }

    /** What stands above the book of a unit. */
    Which inTitle(String text) {
        String plain = padded(RuleWords.letters(text));
        Which named = named(plain);
        return named.told()
                ? named
                : called(functions.keySet().stream().filter(words -> plain.contains(padded(words))));
    }

    /** What a row says among other things. */
    Which inText(String text) {
        String plain = padded(RuleWords.letters(text));
        Which named = named(plain);
        return named.told()
                ? named
                : called(functions.keySet().stream()
                        .filter(words -> UNIT.stream().anyMatch(unit -> plain.contains(padded(unit + " " + words)))));
    }

    private Which named(String plain) {
        List<String> names = units.stream()
                .map(unit -> RuleWords.letters(unit.name()))
                .filter(name -> !name.isEmpty() && plain.contains(padded(name)))
                .toList();
        Set<String> longest = names.stream()
                .filter(name -> names.stream()
                        .noneMatch(other ->
                                other.length() > name.length() && padded(other).contains(padded(name))))
                .collect(Collectors.toSet());
        return longest.isEmpty()
                ? Which.UNTOLD
                : which(units.stream()
                        .filter(unit -> longest.contains(RuleWords.letters(unit.name())))
                        .toList());
    }

    private Which called(Stream<String> words) {
        Set<String> meant = words.map(functions::get).collect(Collectors.toSet());
        return meant.isEmpty()
                ? Which.UNTOLD
                : which(units.stream()
                        .filter(unit -> meant.contains(unit.function()))
                        .toList());
    }

    private static Which which(List<Unit> found) {
        return found.size() == 1 ? new Which(found.getFirst().id(), false) : Which.DOUBTFUL;
    }

    private static String padded(String text) {
        return " " + text + " ";
    }
}
