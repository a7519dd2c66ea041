package id.koperasi.registry.premises;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The government lets a cooperative run a warehouse of its own, for a time. */
@Entity
@DynamicUpdate
public class OperatingAgreement {

    private static final int DECIMALS = 2;

    @Id
    private UUID id;

    private UUID facilityId;
    private UUID cooperativeId;
    private String villageCode;
    private String owner;
    private String agreementNumber;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private BigDecimal capacity;

    @Enumerated(EnumType.STRING)
    private CapacityUnit unit;

    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    protected OperatingAgreement() {} // Hibernate

    OperatingAgreement(UUID id, Facility facility, RecordAgreement command) {
        this.id = id;
        this.facilityId = facility.id();
        this.cooperativeId = facility.cooperativeId();
        this.villageCode = facility.villageCode();
        tell(command);
    }

    /** What was agreed, as it is told now. */
    final void tell(RecordAgreement command) {
        this.owner = command.owner();
        this.agreementNumber = command.agreementNumber();
        this.fromOn = command.from();
        this.untilOn = command.until();
        this.capacity = command.capacity().setScale(DECIMALS);
        this.unit = command.unit();
    }

    UUID id() {
        return id;
    }

    UUID facilityId() {
        return facilityId;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    String owner() {
        return owner;
    }

    String agreementNumber() {
        return agreementNumber;
    }

    LocalDate from() {
        return fromOn;
    }

    /** Its last day. */
    LocalDate until() {
        return untilOn;
    }

    BigDecimal capacity() {
        return capacity;
    }

    CapacityUnit unit() {
        return unit;
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(lastDay());
    }

    /** Its last day, when it ended before the agreed one. */
    @Nullable LocalDate endedOn() {
        return endedOn;
    }

    @Nullable String endReason() {
        return endReason;
    }

    /** Its last day as things stand. */
    LocalDate lastDay() {
        return endedOn == null ? untilOn : endedOn;
    }

    /** It ends before its agreed day. */
    void end(LocalDate day, String reason) {
        endedOn = day;
        endReason = reason;
    }

    /** It did not end early after all. */
    void endAsAgreed() {
        endedOn = null;
        endReason = null;
    }
}
