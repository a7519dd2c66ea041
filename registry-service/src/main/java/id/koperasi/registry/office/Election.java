package id.koperasi.registry.office;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A meeting whose elected officers are on record; it elects once. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the table is read, not the entity
public class Election {

    @Id
    private UUID meetingId;

    private UUID cooperativeId;
    private String villageCode;
    private LocalDate takingOfficeOn;
    private int termYears;

    protected Election() {} // Hibernate

    Election(CooperativeProfile cooperative, ElectOfficers command, LocalDate takingOfficeOn, int termYears) {
        this.meetingId = command.meetingId();
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.takingOfficeOn = takingOfficeOn;
        this.termYears = termYears;
    }
}
