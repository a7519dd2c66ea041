package id.koperasi.registry.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Finds villages by the names of their path: exactly, since a village that is nearly so called is another one. */
@ApplicationScoped
public class VillagesByName {

    private static final String FIND = """
            with asked as (
                select place, region_search_key(village) as village,
                       region_bare_key(region_search_key(village)) as bare_village,
                       region_bare_key(region_search_key(district)) as district,
                       region_whole_key(region_search_key(regency)) as regency,
                       region_bare_key(region_search_key(regency)) as bare_regency
                  from unnest(cast(:villages as text[]), cast(:districts as text[]), cast(:regencies as text[]))
                       with ordinality as a (village, district, regency, place)
            )
            select a.place, v.code
              from asked a
              join region_profile v on v.level = 4 and v.search_key in (a.village, a.bare_village)
              join region_profile d on d.code = left(v.code, 8) and d.search_key = a.district
              join region_profile r on r.code = left(v.code, 5)
               and (r.whole_key = a.regency or (a.regency = a.bare_regency and r.search_key = a.bare_regency))
             order by a.place, v.code""";

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

    /** The names of a village and of what stands above it. */
    public record Path(String village, String district, String regency) {}

    /** The codes of the villages of each path, mostly one; by the place of the path in the list. */
    public Map<Integer, List<String>> find(List<Path> paths) {
        return places(session.createNativeQuery(FIND, Object[].class)
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
