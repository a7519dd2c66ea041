package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.ConditionsAgainst;
import id.koperasi.platform.problem.RejectedException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.List;
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

    @ElementCollection(fetch = FetchType.LAZY)
    @OrderColumn(name = "position")
    @CollectionTable(name = "vote_condition", joinColumns = @JoinColumn(name = "vote_id"))
    private List<VoteCondition> conditions;

    protected Vote() {} // Hibernate

    /**
     * What a member says.
     *
     * @param choice for or against it
     * @param reason why
     * @param conditions on which he is for it
     * @param votedOn when
     */
    record Cast(Choice choice, String reason, List<VoteCondition> conditions, LocalDate votedOn) {

        Cast {
            conditions = List.copyOf(conditions);
            if (choice == Choice.AGAINST && !conditions.isEmpty()) {
                throw new RejectedException(new ConditionsAgainst());
            }
        }
    }

    Vote(UUID id, UUID applicationId, Actor member, Cast cast) {
        this.id = id;
        this.applicationId = applicationId;
        this.member = member.subject();
        this.person = member.person();
        this.choice = cast.choice();
        this.reason = cast.reason();
        this.conditions = cast.conditions();
        this.votedOn = cast.votedOn();
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

    /** On which he is for it. */
    List<VoteCondition> conditions() {
        return List.copyOf(conditions);
    }

    LocalDate votedOn() {
        return votedOn;
    }
}
