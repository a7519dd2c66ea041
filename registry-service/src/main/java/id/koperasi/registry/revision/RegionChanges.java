package id.koperasi.registry.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What newer files change. */
@ApplicationScoped
class RegionChanges {

    private static final String OF = """
            select code, kind, name_before, name_now, successor, problem, split_from
              from region_change
             where revision_id = :revision and code > :after
               and (not :problems or problem is not null)
             order by code
             limit :rows""";

    private static final String COUNTS =
            "select kind, count(*), count(problem) from region_change where revision_id = :revision group by kind";

    private static final String IN_FORCE = """
            select c.code, c.kind, c.name_before, c.name_now, c.successor, r.effective_on, r.decree, c.split_from
              from region_change c
              join region_revision r on r.id = c.revision_id
             where r.applied_at is not null and (c.code = :code or c.successor = :code)
             order by r.effective_on, r.id, c.code""";

    private static final String SPLIT = """
            update region_change c set split_from = :mother
             where c.revision_id = :revision and c.code = :code and c.kind = 'ADDED'
               and length(c.code) = length(:mother) and c.code <> :mother
               and exists (select from region r where r.code = :mother and r.level = 4 and r.valid_until is null)""";

    /** What moves onto another village shares no other's cooperative: a village is covered once on each day. */
    private static final String SUCCEEDED = """
            update region_change c set kind = 'MOVED', successor = :successor, problem = null
             where c.revision_id = :revision and c.code = :code and c.kind in ('ENDED', 'MOVED')
               and length(c.code) = length(:successor) and c.code <> :successor
               and (exists (select from region_change f
                             where f.revision_id = c.revision_id and f.code = :successor and f.kind = 'ADDED')
                    or exists (select from region r where r.code = :successor and r.level = 4 and r.valid_until is null)
                       and not exists (select from region_change g
                                        where g.revision_id = c.revision_id and g.code = :successor
                                          and g.kind in ('ENDED', 'MOVED')))
               and not exists (select from served_village s where s.village_code = c.code and s.served_until is null)""";

    private final Session session;

    RegionChanges(Session session) {
        this.session = session;
    }

    /** What happens to a code. */
    enum Kind {
        ADDED,
        RENAMED,
        MOVED,
        ENDED
    }

    /** Why it cannot happen. */
    enum Fault {
        /** What it would belong to is not in the file. */
        NO_PARENT,
        /** A cooperative is there, and nothing says where its village is now; that can be stated. */
        HAS_COOPERATIVE,
        /** The file has villages of it all the same. */
        HAS_VILLAGES
    }

    @Schema(name = "RegionChange", description = "What a newer file says of a code.")
    record Change(
            String code,
            Kind kind,
            @Nullable String nameBefore,
            @Nullable String nameNow,

            @Schema(description = "The code that the village has now.") @Nullable String successor,

            @Nullable Fault problem,

            @Schema(description = "The village that a new one was a part of, as far as somebody stated that.") @Nullable String splitFrom) {}

    @Schema(name = "RegionChangeInForce", description = "What has changed about a code, since when.")
    record InForce(
            String code,
            Kind kind,
            @Nullable String nameBefore,
            @Nullable String nameNow,
            @Nullable String successor,
            LocalDate effectiveOn,
            String decree,
            @Nullable String splitFrom) {}

    /** How many changes of a kind there are, and how many of them cannot happen. */
    record Count(long changes, long problems) {

        static final Count NONE = new Count(0, 0);
    }

    List<Change> of(UUID revisionId, boolean problemsOnly, @Nullable String after, int rows) {
        return session
                .createNativeQuery(OF, Object[].class)
                .setParameter("revision", revisionId)
                .setParameter("problems", problemsOnly)
                .setParameter("after", after == null ? "" : after)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Change(
                        (String) row[0],
                        Kind.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        row[5] == null ? null : Fault.valueOf((String) row[5]),
                        (String) row[6]))
                .toList();
    }

    /** Notes of which village a new one was a part; false when the one is not new or the other is none. */
    boolean split(UUID revisionId, String code, String mother) {
        return session.createNativeMutationQuery(SPLIT)
                        .setParameter("revision", revisionId)
                        .setParameter("code", code)
                        .setParameter("mother", mother)
                        .executeUpdate()
                == 1;
    }

    /** Notes where a village is now that the file has no more; false when it has it still, or the other is none. */
    boolean succeeded(UUID revisionId, String code, String successor) {
        return session.createNativeMutationQuery(SUCCEEDED)
                        .setParameter("revision", revisionId)
                        .setParameter("code", code)
                        .setParameter("successor", successor)
                        .executeUpdate()
                == 1;
    }

    Map<Kind, Count> counts(UUID revisionId) {
        return session
                .createNativeQuery(COUNTS, Object[].class)
                .setParameter("revision", revisionId)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> Kind.valueOf((String) row[0]), row -> new Count((Long) row[1], (Long) row[2])));
    }

    List<InForce> inForce(String code) {
        return session.createNativeQuery(IN_FORCE, Object[].class).setParameter("code", code).getResultList().stream()
                .map(row -> new InForce(
                        (String) row[0],
                        Kind.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (LocalDate) row[5],
                        (String) row[6],
                        (String) row[7]))
                .toList();
    }
}
