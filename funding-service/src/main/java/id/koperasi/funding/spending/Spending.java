package id.koperasi.funding.spending;

import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that was paid from a loan, with its receipt. */
@Entity
@Immutable
class Spending {

    @Id
    private UUID id;

    private UUID applicationId;
    private String purpose;

    @Column(name = "amount_sen")
    private Rupiah amount;

    private LocalDate spentOn;
    private String supplier;
    private String receiptNumber;
    private @Nullable UUID deviationId;

    @Embedded
    private HandedInFile file;

    private String actor;
    private Instant recordedAt;

    protected Spending() {} // Hibernate

    Spending(UUID id, UUID applicationId, Spent spent, HandedInFile file, String actor, Instant recordedAt) {
        this.id = id;
        this.applicationId = applicationId;
        this.purpose = spent.purpose();
        this.amount = spent.amount();
        this.spentOn = spent.spentOn();
        this.supplier = spent.supplier();
        this.receiptNumber = spent.receiptNumber();
        this.deviationId = spent.deviationId();
        this.file = file;
        this.actor = actor;
        this.recordedAt = recordedAt;
    }

    /**
     * What a receipt says.
     *
     * @param purpose the line of the budget whose money it was
     * @param amount rupiah
     * @param spentOn when
     * @param supplier who was paid
     * @param receiptNumber the number of the receipt
     * @param deviationId by which leave it was spent otherwise than the line says
     */
    record Spent(
            String purpose,
            Rupiah amount,
            LocalDate spentOn,
            String supplier,
            String receiptNumber,
            @Nullable UUID deviationId) {}

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    Spent spent() {
        return new Spent(purpose, amount, spentOn, supplier, receiptNumber, deviationId);
    }

    HandedInFile file() {
        return file;
    }

    String actor() {
        return actor;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
