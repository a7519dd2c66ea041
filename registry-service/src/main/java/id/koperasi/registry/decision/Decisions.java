package id.koperasi.registry.decision;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the members of a cooperative within reach have decided: the latest resolution that passed counts. */
@ApplicationScoped
public class Decisions {

    private static final String PASSED = """
            select m.id, m.held_on, r.limit_sen
              from meeting m
              join meeting_resolution r on r.meeting_id = m.id
             where m.cooperative_id = :cooperative and m.kind in ('ANNUAL', 'EXTRAORDINARY')
               and r.decision = :decision and r.passed
               and m.held_on >= :earliest and (cast(:meeting as uuid) is null or m.id = :meeting)
             order by m.held_on desc, m.id desc""";

    private final Session session;

    Decisions(Session session) {
        this.session = session;
    }

    /** The latest time they agreed to it, on a day or after it. */
    public Optional<Decided> passed(UUID cooperativeId, Decision decision, LocalDate notBefore) {
        return find(cooperativeId, null, decision, notBefore);
    }

    /** Every time they agreed to it, on a day or after it, the latest first. */
    public List<Decided> everyPassed(UUID cooperativeId, Decision decision, LocalDate notBefore) {
        return query(cooperativeId, null, decision, notBefore).toList();
    }

    /** Whether one meeting agreed to it. */
    public Optional<Decided> passedBy(UUID cooperativeId, UUID meetingId, Decision decision) {
        return find(cooperativeId, meetingId, decision, LocalDate.EPOCH);
    }

    private Optional<Decided> find(
            UUID cooperativeId, @Nullable UUID meetingId, Decision decision, LocalDate earliest) {
        return query(cooperativeId, meetingId, decision, earliest).findFirst();
    }

    private Stream<Decided> query(UUID cooperativeId, @Nullable UUID meetingId, Decision decision, LocalDate earliest) {
        return session
                .createNativeQuery(PASSED, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("decision", decision.name())
                .setParameter("earliest", earliest)
                .setParameter("meeting", meetingId, UUID.class)
                .getResultList()
                .stream()
                .map(row -> new Decided(
                        (UUID) row[0], (LocalDate) row[1], row[2] == null ? null : Rupiah.ofSen((Long) row[2])));
    }
}
