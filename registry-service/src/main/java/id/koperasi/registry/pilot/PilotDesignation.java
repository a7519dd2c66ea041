package id.koperasi.registry.pilot;

import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.Particular;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** The letter that made a cooperative a pilot. */
@Entity
@DynamicUpdate
public class PilotDesignation {

    @Id
    private UUID cooperativeId;

    private String villageCode;
    private String designatedBy;
    private String letterNumber;
    private LocalDate designatedOn;

    protected PilotDesignation() {} // Hibernate

    PilotDesignation(CooperativeProfile cooperative, DesignatePilot command) {
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.designatedBy = command.designatedBy();
        this.letterNumber = command.letterNumber();
        this.designatedOn = command.designatedOn();
    }

    /** What the letter says in one particular. */
    String told(Particular particular) {
        return switch (particular) {
            case PILOT_DESIGNATED_BY -> designatedBy;
            case PILOT_LETTER_NUMBER -> letterNumber;
            case PILOT_DESIGNATED_ON -> designatedOn.toString();
            default -> throw new IllegalArgumentException("no letter says " + particular);
        };
    }

    /** One particular of the letter is told anew. */
    void tell(Particular particular, String value) {
        switch (particular) {
            case PILOT_DESIGNATED_BY -> designatedBy = value;
            case PILOT_LETTER_NUMBER -> letterNumber = value;
            case PILOT_DESIGNATED_ON -> designatedOn = LocalDate.parse(value);
            default -> throw new IllegalArgumentException("no letter says " + particular);
        }
    }

    public String designatedBy() {
        return designatedBy;
    }

    public String letterNumber() {
        return letterNumber;
    }

    public LocalDate designatedOn() {
        return designatedOn;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }
}
