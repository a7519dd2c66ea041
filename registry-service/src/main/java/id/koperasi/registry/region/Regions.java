package id.koperasi.registry.region;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

    private static final String PROVINCES =
            "select code from region where level = 1 and valid_until is null order by code collate \"C\"";

    private static final String VILLAGES_ON =
            "select region_villages_on(:code, cast(:now as integer), cast(:day as date))";

    private static final String VALIDITY = "select valid_from, valid_until, split_from from region where code = :code";

    private final Session session;

    /**
     * How long a code is in the official file.
     *
     * @param from its first day there; none when the first file had it
     * @param until the first day without it
     * @param splitFrom the village that it was a part of before
     */
    record Validity(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String splitFrom) {

        static final Validity ALWAYS = new Validity(null, null, null);
    }

    Regions(Session session) {
        this.session = session;
    }

    /** The codes of all provinces, for work that is done one after the other. */
    public List<String> provinces() {
        return session.createNativeQuery(PROVINCES, String.class).getResultList();
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

    /** The same region with as many villages as the figures of a day are parts of. */
    public Region on(Region region, LocalDate day) {
        return region.with(session.createNativeQuery(VILLAGES_ON, Integer.class)
                .setParameter("code", region.code())
                .setParameter("now", region.villages())
                .setParameter("day", day)
                .getSingleResult());
    }

    /** Since when a code is in the official file, until when, and what it came out of. */
    Validity validity(String code) {
        return session.createNativeQuery(VALIDITY, Object[].class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("valid_until", LocalDate.class)
                .addScalar("split_from", String.class)
                .setParameter("code", code)
                .getResultStream()
                .map(row -> new Validity((LocalDate) row[0], (LocalDate) row[1], (String) row[2]))
                .findFirst()
                .orElse(Validity.ALWAYS);
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
