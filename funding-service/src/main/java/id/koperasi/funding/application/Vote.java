package id.koperasi.funding.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How a member of the committee voted. */
@Entity
@Immutable
public class Vote {

    /** What a member may vote. */
    enum Choice {
        FOR,
        AGAINST
    }

    @Id
    private UUID id;

    private UUID applicationId;
    private String member;
    private @Nullable String person;

    @Enumerated(EnumType.STRING)
    @Column(name = "vote")
    private Choice choice;

    private String reason;
    private LocalDate votedOn;

    protected Vote() {} // Hibernate

    Vote(UUID id, UUID applicationId, Actor member, Choice choice, String reason, LocalDate votedOn) {
        this.id = id;
        this.applicationId = applicationId;
        this.member = member.subject();
        this.person = member.person();
        this.choice = choice;
        this.reason = reason;
        this.votedOn = votedOn;
    }

    boolean by(Actor actor) {
        return new Actor(member, person, actor.role()).sameAs(actor);
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    Choice choice() {
        return choice;
    }

    String reason() {
        return reason;
    }

    LocalDate votedOn() {
        return votedOn;
    }
}
