package id.koperasi.ledger.payment;

import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The orders within the caller's reach. */
@ApplicationScoped
class PaymentOrders {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String COLUMNS = """
            select id, member_id, kind, amount_sen, virtual_account, ordered_at, expires_at,
                   notification_id is not null as paid
              from payment_order
             where cooperative_id = :cooperative""";
    private static final String ONE = COLUMNS + " and id = :order";
    private static final String OF_ACCOUNT = COLUMNS + " and virtual_account = :account";
    private static final String PAGE = COLUMNS + " and id > :after order by id limit :most";
    private static final String OPEN = """
            select open_payment_order(:cooperative, :order, :member, :kind, :amount, :prefix, :moment, :expiry)""";
    private static final String PAY = """
            update payment_order
               set notification_id = :notification
             where cooperative_id = :cooperative and id = :order and notification_id is null""";

    private final EntityManager entities;

    PaymentOrders(EntityManager entities) {
        this.entities = entities;
    }

    PaymentOrder of(UUID cooperativeId, UUID orderId) {
        List<?> rows = entities.createNativeQuery(ONE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("order", orderId)
                .getResultList();
        return first(rows).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    Optional<PaymentOrder> ofAccount(UUID cooperativeId, String virtualAccount) {
        return first(entities.createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("account", virtualAccount)
                .getResultList());
    }

    Page<PaymentOrder> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery(PAGE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after == null ? FIRST : after.uuid(0))
                .setParameter("most", request.rowsToRead())
                .getResultList();
        return Page.of(
                rows.stream().map(row -> order((Tuple) row)).toList(), request.limit(), order -> Cursor.of(order.id()));
    }

    /** Stores an order; its virtual account. */
    String open(
            UUID cooperativeId,
            UUID id,
            UUID memberId,
            SavingsKind kind,
            Rupiah amount,
            String prefix,
            Instant moment,
            Instant expiry) {
        return (String) entities.createNativeQuery(OPEN, String.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("order", id)
                .setParameter("member", memberId)
                .setParameter("kind", kind.name())
                .setParameter("amount", amount.sen())
                .setParameter("prefix", prefix)
                .setParameter("moment", moment)
                .setParameter("expiry", expiry)
                .getSingleResult();
    }

    /** Whether it was still to be paid. */
    boolean pay(UUID cooperativeId, UUID orderId, UUID notification) {
        return entities.createNativeQuery(PAY)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("order", orderId)
                        .setParameter("notification", notification)
                        .executeUpdate()
                == 1;
    }

    private static Optional<PaymentOrder> first(List<?> rows) {
        return rows.stream().map(row -> order((Tuple) row)).findFirst();
    }

    private static PaymentOrder order(Tuple row) {
        return new PaymentOrder(
                row.get("id", UUID.class),
                row.get("member_id", UUID.class),
                SavingsKind.valueOf(row.get("kind", String.class)),
                Rupiah.ofSen(row.get("amount_sen", Long.class)),
                row.get("virtual_account", String.class),
                row.get("ordered_at", Instant.class),
                row.get("expires_at", Instant.class),
                row.get("paid", Boolean.class));
    }
}
