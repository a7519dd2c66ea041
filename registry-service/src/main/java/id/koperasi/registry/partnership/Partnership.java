package id.koperasi.registry.partnership;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What a cooperative and a partner agreed. */
@Entity
@DynamicUpdate
public class Partnership {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private PartnershipKind kind;

    private String partner;
    private String commodity;
    private @Nullable BigDecimal volume;
    private @Nullable String unit;
    private LocalDate fromOn;
    private @Nullable LocalDate untilOn;
    private String agreementNumber;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    protected Partnership() {} // Hibernate

    Partnership(UUID id, CooperativeProfile cooperative, AgreePartnership command) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        tell(command);
    }

    /** What was agreed, told for the first time or because it was told wrongly. */
    final void tell(AgreePartnership command) {
        kind = command.kind();
        partner = command.partner();
        commodity = command.commodity();
        volume = command.volume();
        unit = command.unit();
        fromOn = command.from();
        untilOn = command.until();
        agreementNumber = command.agreementNumber();
    }

    UUID id() {
        return id;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    PartnershipKind kind() {
        return kind;
    }

    String partner() {
        return partner;
    }

    String commodity() {
        return commodity;
    }

    @Nullable BigDecimal volume() {
        return volume;
    }

    @Nullable String unit() {
        return unit;
    }

    LocalDate from() {
        return fromOn;
    }

    @Nullable LocalDate until() {
        return untilOn;
    }

    String agreementNumber() {
        return agreementNumber;
    }

    /** Its last day, when it ended before the agreed one. */
    @Nullable LocalDate endedOn() {
        return endedOn;
    }

    @Nullable String endReason() {
        return endReason;
    }

    /** Its last day as things stand; none while none was agreed. */
    @Nullable LocalDate lastDay() {
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
