package id.koperasi.registry.region;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The regions of the official file, which everybody may see. */
@ApplicationScoped
public class Regions {

    private static final String COLUMNS = "r.code, r.level, r.name, p.villages, p.cooperative_kind, p.cooperative_name";

    private static final String FIND =
            "select " + COLUMNS + " from region r join region_profile p using (code) where r.code = :code";

    private static final String ABOVE = """
            with recursive above as (
                select parent_code, 1 as steps from region where code = :code
                union all
                select r.parent_code, above.steps + 1 from region r join above on r.code = above.parent_code
            )
            select\s""" + COLUMNS + """
              from above
              join region r on r.code = above.parent_code
              join region_profile p on p.code = r.code
             where r.level > 0
             order by above.steps desc""";

    private static final String CHILDREN = "select " + COLUMNS + """
              from region r
              join region_profile p using (code)
             where r.parent_code = :code and r.code collate "C" > :after
             order by r.code collate "C"
             limit :rows""";

    private final Session session;

    Regions(Session session) {
        this.session = session;
    }

    /** The region of this code. */
    public Optional<Region> find(String code) {
        return rows(session.createNativeQuery(FIND, Object[].class)
                        .setParameter("code", code)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** The region of this code, or the refusal that there is none. */
    public Region get(String code) {
        return find(code).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** What stands above a region, the province first; the nation is no part of a path. */
    List<Region> above(String code) {
        return rows(session.createNativeQuery(ABOVE, Object[].class)
                .setParameter("code", code)
                .getResultList());
    }

    List<Region> children(String code, @Nullable String after, int rows) {
        return rows(session.createNativeQuery(CHILDREN, Object[].class)
                .setParameter("code", code)
                .setParameter("after", after == null ? "" : after)
                .setParameter("rows", rows)
                .getResultList());
    }

    private static List<Region> rows(List<Object[]> rows) {
        return rows.stream().map(Regions::region).toList();
    }

    static Region region(Object[] row) {
        return new Region(
                (String) row[0],
                Level.of((Integer) row[1]),
                (String) row[2],
                (Integer) row[3],
                (String) row[4],
                (String) row[5]);
    }
}
