package id.koperasi.funding.application;

import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

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
}
