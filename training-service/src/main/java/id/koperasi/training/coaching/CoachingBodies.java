package id.koperasi.training.coaching;

import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who sends coaches, and how many cooperatives one of theirs may be given. */
@ApplicationScoped
class CoachingBodies {

    private static final String FOUND = """
            insert into coaching_body (id, organisation, region_code, name) values (:id, :organisation, :region, :name)
                on conflict do nothing""";

    private static final String COLUMNS = """
            select b.id, b.organisation, b.region_code, b.name,
                   (select count(*) from coach k where k.body_id = b.id)
              from coaching_body b\s""";

    private static final String LIMIT = """
            insert into coach_load_limit (organisation, region_code, valid_from, cooperatives, basis, set_by)
            values (:organisation, :region, :from, :cooperatives, :basis, :by)
                on conflict do nothing""";

    private static final String LIMITS = """
            select organisation, region_code, valid_from, cooperatives, basis from coach_load_limit
             where (region_code, organisation, valid_from) > (:afterRegion, :afterOrganisation, :afterDay)
               and (region_code >= :from and region_code < :until
                    or cast(:from as text) like region_code || '.%')
             order by region_code, organisation, valid_from
             limit :most""";

    private final Session database;

    CoachingBodies(Session database) {
        this.database = database;
    }

    /** A body and how many coaches it has within the caller's reach. */
    record Body(UUID id, String organisation, @Nullable String regionCode, String name, long coaches) {}

    /** How many cooperatives a coach may be given, from a day on. */
    record LoadLimit(String organisation, String regionCode, LocalDate validFrom, int cooperatives, String basis) {}

    /** Takes down a body; false when there is one of this name. */
    boolean found(UUID id, Organisation organisation, String region, String name) {
        return database.createNativeMutationQuery(FOUND)
                        .setParameter("id", id)
                        .setParameter("organisation", organisation.name())
                        .setParameter("region", region)
                        .setParameter("name", name)
                        .executeUpdate()
                == 1;
    }

    Optional<Body> find(UUID id) {
        return database.createNativeQuery(COLUMNS + "where b.id = :id", Body.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** Those of a region and within it, and the one that has none. */
    List<Body> of(Optional<Region> region, String afterRegion, UUID after, int most) {
        return database.createNativeQuery(COLUMNS + """
                        where (b.region_code is null or b.region_code >= :from and b.region_code < :until)
                          and (coalesce(b.region_code, ''), b.id) > (:afterRegion, :after)
                        order by coalesce(b.region_code, ''), b.id
                        limit :most""", Body.class)
                .setParameter("from", region.map(Region::code).orElse(""))
                .setParameter("until", region.map(Region::end).orElse("~"))
                .setParameter("afterRegion", afterRegion)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** Sets a limit; false when one is set for that day. */
    boolean limit(LoadLimit limit, String by) {
        return database.createNativeMutationQuery(LIMIT)
                        .setParameter("organisation", limit.organisation())
                        .setParameter("region", limit.regionCode())
                        .setParameter("from", limit.validFrom())
                        .setParameter("cooperatives", limit.cooperatives())
                        .setParameter("basis", limit.basis())
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    /** The limits in a region, and those of the regions it lies in. */
    List<LoadLimit> limits(
            Optional<Region> region, String afterRegion, String afterOrganisation, LocalDate afterDay, int most) {
        return database.createNativeQuery(LIMITS, LoadLimit.class)
                .setParameter("from", region.map(Region::code).orElse(""))
                .setParameter("until", region.map(Region::end).orElse("~"))
                .setParameter("afterRegion", afterRegion)
                .setParameter("afterOrganisation", afterOrganisation)
                .setParameter("afterDay", afterDay)
                .setParameter("most", most)
                .getResultList();
    }
}
