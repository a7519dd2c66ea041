package id.koperasi.funding.application;

import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A part of the loan that was paid out. */
@Entity
@Immutable
public class Tranche {

    @Id
    private UUID id;

    private UUID applicationId;
    private int number;
    private String purpose;

    @Column(name = "amount_sen")
    private Rupiah amount;

    private LocalDate disbursedOn;

    @Formula("(select r.returned_on from tranche_return r where r.tranche_id = id)")
    private @Nullable LocalDate returnedOn;

    protected Tranche() {} // Hibernate

    Tranche(UUID id, UUID applicationId, int number, String purpose, Rupiah amount, LocalDate disbursedOn) {
        this.id = id;
        this.applicationId = applicationId;
        this.number = number;
        this.purpose = purpose;
        this.amount = amount;
        this.disbursedOn = disbursedOn;
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    int number() {
        return number;
    }

    String purpose() {
        return purpose;
    }

    Rupiah amount() {
        return amount;
    }

    LocalDate disbursedOn() {
        return disbursedOn;
    }

    /** When the bank sent it back, once it has. */
    @Nullable LocalDate returnedOn() {
        return returnedOn;
    }

    boolean isReturned() {
        return returnedOn != null;
    }
}
