package id.koperasi.funding.grant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The cooperative has the money of an allocation. */
@Entity
@Immutable
@Table(name = "grant_receipt")
public class Receipt {

    @Id
    private UUID allocationId;

    private UUID cooperativeId;
    private String villageCode;
    private LocalDate receivedOn;
    private String actor;

    protected Receipt() {} // Hibernate

    Receipt(Allocation allocation, LocalDate receivedOn, String actor) {
        this.allocationId = allocation.id();
        this.cooperativeId = allocation.cooperativeId();
        this.villageCode = allocation.villageCode();
        this.receivedOn = receivedOn;
        this.actor = actor;
    }

    UUID allocationId() {
        return allocationId;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    String actor() {
        return actor;
    }
}
