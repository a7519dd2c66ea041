package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an order which was sent is given up: proposed by one treasurer, decided by another. */
@Entity
class PaymentRecall {

    private static final String TREASURER = "fund-treasurer";

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID orderId;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private @Nullable String bankLetter;

    @Enumerated(EnumType.STRING)
    private RecallStatus status;

    @Column(updatable = false)
    private String proposedBy;

    @Column(updatable = false)
    private String proposedPerson;

    @Column(updatable = false)
    private Instant proposedAt;

    private @Nullable String decidedBy;
    private @Nullable String decidedPerson;
    private @Nullable Instant decidedAt;

    protected PaymentRecall() {} // Hibernate

    /** How far it is. */
    enum RecallStatus {
        /** One person wants it. */
        PROPOSED,
        /** Another agreed: the order is taken back. */
        CONFIRMED,
        /** Another did not: the order stays where it is. */
        DISMISSED
    }

    PaymentRecall(
            UUID id, UUID orderId, String reason, @Nullable String bankLetter, Actor proposer, Instant proposedAt) {
        this.id = id;
        this.orderId = orderId;
        this.reason = reason;
        this.bankLetter = bankLetter;
        this.status = RecallStatus.PROPOSED;
        this.proposedBy = proposer.subject();
        this.proposedPerson = Objects.requireNonNull(proposer.person());
        this.proposedAt = proposedAt;
    }

    void decide(RecallStatus became, Actor decider, Instant now) {
        if (decidedBy != null || decidedPerson != null) {
            throw new IllegalStateException("a recall is decided once");
        }
        status = became;
        decidedBy = decider.subject();
        decidedPerson = decider.person();
        decidedAt = now;
    }

    Actor proposer() {
        return new Actor(proposedBy, proposedPerson, TREASURER);
    }

    UUID id() {
        return id;
    }

    String reason() {
        return reason;
    }

    /** The bank's own word, where it cannot be asked. */
    @Nullable String bankLetter() {
        return bankLetter;
    }

    RecallStatus status() {
        return status;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
