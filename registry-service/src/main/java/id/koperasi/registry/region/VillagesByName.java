package id.koperasi.registry.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds villages by the names of their path: exactly, since a village that is nearly so called is another one. */
@ApplicationScoped
public class VillagesByName {

    private static final String FIND = """
            with asked as (
                select place, cooperative_name_key(cooperative) as cooperative, urban,
                       region_search_key(village) as village,
                       region_bare_key(region_search_key(village)) as bare_village,
                       region_bare_key(region_search_key(district)) as district,
                       region_whole_key(region_search_key(regency)) as regency,
                       region_bare_key(region_search_key(regency)) as bare_regency,
                       region_bare_key(region_search_key(province)) as province,
                       district is not null and regency is not null as whole
                  from unnest(cast(:cooperatives as text[]), cast(:villages as text[]), cast(:districts as text[]),
                              cast(:regencies as text[]), cast(:provinces as text[]), cast(:urban as boolean[]))
                       with ordinality as a (cooperative, village, district, regency, province, urban, place)
            ), called as (
                select a.place, v.code
                  from asked a
                  join region_profile v on cooperative_name_key(v.cooperative_name) = a.cooperative
                 where :region = 'ID' or v.code = :region or starts_with(v.code, :region || '.')
            )
            select place, code from called
            union all
            (select a.place, v.code
              from asked a
              join region_profile v on v.level = 4 and v.search_key in (a.village, a.bare_village)
              join region_profile d on d.code = left(v.code, 8)
              join region_profile r on r.code = left(v.code, 5)
              join region_profile p on p.code = left(v.code, 2)
             where a.place not in (select place from called)
               and (a.district is null or d.search_key = a.district)
               and (a.regency is null or r.whole_key = a.regency
                    or (a.regency = a.bare_regency and r.search_key = a.bare_regency))
               and (a.whole or a.province is null or p.search_key = a.province)
               and (a.urban is null or a.urban = (substr(v.code, 10, 1) = '1'))
               and (a.whole or :region = 'ID' or v.code = :region or starts_with(v.code, :region || '.')))
             order by place, code""";

    private static final String NEIGHBOURS = """
            select a.place, v.code
              from unnest(cast(:codes as text[]), cast(:names as text[])) with ordinality as a (code, name, place)
              join region_profile v
                on v.level = 4 and v.search_key = region_search_key(a.name) and left(v.code, 8) = left(a.code, 8)
               and v.code <> a.code""";

    private final Session session;

    VillagesByName(Session session) {
        this.session = session;
    }

    /**
     * The names of a village and of what stands above it, as far as they are told.
     *
     * @param cooperative what a cooperative is called there, which finds the village whose first one is called so
     * @param urban whether the village is a kelurahan, where that is told
     */
    public record Path(
            @Nullable String cooperative,
            String village,
            @Nullable String district,
            @Nullable String regency,
            @Nullable String province,
            @Nullable Boolean urban) {}

    /**
     * The codes of all villages that each path may mean, by the place of the path in the list. A path that does not name
     * all levels means villages of the region alone.
     */
    public Map<Integer, List<String>> find(List<Path> paths, String region) {
        return places(session.createNativeQuery(FIND, Object[].class)
                .setParameter("region", region)
                .setParameter(
                        "cooperatives", paths.stream().map(Path::cooperative).toArray(String[]::new))
                .setParameter("provinces", paths.stream().map(Path::province).toArray(String[]::new))
                .setParameter("urban", paths.stream().map(Path::urban).toArray(Boolean[]::new))
                .setParameter("villages", paths.stream().map(Path::village).toArray(String[]::new))
                .setParameter("districts", paths.stream().map(Path::district).toArray(String[]::new))
                .setParameter("regencies", paths.stream().map(Path::regency).toArray(String[]::new))
                .getResultList());
    }

    /** Villages that are called so and lie in the district of another one, by the place in the lists. */
    public Map<Integer, List<String>> neighbours(List<String> codes, List<String> names) {
        return places(session.createNativeQuery(NEIGHBOURS, Object[].class)
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("names", names.toArray(String[]::new))
                .getResultList());
    }

    private static Map<Integer, List<String>> places(List<Object[]> rows) {
        Map<Integer, List<String>> found = new HashMap<>();
        for (Object[] row : rows) {
            int place = Math.toIntExact((Long) row[0]) - 1;
            found.computeIfAbsent(place, none -> new ArrayList<>()).add((String) row[1]);
        }
        return found;
    }
}
