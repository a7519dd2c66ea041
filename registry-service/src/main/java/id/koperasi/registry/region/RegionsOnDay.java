package id.koperasi.registry.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The official file as it was on a day: villages that have ended since are there, and those that are new are not. */
@ApplicationScoped
class RegionsOnDay {

    /** A name that was changed later is the one before the first change. */
    private static final String COLUMNS = """
            r.code, r.level,
            coalesce((select c.name_before
                        from region_change c
                        join region_revision a on a.id = c.revision_id
                       where c.code = r.code and c.kind = 'RENAMED' and a.applied_at is not null
                         and a.effective_on > :day
                       order by a.effective_on, a.applied_at
                       limit 1), r.name),
            coalesce(p.villages, 0)
                - (select count(*)::integer from region v
                    where v.level = 4 and v.valid_until is null and v.valid_from > :day
                      and (r.level = 0 or v.code = r.code or starts_with(v.code, r.code || '.')))
                + (select count(*)::integer from region v
                    where v.level = 4 and v.valid_until > :day and (v.valid_from is null or v.valid_from <= :day)
                      and (r.level = 0 or v.code = r.code or starts_with(v.code, r.code || '.'))),
            p.cooperative_kind, p.cooperative_name
       from region r
       left join region_profile p using (code)
      where (r.valid_from is null or r.valid_from <= :day) and (r.valid_until is null or r.valid_until > :day)
        and\s""";

    private static final String FIND = "select " + COLUMNS + "r.code = :code";

    private static final String ABOVE = "select " + COLUMNS + "r.code = any (:codes) order by r.level";

    private static final String CHILDREN = "select " + COLUMNS + """
            r.parent_code = :code and r.code collate "C" > :after
      order by r.code collate "C"
      limit :rows""";

    private final Session session;

    RegionsOnDay(Session session) {
        this.session = session;
    }

    Optional<Region> find(String code, LocalDate day) {
        return rows(FIND, day)
                .setParameter("code", code)
                .getResultStream()
                .map(Regions::region)
                .findFirst();
    }

    /** What stood above a region, the province first. */
    List<Region> above(String code, LocalDate day) {
        String[] codes = IntStream.range(0, code.length())
                .filter(place -> code.charAt(place) == '.')
                .mapToObj(place -> code.substring(0, place))
                .toArray(String[]::new);
        return rows(ABOVE, day)
                .setParameter("codes", codes)
                .getResultStream()
                .map(Regions::region)
                .toList();
    }

    List<Region> children(String code, LocalDate day, @Nullable String after, int rows) {
        return rows(CHILDREN, day)
                .setParameter("code", code)
                .setParameter("after", after == null ? "" : after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(Regions::region)
                .toList();
    }

    private NativeQuery<Object[]> rows(String query, LocalDate day) {
        return session.createNativeQuery(query, Object[].class).setParameter("day", day);
    }
}
