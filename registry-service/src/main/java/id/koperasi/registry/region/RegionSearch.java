package id.koperasi.registry.region;

import id.koperasi.registry.region.SearchableRegions.Keys;
import id.koperasi.registry.region.SearchableRegions.Named;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds regions by a name that need not be spelt right. They are kept in memory, some forty megabytes, from the first search
 * on, and read anew when another official file is in force; each search asks which one is.
 */
@ApplicationScoped
class RegionSearch {

    private static final String ASKED = """
            select (select count(*) from region_revision where applied_at is not null),
                   region_whole_key(region_search_key(:name)), region_bare_key(region_search_key(:name))""";

    private static final String ALL = """
            select r.code, r.level, r.name, p.villages, p.cooperative_kind, p.cooperative_name, p.search_key, p.whole_key
              from region_profile p
              join region r using (code)""";

    /** How alike names must be, in percent: first much; only when nothing is, less. */
    private static final List<Integer> LIKENESS = List.of(45, 30);

    private final Session session;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable InForce inForce;

    RegionSearch(Session session) {
        this.session = session;
    }

    /**
     * What somebody looks for.
     *
     * @param name of it, more or less
     * @param level how high it stands, when that is known
     * @param within the region it lies in, when that is known
     */
    record Asked(
            String name, @Nullable Level level, @Nullable String within) {

        /** Whether a region stands as high and lies where it should. */
        boolean fits(Region region) {
            return (level == null || region.level() == level)
                    && (within == null
                            || within.equals(Region.NATION)
                            || region.code().equals(within)
                            || region.code().startsWith(within + "."));
        }
    }

    /** Where a page of findings ended, and how alike names had to be there. */
    record Place(int likeness, int score, String code) {}

    /**
     * A region and how well it fits.
     *
     * @param region what was found
     * @param above what stands above it, the province first
     * @param place where it stands among the findings
     */
    record Found(Region region, List<Region> above, Place place) {}

    private record InForce(long revisions, SearchableRegions regions) {}

    /** The best findings after a place, the best first. */
    List<Found> find(Asked asked, @Nullable Place after, int rows) {
        Object[] row = session.createNativeQuery(ASKED, Object[].class)
                .setParameter("name", asked.name())
                .getSingleResult();
        var keys = new Keys((String) row[1], (String) row[2]);
        SearchableRegions regions = inForce((Long) row[0]);
        if (after != null) {
            return regions.find(keys, asked, after.likeness(), after, rows);
        }
        return LIKENESS.stream()
                .map(likeness -> regions.find(keys, asked, likeness, null, rows))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whoever comes while they are read waits for them. */
    private SearchableRegions inForce(long revisions) {
        InForce known = inForce;
        if (known != null && known.revisions() == revisions) {
            return known.regions();
        }
        reading.lock();
        try {
            InForce read = inForce;
            if (read == null || read.revisions() != revisions) {
                read = new InForce(revisions, new SearchableRegions(all()));
                inForce = read;
            }
            return read.regions();
        } finally {
            reading.unlock();
        }
    }

    private List<Named> all() {
        return session.createNativeQuery(ALL, Object[].class)
                .getResultStream()
                .map(row -> new Named(Regions.region(row), (String) row[6], (String) row[7]))
                .toList();
    }
}
