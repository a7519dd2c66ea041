package id.koperasi.funding.guarantee;

import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What somebody found an asset to be worth; the latest counts, for as long as the programme lets it. */
@Entity
@Immutable
@Table(name = "collateral_valuation")
public class Valuation {

    @Id
    private UUID id;

    private UUID collateralId;
    private LocalDate valuedOn;
    private String valuer;

    @Column(name = "value_sen")
    private Rupiah value;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected Valuation() {} // Hibernate

    Valuation(
            UUID id,
            UUID collateralId,
            LocalDate valuedOn,
            String valuer,
            Rupiah value,
            Instant recordedAt,
            String recordedBy) {
        this.id = id;
        this.collateralId = collateralId;
        this.valuedOn = valuedOn;
        this.valuer = valuer;
        this.value = value;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** Whether it counts on a day, when it counts for so many months. */
    boolean counts(LocalDate day, int months) {
        return !valuedOn.isAfter(day) && valuedOn.plusMonths(months).isAfter(day);
    }

    UUID collateralId() {
        return collateralId;
    }

    LocalDate valuedOn() {
        return valuedOn;
    }

    String valuer() {
        return valuer;
    }

    Rupiah value() {
        return value;
    }
}
