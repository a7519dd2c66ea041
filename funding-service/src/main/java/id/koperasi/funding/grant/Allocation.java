package id.koperasi.funding.grant;

import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A part of a pledge that is set aside for a cooperative. */
@Entity
@Immutable
@Table(name = "grant_allocation")
public class Allocation {

    @Id
    private UUID id;

    private UUID programmeId;
    private UUID pledgeId;
    private UUID cooperativeId;
    private String villageCode;

    @Column(name = "amount_sen")
    private Rupiah amount;

    private LocalDate allocatedOn;
    private String actor;

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
}
