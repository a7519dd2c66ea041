package id.koperasi.funding.paymentorder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that happened to an order. */
@Entity
@Immutable
@Table(name = "payment_order_step")
class OrderStep {

    @Id
    private UUID id;

    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private @Nullable String detail;
    private String actor;
    private Instant recordedAt;

    protected OrderStep() {} // Hibernate

    OrderStep(UUID id, UUID orderId, OrderStatus status, @Nullable String detail, String actor, Instant recordedAt) {
        this.id = id;
        this.orderId = orderId;
        this.status = status;
        this.detail = detail;
        this.actor = actor;
        this.recordedAt = recordedAt;
    }

    UUID orderId() {
        return orderId;
    }

    String actor() {
        return actor;
    }

    OrderStatus status() {
        return status;
    }

    @Nullable String detail() {
        return detail;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
