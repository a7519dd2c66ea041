package id.koperasi.registry.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds regions by a name that need not be spelt right. */
@ApplicationScoped
class RegionSearch {

    /**
     * A name that is the same beats one that begins the same, which beats one that is alike; whoever writes what kind of
     * region he means gets that kind first. Scores are whole numbers, so that a cursor stands between two rows exactly.
     */
    private static final String SEARCH = """
            with asked as materialized (
                select region_whole_key(region_search_key(:name)) as whole,
                       region_bare_key(region_search_key(:name)) as bare,
                       set_config('pg_trgm.similarity_threshold', :likeness, true)
            ), fitting as (
                select p.* from asked join region_profile p on p.search_key % bare
                union
                select p.* from asked join region_profile p on p.search_key % whole where whole <> bare
                union
                select p.* from asked join region_profile p on p.search_key like bare || '%' where length(bare) >= 3
            ), scored as (
                select f.code, f.villages, f.cooperative_kind, f.cooperative_name,
                       (10000 * greatest(similarity(search_key, whole), similarity(search_key, bare)))::integer
                           + case when search_key in (whole, bare) then 10000 else 0 end
                           + case when search_key like bare || '%' then 2000 else 0 end
                           + case when level < 4 and whole_key = whole then 5000 else 0 end as score
                  from asked
                 cross join fitting f
                 where level > 0
                   and (cast(:level as integer) is null or level = :level)
                   and (cast(:within as text) is null or code = :within or starts_with(code, :within || '.'))
            ), best as (
                select *
                  from scored
                 where cast(:score as integer) is null
                    or (-score, code collate "C") > (-cast(:score as integer), cast(:after as text) collate "C")
                 order by -score, code collate "C"
                 limit :rows
            )
            select r.code, r.level, r.name, b.villages, b.cooperative_kind, b.cooperative_name, b.score
              from best b
              join region r using (code)
             order by -b.score, b.code collate "C"
            """;

    /** How alike names must be, in percent: first much, which is quick; only when nothing is, less. */
    private static final List<Integer> LIKENESS = List.of(45, 30);

    private final Session session;

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
            String name, @Nullable Level level, @Nullable String within) {}

    /** Where a page of findings ended, and how alike names had to be there. */
    record Place(int likeness, int score, String code) {}

    /**
     * A region and how well it fits.
     *
     * @param region what was found
     * @param place where it stands among the findings
     */
    record Found(Region region, Place place) {}

    /** The best findings after a place, the best first. */
    List<Found> find(Asked asked, @Nullable Place after, int rows) {
        if (after != null) {
            return find(asked, after.likeness(), after, rows);
        }
        return LIKENESS.stream()
                .map(likeness -> find(asked, likeness, null, rows))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Found> find(Asked asked, int likeness, @Nullable Place after, int rows) {
        String within = Objects.equals(asked.within(), Region.NATION) ? null : asked.within();
        return session
                .createNativeQuery(SEARCH, Object[].class)
                .setParameter("name", asked.name())
                .setParameter("likeness", BigDecimal.valueOf(likeness, 2).toPlainString())
                .setParameter(
                        "level", asked.level() == null ? null : asked.level().number(), Integer.class)
                .setParameter("within", within, String.class)
                .setParameter("score", after == null ? null : after.score(), Integer.class)
                .setParameter("after", after == null ? null : after.code(), String.class)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Found(Regions.region(row), new Place(likeness, (Integer) row[6], (String) row[0])))
                .toList();
    }
}
