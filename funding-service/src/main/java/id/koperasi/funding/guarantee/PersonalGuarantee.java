package id.koperasi.funding.guarantee;

import id.koperasi.funding.application.Application;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody answers for a loan by his office, until his successor has signed or all of it is repaid. */
@Entity
public class PersonalGuarantee {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID applicationId;

    @Column(updatable = false)
    private UUID cooperativeId;

    @Column(updatable = false)
    private String villageCode;

    @Column(updatable = false)
    private String office;

    @Column(updatable = false)
    private String person;

    @Column(updatable = false)
    private LocalDate signedOn;

    @Column(updatable = false)
    private Instant signedAt;

    @Column(updatable = false)
    private String actor;

    private @Nullable LocalDate releasedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ReleaseCause releaseCause;

    protected PersonalGuarantee() {} // Hibernate

    PersonalGuarantee(
            UUID id,
            Application application,
            String office,
            String person,
            LocalDate signedOn,
            Instant signedAt,
            String actor) {
        this.id = id;
        this.applicationId = application.id();
        this.cooperativeId = application.cooperativeId();
        this.villageCode = application.villageCode();
        this.office = office;
        this.person = person;
        this.signedOn = signedOn;
        this.signedAt = signedAt;
        this.actor = actor;
    }

    void release(ReleaseCause cause, LocalDate day) {
        releaseCause = cause;
        releasedOn = day;
    }

    /** The day he is released on is the first on which he does not answer for it any more. */
    boolean isBoundOn(LocalDate day) {
        return !signedOn.isAfter(day) && (releasedOn == null || releasedOn.isAfter(day));
    }

    UUID id() {
        return id;
    }

    String office() {
        return office;
    }

    String person() {
        return person;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    @Nullable LocalDate releasedOn() {
        return releasedOn;
    }

    @Nullable ReleaseCause releaseCause() {
        return releaseCause;
    }
}
