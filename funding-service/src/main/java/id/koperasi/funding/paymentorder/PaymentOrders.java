package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.Application;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The orders within the caller's reach. */
@ApplicationScoped
class PaymentOrders implements PanacheRepositoryBase<PaymentOrder, UUID> {

    /** From the moment it is taken it counts as sent: who dies with it in his hands may have sent it. */
    private static final String CLAIM = """
            with due as (
                select id, status
                  from payment_order
                 where channel = 'SNAP' and next_at <= :now
                 order by next_at
                 limit 1
                   for update skip locked
            )
            update payment_order o
               set attempts = o.attempts + 1, next_at = :leasedUntil,
                   status = case o.status when 'RELEASED' then 'SENT' else o.status end
              from due
             where o.id = due.id
            returning o.id, due.status, o.attempts""";

    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    PaymentOrders(CurrentCaller caller, BusinessClock clock, Ids ids) {
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * An order that this instance alone tells the bank of, or asks about, until its lease ends.
     *
     * @param orderId which
     * @param first whether the bank has never been told of it
     * @param attempt how often it was taken, this time included
     */
    record Claim(UUID orderId, boolean first, int attempt) {}

    /**
     * Which orders are meant.
     *
     * @param applicationId of one application
     * @param status in one state
     */
    record Asked(@Nullable UUID applicationId, @Nullable OrderStatus status) {}

    /** Takes the order that is due longest, for as long as the lease. */
    Optional<Claim> claim(Instant now, Instant leasedUntil) {
        List<?> rows = getEntityManager()
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", now)
                .setParameter("leasedUntil", leasedUntil)
                .getResultList();
        return rows.stream().map(row -> claimed((Object[]) row)).findFirst();
    }

    private static Claim claimed(Object[] row) {
        return new Claim((UUID) row[0], row[1].equals(OrderStatus.RELEASED.name()), ((Number) row[2]).intValue());
    }

    /** The order, or the refusal that there is none within reach. */
    PaymentOrder get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The order as it is now, for this transaction alone; its application is locked already. */
    PaymentOrder locked(UUID id) {
        PaymentOrder order = get(id);
        getEntityManager().refresh(order, LockModeType.PESSIMISTIC_WRITE);
        return order;
    }

    Optional<PaymentOrder> referredToBy(String reference) {
        return find("reference = ?1", reference).firstResultOptional();
    }

    /** What of an application is ordered or paid and did not come back. */
    List<PaymentOrder> holding(Application application) {
        return list(
                "applicationId = ?1 and status not in ?2",
                application.id(),
                List.of(OrderStatus.CANCELLED, OrderStatus.REFUSED, OrderStatus.RETURNED));
    }

    /** What of a locked application is prepared and not released, as it is now. */
    List<PaymentOrder> prepared(Application application) {
        return find("applicationId = ?1 and status = ?2", Sort.by("id"), application.id(), OrderStatus.PREPARED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What waits to be carried to the bank, in the order in which applications and orders are locked. */
    List<PaymentOrder> toCarry(String programmeCode, int most) {
        return find(
                        "programmeCode = ?1 and channel = FILE and status = RELEASED",
                        Sort.by("applicationId", "id"),
                        programmeCode)
                .range(0, most - 1)
                .list();
    }

    List<PaymentOrder> inFile(UUID fileId) {
        return list("fileId = ?1", Sort.by("id"), fileId);
    }

    List<PaymentOrder> after(Asked asked, UUID after, int rows) {
        var conditions = new ArrayList<>(List.of("id > :after"));
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after));
        if (asked.applicationId() != null) {
            conditions.add("applicationId = :application");
            parameters.put("application", asked.applicationId());
        }
        if (asked.status() != null) {
            conditions.add("status = :status");
            parameters.put("status", asked.status());
        }
        return find(String.join(" and ", conditions), Sort.by("id"), parameters)
                .range(0, rows - 1)
                .list();
    }

    /** Writes down what just happened to it. */
    void record(PaymentOrder order, @Nullable String detail) {
        getEntityManager()
                .persist(new OrderStep(
                        ids.next(),
                        order.id(),
                        order.status(),
                        detail,
                        caller.get().subject(),
                        clock.now()));
    }

    List<OrderStep> stepsOf(UUID orderId) {
        return getEntityManager()
                .createQuery("from OrderStep where orderId = :order order by id", OrderStep.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    static Rupiah sum(List<PaymentOrder> orders) {
        return orders.stream().map(PaymentOrder::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
