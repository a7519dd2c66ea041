package id.koperasi.funding.grant;

import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What a donor promised. Its row is locked while parts of it are set aside, so that nobody gets what is gone. */
@Entity
@Table(name = "grant_pledge")
public class Pledge {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID programmeId;

    @Column(updatable = false)
    private String donor;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private GrantSource sourceOfFunds;

    @Column(name = "amount_sen", updatable = false)
    private Rupiah amount;

    @Column(name = "allocated_sen")
    private Rupiah allocated = Rupiah.ZERO;

    @Column(updatable = false)
    private LocalDate pledgedOn;

    @Column(updatable = false)
    private String actor;

    protected Pledge() {} // Hibernate

    Pledge(
            UUID id,
            UUID programmeId,
            String donor,
            GrantSource sourceOfFunds,
            Rupiah amount,
            LocalDate pledgedOn,
            String actor) {
        this.id = id;
        this.programmeId = programmeId;
        this.donor = donor;
        this.sourceOfFunds = sourceOfFunds;
        this.amount = amount;
        this.pledgedOn = pledgedOn;
        this.actor = actor;
    }

    /** Sets a part aside when it is still there. */
    boolean allocate(Rupiah part) {
        if (unallocated().compareTo(part) < 0) {
            return false;
        }
        allocated = allocated.plus(part);
        return true;
    }

    /** Takes a part back that was set aside. */
    void release(Rupiah part) {
        allocated = allocated.minus(part);
    }

    /** Not set aside for anybody yet. */
    Rupiah unallocated() {
        return amount.minus(allocated);
    }

    UUID id() {
        return id;
    }

    UUID programmeId() {
        return programmeId;
    }

    String donor() {
        return donor;
    }

    GrantSource sourceOfFunds() {
        return sourceOfFunds;
    }

    Rupiah amount() {
        return amount;
    }

    LocalDate pledgedOn() {
        return pledgedOn;
    }

    String actor() {
        return actor;
    }
}
