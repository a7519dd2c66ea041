package id.koperasi.registry.pilot;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The letter that made a cooperative a pilot. */
@Entity
@Immutable
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
