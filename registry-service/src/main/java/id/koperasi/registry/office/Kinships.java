package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Who declared to be related to whom. A declaration is kept, so that every later election is held against it. */
@ApplicationScoped
class Kinships {

    private static final String OF =
            "select person, relative, relation from kinship where cooperative_id = :cooperative";
    private static final String DECLARE = """
            insert into kinship (cooperative_id, village_code, person, relative, relation, declared_on)
            select :cooperative, :village, *, cast(:day as date)
              from unnest(cast(:people as text[]), cast(:relatives as text[]), cast(:relations as text[])) as declared
                on conflict do nothing""";

    private final Session session;

    Kinships(Session session) {
        this.session = session;
    }

    List<Kinship> of(UUID cooperativeId) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .getResultStream()
                .map(row -> new Kinship(
                        new PersonReference((String) row[0]),
                        new PersonReference((String) row[1]),
                        Relation.valueOf((String) row[2])))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void declare(CooperativeProfile cooperative, List<Kinship> kinships, LocalDate day) {
        if (kinships.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(DECLARE)
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
}
