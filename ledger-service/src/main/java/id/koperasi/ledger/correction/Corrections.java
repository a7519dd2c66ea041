package id.koperasi.ledger.correction;

import id.koperasi.ledger.event.LedgerEvent.MemberCorrected;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose records came under their own reference, and who stands in a book of members twice since. */
@ApplicationScoped
class Corrections {

    private static final String CORRECT = """
            select member_id, twin
              from correct_person(:cooperative, :wrong, :own, :why, :proof, :who, :on, :moment)""";
    private static final String SEAL = "select cast(seal_number(:cooperative, :member, :sealed) as text)";
    private static final String TWICE = """
            select m.id, m.number, o.id as other_id, o.number as other_number
              from member m
              join member o on o.cooperative_id = m.cooperative_id and o.id = m.same_as
             where m.cooperative_id = :cooperative and m.status = 'ACTIVE' and m.number > :after
             order by m.number
             limit :most""";

    private final EntityManager entities;
    private final BusinessClock clock;
    private final Outbox outbox;

    Corrections(EntityManager entities, BusinessClock clock, Outbox outbox) {
        this.entities = entities;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Two records of one person, to be joined.
     *
     * @param id the record that was corrected
     * @param number its number in the book of members
     * @param otherId the record he had under his own reference before
     * @param otherNumber its number
     */
    record Twice(UUID id, long number, UUID otherId, long otherNumber) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void correct(CorrectPerson command) {
        List<?> rows = entities.createNativeQuery(CORRECT, Tuple.class)
                .setParameter("cooperative", command.cooperativeId())
                .setParameter("wrong", command.wrong().value())
                .setParameter("own", command.own().value())
                .setParameter("why", command.reason())
                .setParameter("proof", command.evidence())
                .setParameter("who", command.recordedBy())
                .setParameter("on", command.correctedOn())
                .setParameter("moment", clock.now())
                .getResultList();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> outbox.append(new MemberCorrected(
                        command.cooperativeId(),
                        row.get("member_id", UUID.class),
                        command.own(),
                        row.get("twin", UUID.class))));
    }

    /** Keeps the sealed number of a member. */
    @Transactional(Transactional.TxType.MANDATORY)
    void seal(UUID cooperativeId, UUID memberId, byte[] sealedNik) {
        entities.createNativeQuery(SEAL, String.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .setParameter("sealed", sealedNik)
                .getResultList();
    }

    List<Twice> twice(UUID cooperativeId, @Nullable Cursor after, int most) {
        List<?> rows = entities.createNativeQuery(TWICE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after == null ? 0L : after.number(0))
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Twice(
                        row.get("id", UUID.class),
                        row.get("number", Long.class),
                        row.get("other_id", UUID.class),
                        row.get("other_number", Long.class)))
                .toList();
    }
}
