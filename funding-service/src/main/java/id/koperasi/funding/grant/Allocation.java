package id.koperasi.funding.grant;

import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a pledge that is set aside for a cooperative; while nothing was received of it, it can be cancelled. */
@Entity
@Table(name = "grant_allocation")
public class Allocation {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID programmeId;

    @Column(updatable = false)
    private UUID pledgeId;

    @Column(updatable = false)
    private UUID cooperativeId;

    @Column(updatable = false)
    private String villageCode;

    @Column(name = "amount_sen", updatable = false)
    private Rupiah amount;

    @Column(updatable = false)
    private LocalDate allocatedOn;

    @Column(updatable = false)
    private String actor;

    private @Nullable LocalDate cancelledOn;
    private @Nullable String cancelReason;
    private @Nullable String cancelledBy;

    protected Allocation() {} // Hibernate

    Allocation(
            UUID id,
            Pledge pledge,
            UUID cooperativeId,
            String villageCode,
            Rupiah amount,
            LocalDate allocatedOn,
            String actor) {
        this.id = id;
        this.programmeId = pledge.programmeId();
        this.pledgeId = pledge.id();
        this.cooperativeId = cooperativeId;
        this.villageCode = villageCode;
        this.amount = amount;
        this.allocatedOn = allocatedOn;
        this.actor = actor;
    }

    void cancel(LocalDate day, String reason, String by) {
        cancelledOn = day;
        cancelReason = reason;
        cancelledBy = by;
    }

    UUID id() {
        return id;
    }

    UUID pledgeId() {
        return pledgeId;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    Rupiah amount() {
        return amount;
    }

    LocalDate allocatedOn() {
        return allocatedOn;
    }

    UUID programmeId() {
        return programmeId;
    }

    String actor() {
        return actor;
    }

    @Nullable LocalDate cancelledOn() {
        return cancelledOn;
    }

    @Nullable String cancelReason() {
        return cancelReason;
    }

    @Nullable String cancelledBy() {
        return cancelledBy;
    }
}
