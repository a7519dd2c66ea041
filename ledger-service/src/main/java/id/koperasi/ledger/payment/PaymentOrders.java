package id.koperasi.ledger.payment;

import id.koperasi.ledger.payment.PaymentOrder.AtBank;
import id.koperasi.ledger.payment.PaymentOrder.BankStatus;
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
import org.jspecify.annotations.Nullable;

/** The orders within the caller's reach. */
@ApplicationScoped
class PaymentOrders {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String COLUMNS = """
            select cooperative_id, id, member_id, application_id, kind, amount_sen, payable_sen, channel, virtual_account, ordered_at,
                   expires_at, bank_status, bank_code, bank_reference, qr_content, notification_id is not null as paid,
                   cancelled_at is not null as cancelled
              from payment_order""";
    private static final String OF_COOPERATIVE = COLUMNS + " where cooperative_id = :cooperative";
    private static final String ONE = OF_COOPERATIVE + " and id = :order";
    private static final String OF_ADDRESS = OF_COOPERATIVE + " and virtual_account = :address";
    private static final String OF_AMOUNT = OF_COOPERATIVE + "\n" + """
             and channel = 'TRANSFER' and payable_sen = :amount and notification_id is null and cancelled_at is null
             and expires_at > :paid
             limit 2""";
    private static final String PAGE = OF_COOPERATIVE + " and id > :after order by id limit :most";
    private static final String OPEN = """
            select open_payment_order(:cooperative, :order, cast(nullif(:member, '') as uuid),
                                      cast(nullif(:application, '') as uuid), :kind, :amount, :channel, :prefix, :asked,
                                      :moment, :expiry)""";
    private static final String PAY = """
            update payment_order
               set notification_id = :notification, member_id = coalesce(member_id, :member)
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

    Optional<PaymentOrder> ofAddress(UUID cooperativeId, String address) {
        return first(entities.createNativeQuery(OF_ADDRESS, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("address", address)
                .getResultList());
    }

    /** The one open transfer of this amount; none when there are several. */
    Optional<PaymentOrder> ofAmount(UUID cooperativeId, Rupiah amount, Instant paidAt) {
        List<?> rows = entities.createNativeQuery(OF_AMOUNT, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("amount", amount.sen())
                .setParameter("paid", paidAt)
                .getResultList();
        return rows.size() == 1 ? first(rows) : Optional.empty();
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

    /** Stores an order and gives it its number; false when every sum that would tell it from others is taken. */
    boolean open(UUID id, OrderPayment command, String prefix, boolean bankIsAsked, Instant moment, Instant expiry) {
        return entities.createNativeQuery(OPEN, String.class)
                        .setParameter("cooperative", command.cooperativeId())
                        .setParameter("order", id)
                        .setParameter("member", written(command.memberId()))
                        .setParameter("application", written(command.applicationId()))
                        .setParameter("kind", command.kind().name())
                        .setParameter("amount", command.amount().sen())
                        .setParameter("channel", command.channel().name())
                        .setParameter("prefix", prefix)
                        .setParameter("asked", bankIsAsked)
                        .setParameter("moment", moment)
                        .setParameter("expiry", expiry)
                        .getSingleResult()
                != null;
    }

    private static String written(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** Whether it was still to be paid by this member. */
    boolean pay(UUID cooperativeId, UUID orderId, UUID memberId, UUID notification) {
        return entities.createNativeQuery(PAY)
                        .setParameter("cooperative", cooperativeId)
                        .setParameter("order", orderId)
                        .setParameter("member", memberId)
                        .setParameter("notification", notification)
                        .executeUpdate()
                == 1;
    }

    private static Optional<PaymentOrder> first(List<?> rows) {
        return rows.stream().map(row -> order((Tuple) row)).findFirst();
    }

    static PaymentOrder order(Tuple row) {
        return new PaymentOrder(
                row.get("cooperative_id", UUID.class),
                row.get("id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("application_id", UUID.class),
                SavingsKind.valueOf(row.get("kind", String.class)),
                Rupiah.ofSen(row.get("amount_sen", Long.class)),
                Rupiah.ofSen(row.get("payable_sen", Long.class)),
                PaymentChannel.valueOf(row.get("channel", String.class)),
                row.get("virtual_account", String.class),
                row.get("ordered_at", Instant.class),
                row.get("expires_at", Instant.class),
                new AtBank(
                        BankStatus.valueOf(row.get("bank_status", String.class)),
                        row.get("bank_code", String.class),
                        row.get("bank_reference", String.class),
                        row.get("qr_content", String.class)),
                row.get("paid", Boolean.class),
                row.get("cancelled", Boolean.class));
    }
}
