package id.koperasi.funding.nomination;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An office nominates a cooperative for a programme. */
@Entity
@Immutable
public class Nomination {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;
    private String programmeCode;

    @Enumerated(EnumType.STRING)
    private Nominator nominatedBy;

    private String reason;
    private LocalDate nominatedOn;
    private String actor;

    protected Nomination() {} // Hibernate

    Nomination(
            UUID id,
            UUID cooperativeId,
            String villageCode,
            String programmeCode,
            Nominator nominatedBy,
            String reason,
            LocalDate nominatedOn,
            String actor) {
        this.id = id;
        this.cooperativeId = cooperativeId;
        this.villageCode = villageCode;
        this.programmeCode = programmeCode;
        this.nominatedBy = nominatedBy;
        this.reason = reason;
        this.nominatedOn = nominatedOn;
        this.actor = actor;
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

    String programmeCode() {
        return programmeCode;
    }

    Nominator nominatedBy() {
        return nominatedBy;
    }

    String reason() {
        return reason;
    }

    LocalDate nominatedOn() {
        return nominatedOn;
    }

    String actor() {
        return actor;
    }
}
