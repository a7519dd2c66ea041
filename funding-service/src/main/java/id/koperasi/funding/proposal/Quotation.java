package id.koperasi.funding.proposal;

import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a supplier asks for what a line of the budget buys; of each supplier and line the last one counts. */
@Entity
@Immutable
@Table(name = "proposal_quotation")
public class Quotation {

    @Id
    private UUID id;

    private UUID applicationId;
    private String purpose;
    private String supplier;

    @Column(name = "amount_sen")
    private Rupiah amount;

    private LocalDate quotedOn;

    @Embedded
    private HandedInFile file;

    private Instant handedInAt;
    private String handedInBy;

    protected Quotation() {} // Hibernate

    Quotation(UUID id, UUID applicationId, Quoted quoted, HandedInFile file, Instant handedInAt, String handedInBy) {
        this.id = id;
        this.applicationId = applicationId;
        this.purpose = quoted.purpose();
        this.supplier = quoted.supplier();
        this.amount = quoted.amount();
        this.quotedOn = quoted.quotedOn();
        this.file = file;
        this.handedInAt = handedInAt;
        this.handedInBy = handedInBy;
    }

    /**
     * What a quotation says.
     *
     * @param purpose the line of the budget
     * @param supplier who would deliver
     * @param amount for how much
     * @param quotedOn the day of the quotation
     */
    record Quoted(String purpose, String supplier, Rupiah amount, LocalDate quotedOn) {}

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    Quoted quoted() {
        return new Quoted(purpose, supplier, amount, quotedOn);
    }

    HandedInFile file() {
        return file;
    }

    Instant handedInAt() {
        return handedInAt;
    }

    String handedInBy() {
        return handedInBy;
    }
}
