package id.koperasi.funding.guarantee;

import id.koperasi.funding.filing.HandedInFile;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An asset that secures a loan (agunan). What binds it and what frees it is written down once. */
@Entity
@DynamicUpdate
public class Collateral {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CollateralKind kind;

    @Column(updatable = false)
    private String description;

    @Column(updatable = false)
    private String proofNumber;

    @Embedded
    private HandedInFile file;

    @Column(updatable = false)
    private Instant offeredAt;

    @Column(updatable = false)
    private String offeredBy;

    private @Nullable String lienNumber;
    private @Nullable LocalDate lienOn;

    @Column(name = "lien_by")
    private @Nullable String lienBy;

    private @Nullable LocalDate releasedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ReleaseCause releaseCause;

    protected Collateral() {} // Hibernate

    Collateral(UUID id, UUID applicationId, Offered offered, HandedInFile file, Instant offeredAt, String offeredBy) {
        this.id = id;
        this.applicationId = applicationId;
        this.kind = offered.kind();
        this.description = offered.description();
        this.proofNumber = offered.proofNumber();
        this.file = file;
        this.offeredAt = offeredAt;
        this.offeredBy = offeredBy;
    }

    /**
     * What the cooperative says of it.
     *
     * @param kind what it is
     * @param description which one it is
     * @param proofNumber the number of the paper that proves whose it is
     */
    record Offered(CollateralKind kind, String description, String proofNumber) {}

    /** It is bound from a day on, under the number of the register. */
    void bind(String number, LocalDate day, String by) {
        lienNumber = number;
        lienOn = day;
        lienBy = by;
    }

    void release(ReleaseCause cause, LocalDate day) {
        releaseCause = cause;
        releasedOn = day;
    }

    /** Whether it secures the loan on a day, bound or not. */
    boolean isHeldOn(LocalDate day) {
        return releasedOn == null || releasedOn.isAfter(day);
    }

    boolean isBoundOn(LocalDate day) {
        return lienOn != null && !lienOn.isAfter(day);
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    CollateralKind kind() {
        return kind;
    }

    Offered offered() {
        return new Offered(kind, description, proofNumber);
    }

    HandedInFile file() {
        return file;
    }

    @Nullable String lienNumber() {
        return lienNumber;
    }

    @Nullable LocalDate lienOn() {
        return lienOn;
    }

    @Nullable LocalDate releasedOn() {
        return releasedOn;
    }

    @Nullable ReleaseCause releaseCause() {
        return releaseCause;
    }
}
