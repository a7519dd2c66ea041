package id.koperasi.ledger.payment;

import id.koperasi.ledger.payment.PaymentOrder.BankStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/** What the bank is to be asked about orders, and what it answered. */
@ApplicationScoped
class OrdersAtBank {

    /** A code that nobody told of is asked about once when its time is over. */
    private static final String CLAIM = """
            update payment_order o
               set bank_due = cast(:moment as timestamptz) + interval '1 minute', bank_attempts = o.bank_attempts + 1,
                   bank_status = case when o.bank_status = 'OPEN' then 'STATUS_ASKED' else o.bank_status end
              from (select cooperative_id, id
                      from payment_order
                     where bank_due <= :moment
                        or channel = 'QRIS' and bank_status = 'OPEN' and notification_id is null and expires_at <= :moment
                     order by bank_due
                     limit :most
                       for update skip locked) d
             where o.cooperative_id = d.cooperative_id and o.id = d.id
            returning o.cooperative_id, o.id""";

    private static final String ANSWERED = """
            update payment_order
               set bank_status = :after, bank_code = :code, bank_due = null, bank_attempts = 0,
                   bank_reference = coalesce(:reference, bank_reference), qr_content = coalesce(:content, qr_content)
             where cooperative_id = :cooperative and id = :id and bank_status = :before""";
    private static final String SILENT = """
            update payment_order
               set bank_due = cast(:moment as timestamptz)
                       + make_interval(secs => :seconds * (2 ^ least(bank_attempts - 1, 8)))
             where cooperative_id = :cooperative and id = :id and bank_status = :before""";
    private static final String CANCEL = """
            update payment_order
               set cancelled_at = :moment,
                   bank_status = case when bank_status in ('BY_HAND', 'REFUSED', 'CLOSED') then bank_status
                                      else 'CLOSE_ASKED' end,
                   bank_due = case when bank_status in ('BY_HAND', 'REFUSED', 'CLOSED') then null
                                   else cast(:moment as timestamptz) end
             where cooperative_id = :cooperative and id = :id and notification_id is null and cancelled_at is null""";
    private static final String EXTEND = """
            update payment_order
               set expires_at = :expiry,
                   bank_status = case bank_status when 'OPEN' then 'CHANGE_ASKED' else bank_status end,
                   bank_due = case bank_status when 'OPEN' then cast(:moment as timestamptz) else bank_due end
             where cooperative_id = :cooperative and id = :id and notification_id is null and cancelled_at is null""";
    private static final String INQUIRE = """
            update payment_order
               set bank_status = 'STATUS_ASKED', bank_due = :moment
             where cooperative_id = :cooperative and id = :id and channel = 'QRIS' and bank_status = 'OPEN'
               and notification_id is null""";

    private final Session session;

    OrdersAtBank(Session session) {
        this.session = session;
    }

    /** Where an order is. */
    record OrderKey(UUID cooperativeId, UUID id) {}

    /** Takes some that the bank is to be asked about; nobody else takes them for a minute. */
    List<OrderKey> claim(Instant moment, int most) {
        return session
                .createNativeQuery(CLAIM, Tuple.class)
                .setParameter("moment", moment)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new OrderKey(row.get("cooperative_id", UUID.class), row.get("id", UUID.class)))
                .toList();
    }

    /** Notes an answer, unless the order became something else while the bank was asked. */
    void answered(
            PaymentOrder order,
            BankStatus after,
            @Nullable String code,
            @Nullable String reference,
            @Nullable String qr) {
        session.createNativeMutationQuery(ANSWERED)
                .setParameter("after", after.name())
                .setParameter("code", code, String.class)
                .setParameter("reference", reference, String.class)
                .setParameter("content", qr, String.class)
                .setParameter("cooperative", order.cooperativeId())
                .setParameter("id", order.id())
                .setParameter("before", order.atBank().status().name())
                .executeUpdate();
    }

    /** Asks again after a while that doubles with each attempt. */
    void silent(PaymentOrder order, Instant moment, long seconds) {
        session.createNativeMutationQuery(SILENT)
                .setParameter("moment", moment)
                .setParameter("seconds", seconds)
                .setParameter("cooperative", order.cooperativeId())
                .setParameter("id", order.id())
                .setParameter("before", order.atBank().status().name())
                .executeUpdate();
    }

    /** Whether it was still to be paid. */
    boolean cancel(PaymentOrder order, Instant moment) {
        return change(CANCEL, order, moment).executeUpdate() == 1;
    }

    /** Whether it was still to be paid. */
    boolean extend(PaymentOrder order, Instant moment, Instant expiry) {
        return change(EXTEND, order, moment).setParameter("expiry", expiry).executeUpdate() == 1;
    }

    /** Whether it is a code that may have been paid. */
    boolean inquire(PaymentOrder order, Instant moment) {
        return change(INQUIRE, order, moment).executeUpdate() == 1;
    }

    private MutationQuery change(String statement, PaymentOrder order, Instant moment) {
        return session.createNativeMutationQuery(statement)
                .setParameter("moment", moment)
                .setParameter("cooperative", order.cooperativeId())
                .setParameter("id", order.id());
    }
}
