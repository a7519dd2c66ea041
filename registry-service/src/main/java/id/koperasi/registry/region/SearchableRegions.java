package id.koperasi.registry.region;

import id.koperasi.registry.region.RegionSearch.Asked;
import id.koperasi.registry.region.RegionSearch.Found;
import id.koperasi.registry.region.RegionSearch.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All regions of one official file, to be found by name. Never changed: another file has another one of these. */
final class SearchableRegions {

    private static final int WHOLE_SCORE = 10_000;
    private static final int SAME = 10_000;
    private static final int BEGINS_SO = 2_000;
    private static final int OF_THAT_KIND = 5_000;
    private static final int SHORTEST_BEGINNING = 3;

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt((Scored found) -> -found.score())
            .thenComparing(found -> found.region().code());

    private final NameIndex names;
    private final List<List<Named>> byKey;
    private final Map<String, Region> byCode = new HashMap<>();

    /** Of one file, in whatever order. */
    SearchableRegions(List<Named> regions) {
        var sorted = new TreeMap<String, List<Named>>();
        for (Named named : regions) {
            byCode.put(named.region().code(), named.region());
            if (named.region().level() != Level.NATION) {
                sorted.computeIfAbsent(named.searchKey(), key -> new ArrayList<>())
                        .add(named);
            }
        }
        names = new NameIndex(List.copyOf(sorted.keySet()));
        byKey = sorted.values().stream().map(List::copyOf).toList();
    }

    /**
     * A region with its search keys.
     *
     * @param region which one
     * @param searchKey its name without the word that says what kind of region it is
     * @param wholeKey the same with that word
     */
    record Named(Region region, String searchKey, String wholeKey) {}

    private record Scored(Region region, int score) {}

    /**
     * What is asked as search keys.
     *
     * @param whole with the word that says what kind of region is meant
     * @param bare without it
     */
    record Keys(String whole, String bare) {}

    /** The best findings after a place, the best first. */
    List<Found> find(Keys keys, Asked asked, int likenessPercent, @Nullable Place after, int rows) {
        float[] toBare = names.likeness(keys.bare());
        float[] toWhole = keys.whole().equals(keys.bare()) ? toBare : names.likeness(keys.whole());
        double least = likenessPercent / 100.0;
        List<Scored> fitting = new ArrayList<>();
        for (int key = 0; key < names.size(); key++) {
            float alike = Math.max(toBare[key], toWhole[key]);
            if (alike >= least) {
                score(key, alike, keys, asked, fitting);
            }
        }
        beginningSo(keys.bare())
                .filter(key -> Math.max(toBare[key], toWhole[key]) < least)
                .forEach(key -> score(key, Math.max(toBare[key], toWhole[key]), keys, asked, fitting));
        return fitting.stream()
                .filter(found -> after == null || comesAfter(found, after))
                .sorted(BEST_FIRST)
                .limit(rows)
                .map(found -> new Found(
                        found.region(),
                        above(found.region().code()),
                        new Place(likenessPercent, found.score(), found.region().code())))
                .toList();
    }

    private static boolean comesAfter(Scored found, Place after) {
        return found.score() == after.score()
                ? found.region().code().compareTo(after.code()) > 0
                : found.score() < after.score();
    }

    private IntStream beginningSo(String bare) {
        return bare.length() < SHORTEST_BEGINNING
                ? IntStream.empty()
                : IntStream.range(names.firstWith(bare), names.size())
                        .takeWhile(key -> names.key(key).startsWith(bare));
    }

    /**
     * A name that is the same beats one that begins the same, which beats one that is alike; whoever writes what kind of
     * region he means gets that kind first. Scores are whole numbers, so that a cursor stands between two rows exactly.
     */
    private void score(int key, float alike, Keys keys, Asked asked, List<Scored> fitting) {
        String name = names.key(key);
        boolean same = name.equals(keys.bare()) || name.equals(keys.whole());
        int score = (int) Math.rint((double) WHOLE_SCORE * alike)
                + (same ? SAME : 0)
                + (name.startsWith(keys.bare()) ? BEGINS_SO : 0);
        for (Named named : byKey.get(key)) {
            if (asked.fits(named.region())) {
                boolean kind = named.region().level() != Level.VILLAGE
                        && named.wholeKey().equals(keys.whole());
                fitting.add(new Scored(named.region(), score + (kind ? OF_THAT_KIND : 0)));
            }
        }
    }

    /** What stands above a region, the province first. */
    private List<Region> above(String code) {
        return IntStream.range(0, code.length())
                .filter(place -> code.charAt(place) == '.')
                .mapToObj(place -> byCode.get(code.substring(0, place)))
                .toList();
    }
}
