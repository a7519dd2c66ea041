package id.koperasi.ledger.payment;

import id.koperasi.ledger.payment.Payment.Status;
import id.koperasi.ledger.payment.Payment.Unmatched;
import id.koperasi.ledger.payment.Reconciliation.Told;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.IndonesianZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payments that banks told of, within the caller's reach. */
@ApplicationScoped
class Payments {

    private static final ZoneId BANK = IndonesianZone.CAPITAL.id();
    private static final UUID FIRST = new UUID(0, 0);
    private static final String COLUMNS = """
            select id, cooperative_id, channel, virtual_account, payment_reference, amount_sen, paid_at, received_at, status, reason,
                   entry_number, settling_number, return_asked_by, return_reason
              from payment_notification""";
    private static final String DUE = """
            select id from payment_notification where status = 'RECEIVED' and due_at <= :moment
             order by attempts > 0, due_at, id limit :most""";
    private static final String CLAIM = COLUMNS + " where id = :id and status = 'RECEIVED' for update skip locked";
    private static final String ONE = COLUMNS + " where cooperative_id = :cooperative and id = :id";
    private static final String WORK = COLUMNS + "\n" + """
            where cooperative_id = :cooperative and status in ('UNMATCHED', 'RETURN_ASKED') and id > :after
            order by id limit :most""";
    private static final String TOLD = """
            select payment_reference, amount_sen
              from payment_notification
             where cooperative_id = :cooperative and paid_at >= :from and paid_at < :until
             order by paid_at, id
             limit 10000""";
    private static final String POSTED = """
            update payment_notification
               set status = :status, reason = nullif(:reason, ''), entry_number = :entry
             where id = :id and status = 'RECEIVED'""";
    private static final String PUT_OFF = """
            update payment_notification
               set attempts = attempts + 1,
                   due_at = cast(:moment as timestamptz) + make_interval(secs => :seconds * (2 ^ least(attempts, 6)))
             where id = :id and status = 'RECEIVED'""";
    private static final String LATER = """
            update payment_notification
               set attempts = attempts + 1, due_at = :due
             where id = :id and status = 'RECEIVED'""";
    private static final String ASK_RETURN = """
            update payment_notification
               set status = 'RETURN_ASKED', return_asked_by = :who, return_reason = :reason
             where cooperative_id = :cooperative and id = :id and status = 'UNMATCHED'""";
    private static final String SETTLE = """
            update payment_notification
               set status = :status, settling_number = :entry, settled_by = :who
             where cooperative_id = :cooperative and id = :id and status = :before""";

    private final EntityManager entities;

    Payments(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that may be posted, the longest due first; what failed before comes behind what is new, and holds nobody up. */
    List<UUID> due(Instant moment, int most) {
        List<?> rows = entities.createNativeQuery(DUE, UUID.class)
                .setParameter("moment", moment)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /** One that is still to be posted, which nobody else posts meanwhile. */
    Optional<Payment> claim(UUID id) {
        return first(entities.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("id", id)
                .getResultList());
    }

    Payment of(UUID cooperativeId, UUID id) {
        return first(entities.createNativeQuery(ONE, Tuple.class)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("id", id)
                        .getResultList())
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** Those that somebody has to look at, the oldest first. */
    Page<Payment> work(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery(WORK, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after == null ? FIRST : after.uuid(0))
                .setParameter("most", request.rowsToRead())
                .getResultList();
        return Page.of(
                rows.stream().map(row -> payment((Tuple) row)).toList(),
                request.limit(),
                payment -> Cursor.of(payment.id()));
    }

    /** What was told of a day of the bank. */
    List<Told> toldOn(UUID cooperativeId, LocalDate day) {
        List<?> rows = entities.createNativeQuery(TOLD, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("from", day.atStartOfDay(BANK).toInstant())
                .setParameter("until", day.plusDays(1).atStartOfDay(BANK).toInstant())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Told(
                        row.get("payment_reference", String.class), Rupiah.ofSen(row.get("amount_sen", Long.class))))
                .toList();
    }

    void posted(UUID id, long entry, @Nullable Unmatched reason) {
        entities.createNativeQuery(POSTED)
                .setParameter("status", (reason == null ? Status.MATCHED : Status.UNMATCHED).name())
                .setParameter("reason", reason == null ? "" : reason.name())
                .setParameter("entry", entry)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Puts it off for a while that doubles with each attempt, up to 64 times its length. */
    void putOff(UUID id, Instant moment, Duration pause) {
        entities.createNativeQuery(PUT_OFF)
                .setParameter("moment", moment)
                .setParameter("seconds", pause.toSeconds())
                .setParameter("id", id)
                .executeUpdate();
    }

    void later(UUID id, Instant due) {
        entities.createNativeQuery(LATER)
                .setParameter("due", due)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Whether it was still unmatched. */
    boolean askReturn(UUID cooperativeId, UUID id, String who, String reason) {
        return entities.createNativeQuery(ASK_RETURN)
                        .setParameter("who", who)
                        .setParameter("reason", reason)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Whether it still stood as it did before. */
    boolean settle(Payment payment, Status status, long entry, String who) {
        return entities.createNativeQuery(SETTLE)
                        .setParameter("status", status.name())
                        .setParameter("entry", entry)
                        .setParameter("who", who)
                        .setParameter("cooperative", payment.cooperativeId())
                        .setParameter("id", payment.id())
                        .setParameter("before", payment.status().name())
                        .executeUpdate()
                == 1;
    }

    private static Optional<Payment> first(List<?> rows) {
        return rows.stream().map(row -> payment((Tuple) row)).findFirst();
    }

    private static Payment payment(Tuple row) {
        String reason = row.get("reason", String.class);
        return new Payment(
                row.get("id", UUID.class),
                row.get("cooperative_id", UUID.class),
                PaymentChannel.valueOf(row.get("channel", String.class)),
                row.get("virtual_account", String.class),
                row.get("payment_reference", String.class),
                Rupiah.ofSen(row.get("amount_sen", Long.class)),
                row.get("paid_at", Instant.class),
                row.get("received_at", Instant.class),
                Status.valueOf(row.get("status", String.class)),
                reason == null ? null : Unmatched.valueOf(reason),
                row.get("entry_number", Long.class),
                row.get("settling_number", Long.class),
                row.get("return_asked_by", String.class),
                row.get("return_reason", String.class));
    }
}
