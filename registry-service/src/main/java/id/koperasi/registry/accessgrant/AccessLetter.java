package id.koperasi.registry.accessgrant;

import id.koperasi.platform.caller.AccessGrant.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A letter that lets an account read for a while; it counts once a second person has approved it, until it is withdrawn. */
@Entity
@DynamicUpdate
public class AccessLetter {

    /** How far it has come. */
    @Schema(name = "AccessGrantState")
    enum State {
        PREPARED,
        APPROVED,
        WITHDRAWN
    }

    /**
     * Who signed for the ministry.
     *
     * @param account by its subject
     * @param person who is behind it: one person may have two accounts
     */
    record Signer(String account, String person) {}

    @Id
    private UUID id;

    private String letterNumber;
    private String purpose;
    private String holder;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private AccessScope scope;

    private @Nullable String regionCode;
    private @Nullable UUID cooperativeId;
    private boolean personalData;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private Instant preparedAt;
    private String preparedBy;
    private String preparedPerson;
    private @Nullable Instant approvedAt;
    private @Nullable String approvedBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnBy;
    private @Nullable String withdrawalReason;

    protected AccessLetter() {} // Hibernate

    AccessLetter(UUID id, PrepareGrant said, Signer by, Instant now) {
        this.id = id;
        this.letterNumber = said.letterNumber();
        this.purpose = said.purpose();
        this.holder = said.holder();
        this.kind = said.kind();
        this.scope = said.scope();
        this.regionCode = said.regionCode();
        this.cooperativeId = said.cooperativeId();
        this.personalData = said.personalData();
        this.validFrom = said.validFrom();
        this.validUntil = said.validUntil();
        this.preparedAt = now;
        this.preparedBy = by.account();
        this.preparedPerson = by.person();
    }

    State state() {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return approvedAt == null ? State.PREPARED : State.APPROVED;
    }

    /** Whether somebody prepared it, with this account or another of his. */
    boolean isPreparedBy(Signer who) {
        return preparedBy.equals(who.account()) || preparedPerson.equals(who.person());
    }

    void approve(Signer by, Instant now) {
        approvedAt = now;
        approvedBy = by.account();
    }

    void withdraw(String account, String reason, Instant now) {
        withdrawnAt = now;
        withdrawnBy = account;
        withdrawalReason = reason;
    }

    UUID id() {
        return id;
    }

    String letterNumber() {
        return letterNumber;
    }

    String purpose() {
        return purpose;
    }

    String holder() {
        return holder;
    }

    Kind kind() {
        return kind;
    }

    AccessScope scope() {
        return scope;
    }

    @Nullable String regionCode() {
        return regionCode;
    }

    @Nullable UUID cooperativeId() {
        return cooperativeId;
    }

    boolean personalData() {
        return personalData;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    Instant preparedAt() {
        return preparedAt;
    }

    String preparedBy() {
        return preparedBy;
    }

    @Nullable Instant approvedAt() {
        return approvedAt;
    }

    @Nullable String approvedBy() {
        return approvedBy;
    }

    @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable String withdrawnBy() {
        return withdrawnBy;
    }

    @Nullable String withdrawalReason() {
        return withdrawalReason;
    }
}
