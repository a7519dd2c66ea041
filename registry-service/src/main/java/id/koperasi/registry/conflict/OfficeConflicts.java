package id.koperasi.registry.conflict;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.event.OfficeEvent.OfficeConflictArisen;
import id.koperasi.registry.event.OfficeEvent.OfficeConflictEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Tells, as a part of the transaction that changes who holds an office, which conflicts arise and which end by it. Two who
 * appoint the same person at the same moment do not see each other; {@link WatchingConflicts} finds what they missed.
 */
@ApplicationScoped
public class OfficeConflicts {

    private static final String TOLD = "select * from office_conflicts_told(cast(:people as text[]), :day)";
    private static final String ELSEWHERE = """
            select cooperative_id, cooperative, village_code, office, term_from
              from offices_of(cast(:people as text[]), :day)
             where cooperative_id <> :cooperative
             order by village_code collate "C", office""";
    private static final String ANY =
            "select exists (select from office_conflict where cooperative_id = :cooperative and ended_on is null)";

    private final Session session;
    private final BusinessClock clock;
    private final Outbox outbox;

    OfficeConflicts(Session session, BusinessClock clock, Outbox outbox) {
        this.session = session;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Takes down and announces what is otherwise about these people than was told; gives back how much that is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int tell(Collection<PersonReference> people) {
        if (people.isEmpty()) {
            return 0;
        }
        session.flush();
        List<Object[]> told = session.createNativeQuery(TOLD, Object[].class)
                .setParameter("people", references(people))
                .setParameter("day", today())
                .getResultList();
        told.forEach(this::announce);
        return told.size();
    }

    /** What somebody holds in other living cooperatives, wherever that is. */
    public List<ServesElsewhere> elsewhere(UUID cooperativeId, PersonReference person) {
        return session.createNativeQuery(ELSEWHERE, Object[].class)
                .setParameter("people", references(List.of(person)))
                .setParameter("day", today())
                .setParameter("cooperative", cooperativeId)
                .getResultStream()
                .map(row -> new ServesElsewhere(
                        (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (LocalDate) row[4]))
                .toList();
    }

    /** Whether anybody in office in a cooperative within reach serves another one too. */
    public boolean anyIn(UUID cooperativeId) {
        return session.createNativeQuery(ANY, Boolean.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult();
    }

    private void announce(Object[] row) {
        var person = new PersonReference((String) row[1]);
        var cooperativeId = (UUID) row[2];
        var other = (UUID) row[3];
        var day = (LocalDate) row[4];
        outbox.append(
                row[0].equals("ARISEN")
                        ? new OfficeConflictArisen(cooperativeId, person, other, day)
                        : new OfficeConflictEnded(cooperativeId, person, other, day));
    }

    private LocalDate today() {
        return clock.today(IndonesianZone.CAPITAL);
    }

    private static String[] references(Collection<PersonReference> people) {
        return people.stream().map(PersonReference::value).distinct().sorted().toArray(String[]::new);
    }
}
