package id.koperasi.registry.cooperative;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.cooperative.FormationSteps.People;
import id.koperasi.registry.founding.FoundingMeeting.Founder;
import id.koperasi.registry.founding.FoundingMeeting.Officer;
import id.koperasi.registry.founding.Office;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The cooperatives within the caller's reach. */
@ApplicationScoped
class Cooperatives implements PanacheRepositoryBase<Cooperative, UUID> {

    private static final String FOUNDERS =
            "select person, name from founder where cooperative_id = :cooperative order by line";
    private static final String ELECTED =
            "select person, name, office from elected_officer where cooperative_id = :cooperative order by line";

    private static final String OLDER =
            "select legal_entity_number from existing_cooperative where cooperative_id = :cooperative";

    /** All that says where a cooperative is moves at once, which may be more than a request usually waits for. */
    private static final String PATIENCE = "set local statement_timeout = '25s'";

    private static final String FURTHER = """
            select further.name
              from generate_series(cast(:number as bigint), cast(:number as bigint) + 100) as n
             cross join lateral (select :name || ' ' || n as name) as further
             where not cooperative_name_taken(further.name, null)
               and not exists (select from region_profile p
                                where cooperative_name_key(p.cooperative_name) = cooperative_name_key(further.name))
             order by n
             limit 1""";

    private static final String SHARING = """
            select distinct s.village_code
              from unnest(cast(:villages as text[]), cast(cast(:days as text[]) as date[])) as asked (village, day)
              join served_village s on s.village_code = asked.village
             where s.served_until is null or s.served_until > asked.day""";

    private final Session session;

    Cooperatives(Session session) {
        this.session = session;
    }

    /** One to be changed: whoever comes second waits, and then finds what the first has done. */
    Cooperative locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The same of many, in the order of their ids, so that two who want the same ones wait for each other. */
    List<Cooperative> lockedAmong(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What says where it is, and the figures, follow it to another village. */
    void moved(UUID id, String villageBefore, String villageNow) {
        session.createNativeMutationQuery(PATIENCE).executeUpdate();
        session.createNativeQuery("select cast(cooperative_moves(:id, :before, :now) as text)", String.class)
                .setParameter("id", id)
                .setParameter("before", villageBefore)
                .setParameter("now", villageNow)
                .getSingleResultOrNull();
    }

    /** Whether it is on record which older cooperative one began with. */
    boolean beganWithOlder(UUID id) {
        return session.createNativeQuery(
                        "select exists (select from existing_cooperative where cooperative_id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** One that stays as it is until the transaction ends; whoever changes it waits, whoever only needs it does not. */
    Cooperative held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** How many there are in a village. */
    long countIn(String villageCode) {
        return count("villageCode", villageCode);
    }

    /** The first numbered name that no cooperative has and no other village will need for its own. */
    String furtherName(String name, long number) {
        return session.createNativeQuery(FURTHER, String.class)
                .setParameter("name", name)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Which of these villages share the cooperative of another, or did still on the day that is named for each. */
    Set<String> sharing(Map<String, LocalDate> days) {
        List<Map.Entry<String, LocalDate>> asked = List.copyOf(days.entrySet());
        return new HashSet<>(session.createNativeQuery(SHARING, String.class)
                .setParameter("villages", asked.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .setParameter(
                        "days",
                        asked.stream().map(each -> each.getValue().toString()).toArray(String[]::new))
                .getResultList());
    }

    /** The first ones of these villages. */
    List<Cooperative> firstIn(Collection<String> villageCodes) {
        return list(
                "villageCode in ?1 and secondReason is null and status not in ?2",
                villageCodes,
                List.of(Status.MERGED, Status.DISSOLVED, Status.WITHDRAWN));
    }

    /** Under which number the one that is developed or revitalised is a legal entity; null of a new one. */
    @Nullable String olderNumber(UUID id) {
        return session.createNativeQuery(OLDER, String.class)
                .setParameter("cooperative", id)
                .getSingleResultOrNull();
    }

    /** Who founded a cooperative and who was elected. */
    People people(UUID id) {
        return new People(
                session.createNativeQuery(FOUNDERS, Object[].class)
                        .setParameter("cooperative", id)
                        .getResultStream()
                        .map(row -> new Founder(new PersonReference((String) row[0]), (String) row[1]))
                        .toList(),
                session.createNativeQuery(ELECTED, Object[].class)
                        .setParameter("cooperative", id)
                        .getResultStream()
                        .map(row -> new Officer(
                                new PersonReference((String) row[0]), (String) row[1], Office.of((String) row[2])))
                        .toList());
    }
}
