package id.koperasi.registry.launch;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.region.VillageRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The days on which cooperatives were launched, which everybody may see. */
@ApplicationScoped
class Launches {

    private static final String RECORD = """
            insert into launch (id, region_code, launched_on, place, launched_by, cooperatives, all_formed)
            values (:id, :region, :day, :place, :by, :cooperatives, :all)""";

    private static final String IN_REGION = """
              from cooperative c
             where c.village_code collate "C" >= :first and c.village_code collate "C" < :beyond and c.formed_on <= :day""";

    private static final String COUNT = "select count(*)" + IN_REGION;

    /** Of the cooperatives that are named, one that is foreign, absent, elsewhere or not formed by then. */
    private static final String MISSING = """
            select named.id
              from unnest(cast(:named as uuid[])) as named (id)
             where not exists (select\s""" + IN_REGION + " and c.id = named.id) limit 1";

    private static final String NAME = """
            insert into launch_cooperative (launch_id, cooperative_id, village_code)
            select :id, c.id, c.village_code from cooperative c where c.id = any (cast(:named as uuid[]))""";

    private static final String LOCKED = """
            select id, region_code, launched_on, place, launched_by, cooperatives, all_formed
              from launch
             where id = :id
               for update""";

    private static final String NAMED = "select cooperative_id from launch_cooperative where launch_id = :id";

    private static final String TELL = """
            update launch set launched_on = :day, place = :place, launched_by = :by, cooperatives = :cooperatives
             where id = :id""";

    private static final String LIST = """
            select id, region_code, launched_on, place, launched_by, cooperatives, all_formed
              from launch
             where (cast(:after as uuid) is null or id > cast(:after as uuid))
               and (region_code = any (cast(:above as text[]))
                    or (region_code collate "C" >= :first and region_code collate "C" < :beyond))
             order by id
             limit :rows""";

    private final Session session;

    Launches(Session session) {
        this.session = session;
    }

    /** A day on which cooperatives of a region were launched. */
    record Launch(
            UUID id,
            String regionCode,
            LocalDate launchedOn,
            String place,
            String launchedBy,
            long cooperatives,
            boolean allFormed) {}

    void record(Launch launch) {
        session.createNativeMutationQuery(RECORD)
                .setParameter("id", launch.id())
                .setParameter("region", launch.regionCode())
                .setParameter("day", launch.launchedOn())
                .setParameter("place", launch.place())
                .setParameter("by", launch.launchedBy())
                .setParameter("cooperatives", launch.cooperatives())
                .setParameter("all", launch.allFormed())
                .executeUpdate();
    }

    /** How many cooperatives of a region were formed by a day. */
    long formed(String region, LocalDate day) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("day", day)
                .getSingleResult();
    }

    /** One of these that cannot be launched there on that day. */
    Optional<UUID> notFormed(String region, LocalDate day, List<UUID> named) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(MISSING, UUID.class)
                .setParameter("named", named.toArray(UUID[]::new))
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    void name(UUID launchId, List<UUID> named) {
        session.createNativeMutationQuery(NAME)
                .setParameter("id", launchId)
                .setParameter("named", named.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Those of a region, of something above it or of something in it. */
    List<Launch> of(String region, @Nullable UUID after, int rows) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("after", after, UUID.class)
                .setParameter("above", CoveredRegions.withAllAbove(region).toArray(String[]::new))
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("rows", rows)
                .getResultStream()
                .map(Launches::launch)
                .toList();
    }

    /** One that is told anew; whoever comes second waits, and then finds what the first has told. */
    Optional<Launch> locked(UUID id) {
        return session.createNativeQuery(LOCKED, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(Launches::launch)
                .findFirst();
    }

    /** The id of a launch that is on record; refuses one that nobody recorded. */
    UUID existing(UUID id) {
        return session.createNativeQuery("select id from launch where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** Those that a launch names, as far as the caller reaches. */
    List<UUID> named(UUID launchId) {
        return session.createNativeQuery(NAMED, UUID.class)
                .setParameter("id", launchId)
                .getResultList();
    }

    /** When and where it was and who launched is told anew. */
    void tell(Launch launch) {
        session.createNativeMutationQuery(TELL)
                .setParameter("day", launch.launchedOn())
                .setParameter("place", launch.place())
                .setParameter("by", launch.launchedBy())
                .setParameter("cooperatives", launch.cooperatives())
                .setParameter("id", launch.id())
                .executeUpdate();
    }

    private static Launch launch(Object[] row) {
        return new Launch(
                (UUID) row[0],
                (String) row[1],
                (LocalDate) row[2],
                (String) row[3],
                (String) row[4],
                (Long) row[5],
                (Boolean) row[6]);
    }
}
