package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Who declared to be related to whom. A declaration is kept, so that every later election is held against it, until the
 * marriage that made it ends or it turns out to have been a mistake.
 */
@ApplicationScoped
class Kinships {

    private static final String STANDING = """
            select person, relative, relation
              from kinship
             where cooperative_id = :cooperative and not mistaken and (ended_on is null or ended_on > :day)""";
    private static final String ROWS = """
            select kinship_id, person, relative, declared_on, relation, ended_on, mistaken
              from kinship
             where cooperative_id = :cooperative""";
    private static final String PAGE = ROWS + " and kinship_id > :after order by kinship_id limit :rows";
    private static final String ONE = ROWS + " and kinship_id = :id";
    private static final String DECLARE = """
            insert into kinship (cooperative_id, village_code, person, relative, relation, declared_on)
            select :cooperative, :village, *, cast(:day as date)
              from unnest(cast(:people as text[]), cast(:relatives as text[]), cast(:relations as text[])) as declared
                on conflict do nothing""";
    private static final String TELL = """
            update kinship set relation = :relation, ended_on = :ended, mistaken = :mistaken where kinship_id = :id""";

    private final Session session;

    Kinships(Session session) {
        this.session = session;
    }

    /** Who is related to whom on a day, as far as it is declared. */
    List<Kinship> of(UUID cooperativeId, LocalDate day) {
        return session.createNativeQuery(STANDING, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Kinship(
                        new PersonReference((String) row[0]),
                        new PersonReference((String) row[1]),
                        Relation.valueOf((String) row[2])))
                .toList();
    }

    /** Everything that was declared, what ended and what was a mistake included. */
    Page<KnownKinship> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        List<KnownKinship> rows = session.createNativeQuery(PAGE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after == null ? new UUID(0, 0) : after.uuid(0))
                .setParameter("rows", request.rowsToRead())
                .getResultStream()
                .map(Kinships::known)
                .toList();
        return Page.of(rows, request.limit(), kinship -> Cursor.of(kinship.id()));
    }

    Optional<KnownKinship> find(UUID cooperativeId, UUID kinshipId) {
        return session.createNativeQuery(ONE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", kinshipId)
                .getResultStream()
                .map(Kinships::known)
                .findFirst();
    }

    /** Keeps what is not on record yet, and gives back how many that are. */
    @Transactional(Transactional.TxType.MANDATORY)
    int declare(CooperativeProfile cooperative, List<Kinship> kinships, LocalDate day) {
        if (kinships.isEmpty()) {
            return 0;
        }
        return session.createNativeMutationQuery(DECLARE)
                .setParameter("cooperative", cooperative.id())
                .setParameter("village", cooperative.villageCode())
                .setParameter("day", day)
                .setParameter(
                        "people", kinships.stream().map(k -> k.person().value()).toArray(String[]::new))
                .setParameter(
                        "relatives",
                        kinships.stream().map(k -> k.relative().value()).toArray(String[]::new))
                .setParameter(
                        "relations",
                        kinships.stream().map(k -> k.relation().name()).toArray(String[]::new))
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(UUID kinshipId, KnownKinship.Told told) {
        session.createNativeMutationQuery(TELL)
                .setParameter("relation", told.relation().name())
                .setParameter("ended", told.endedOn(), LocalDate.class)
                .setParameter("mistaken", told.mistaken())
                .setParameter("id", kinshipId)
                .executeUpdate();
    }

    private static KnownKinship known(Object[] row) {
        return new KnownKinship(
                (UUID) row[0],
                new PersonReference((String) row[1]),
                new PersonReference((String) row[2]),
                (LocalDate) row[3],
                new KnownKinship.Told(Relation.valueOf((String) row[4]), (LocalDate) row[5], (Boolean) row[6]));
    }
}
