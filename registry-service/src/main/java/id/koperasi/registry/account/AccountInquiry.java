package id.koperasi.registry.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question to a bank: in whose name does this account stand? It is put after the request for it is committed. */
@Entity
public class AccountInquiry {

    /** What became of it. */
    enum Status {
        /** The bank has not answered yet. */
        PENDING,
        /** The account is the cooperative's. */
        CONFIRMED,
        /** The account is another's; whose, is not kept. */
        OTHER_HOLDER,
        /** The bank knows no such account. */
        DENIED,
        /** The bank was asked as often as is useful. */
        UNANSWERED
    }

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate verifiedOn;
    private Instant requestedAt;
    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable Instant answeredAt;

    protected AccountInquiry() {} // Hibernate

    AccountInquiry(UUID id, BankAccount account, LocalDate verifiedOn, Instant now) {
        this.id = id;
        this.cooperativeId = account.cooperativeId();
        this.villageCode = account.villageCode();
        this.accountId = account.id();
        this.status = Status.PENDING;
        this.verifiedOn = verifiedOn;
        this.requestedAt = now;
        this.nextAttemptAt = now;
    }

    void settle(Status outcome, Instant now) {
        status = outcome;
        answeredAt = now;
    }

    void askAgain(Instant moment) {
        nextAttemptAt = moment;
    }

    boolean pending() {
        return status == Status.PENDING;
    }

    UUID id() {
        return id;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    UUID accountId() {
        return accountId;
    }

    Status status() {
        return status;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    LocalDate verifiedOn() {
        return verifiedOn;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    int attempts() {
        return attempts;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
