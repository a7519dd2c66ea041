package id.koperasi.funding.supplieraccount;

import id.koperasi.funding.account.SealedAccount;
import id.koperasi.platform.privacy.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account of a supplier about which his bank was asked, once; whoever wants to know anew asks anew. */
@Entity
class SupplierAccount {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID applicationId;

    @Column(updatable = false)
    private String supplier;

    @Column(updatable = false)
    private String bankCode;

    @Embedded
    private SealedAccount number;

    @Enumerated(EnumType.STRING)
    private SupplierAccountStatus status;

    private @Nullable String answerCode;

    @Column(insertable = false, updatable = false)
    private int attempts;

    private @Nullable Instant nextAt;

    @Column(updatable = false)
    private Instant askedAt;

    @Column(updatable = false)
    private String askedBy;

    private @Nullable Instant answeredAt;

    protected SupplierAccount() {} // Hibernate

    SupplierAccount(
            UUID id,
            UUID applicationId,
            String supplier,
            String bankCode,
            SealedAccount number,
            Instant askedAt,
            String askedBy) {
        this.id = id;
        this.applicationId = applicationId;
        this.supplier = supplier;
        this.bankCode = bankCode;
        this.number = number;
        this.status = SupplierAccountStatus.ASKED;
        this.nextAt = askedAt;
        this.askedAt = askedAt;
        this.askedBy = askedBy;
    }

    /** What the bank said. */
    enum SupplierAccountStatus {
        /** Nothing yet. */
        ASKED,
        /** It stands in his name. */
        VERIFIED,
        /** It stands in another name. */
        NAME_DIFFERS,
        /** There is none, or none that takes money. */
        CLOSED,
        /** However often it was asked. */
        UNANSWERED;

        /** What a bank says; it counts until it says something else. */
        static final Set<SupplierAccountStatus> ANSWERS = Set.of(VERIFIED, NAME_DIFFERS, CLOSED);
    }

    /** Where its number is sealed. */
    static Place place(UUID id) {
        return new Place("supplier_account", id.toString(), "number");
    }

    void askAgain(Instant when) {
        nextAt = when;
    }

    void answer(SupplierAccountStatus said, @Nullable String code, Instant when) {
        status = said;
        answerCode = code;
        nextAt = null;
        answeredAt = when;
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    String supplier() {
        return supplier;
    }

    String bankCode() {
        return bankCode;
    }

    SealedAccount number() {
        return number;
    }

    SupplierAccountStatus status() {
        return status;
    }

    @Nullable String answerCode() {
        return answerCode;
    }

    int attempts() {
        return attempts;
    }

    /** When the bank is asked next. */
    @Nullable Instant nextAt() {
        return nextAt;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
