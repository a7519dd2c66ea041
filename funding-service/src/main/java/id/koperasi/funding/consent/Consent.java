package id.koperasi.funding.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Village head or regency agreed that the cooperative borrows. */
@Entity
@Immutable
public class Consent {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private Giver givenBy;

    private String minutesNumber;
    private LocalDate consentedOn;
    private String actor;

    protected Consent() {} // Hibernate

    Consent(
            UUID id,
            UUID cooperativeId,
            String villageCode,
            Giver givenBy,
            String minutesNumber,
            LocalDate consentedOn,
            String actor) {
        this.id = id;
        this.cooperativeId = cooperativeId;
        this.villageCode = villageCode;
        this.givenBy = givenBy;
        this.minutesNumber = minutesNumber;
        this.consentedOn = consentedOn;
        this.actor = actor;
    }

    UUID id() {
        return id;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    Giver givenBy() {
        return givenBy;
    }

    String minutesNumber() {
        return minutesNumber;
    }

    LocalDate consentedOn() {
        return consentedOn;
    }

    String villageCode() {
        return villageCode;
    }

    String actor() {
        return actor;
    }
}
