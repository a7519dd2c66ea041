package id.koperasi.registry.pilot;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A letter that made a cooperative a pilot; an office may take back what it wrote. */
@Entity
@DynamicUpdate
public class PilotDesignation {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;
    private String designatedBy;
    private String letterNumber;
    private LocalDate designatedOn;
    private @Nullable String says;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable String withdrawalLetter;
    private @Nullable String withdrawalReason;

    protected PilotDesignation() {} // Hibernate

    PilotDesignation(UUID id, CooperativeProfile cooperative, PilotLetter letter) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        tell(letter);
    }

    /** What it says, from the start or told anew. */
    final void tell(PilotLetter letter) {
        designatedBy = letter.designatedBy();
        letterNumber = letter.letterNumber();
        designatedOn = letter.designatedOn();
        says = letter.says();
        withdrawnOn = letter.withdrawnOn();
        withdrawalLetter = letter.withdrawalLetter();
        withdrawalReason = letter.withdrawalReason();
    }

    /** Whether it names a pilot on a day. */
    boolean countsOn(LocalDate day) {
        return !day.isBefore(designatedOn) && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }

    UUID id() {
        return id;
    }

    String designatedBy() {
        return designatedBy;
    }

    String letterNumber() {
        return letterNumber;
    }

    LocalDate designatedOn() {
        return designatedOn;
    }

    @Nullable String says() {
        return says;
    }

    /** The first day on which it names no pilot any more. */
    @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    @Nullable String withdrawalLetter() {
        return withdrawalLetter;
    }

    @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }
}
