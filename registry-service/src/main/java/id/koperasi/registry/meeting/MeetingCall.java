package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.meeting.CallRejection.CallSettled;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A meeting to which the members are called. It is held or cancelled, once; the meeting held has the same id. */
@Entity
@DynamicUpdate
public class MeetingCall {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    private LocalDate calledOn;
    private LocalDate meetsOn;
    private @Nullable String place;
    private @Nullable String onlineLink;
    private String[] agenda;
    private @Nullable UUID secondCallOf;
    private @Nullable Integer bookYear;

    @Enumerated(EnumType.STRING)
    private Status status = Status.CALLED;

    private @Nullable LocalDate cancelledOn;
    private @Nullable String cancelledBecause;

    @ElementCollection
    @OrderColumn(name = "line")
    @CollectionTable(name = "meeting_invitation", joinColumns = @JoinColumn(name = "call_id"))
    private List<ElementCount> invited = new ArrayList<>();

    protected MeetingCall() {} // Hibernate

    MeetingCall(UUID id, CooperativeProfile cooperative, CallMeeting command) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.kind = command.convened().kind();
        this.calledOn = command.convened().calledOn();
        this.meetsOn = command.convened().heldOn();
        this.place = command.place();
        this.onlineLink = command.onlineLink();
        this.agenda = command.agenda().stream().map(Enum::name).sorted().toArray(String[]::new);
        this.secondCallOf = command.convened().secondCallOf();
    }

    /** To a village or founding meeting so many of each part of the village are invited. */
    MeetingCall inviting(List<ElementCount> elements) {
        invited.addAll(elements);
        return this;
    }

    /** An annual meeting hears the accounts of a year. */
    MeetingCall about(@Nullable Integer year) {
        bookYear = year;
        return this;
    }

    /** When members were called, for when and to decide what was recorded wrongly. */
    void tell(Convened convened) {
        calledOn = convened.calledOn();
        meetsOn = convened.heldOn();
        agenda = convened.agenda().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** How far it has come. */
    enum Status {
        CALLED,
        HELD,
        CANCELLED
    }

    void held() {
        mustBeOpen();
        status = Status.HELD;
    }

    void cancelled(LocalDate day, String reason) {
        mustBeOpen();
        status = Status.CANCELLED;
        cancelledOn = day;
        cancelledBecause = reason;
    }

    void mustBeOpen() {
        if (status != Status.CALLED) {
            throw new RejectedException(new CallSettled(status));
        }
    }

    Convened convened() {
        return new Convened(kind, calledOn, meetsOn, secondCallOf, agenda());
    }

    Set<Decision> agenda() {
        return Decision.read(agenda);
    }

    List<ElementCount> invited() {
        return List.copyOf(invited);
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

    @Nullable String place() {
        return place;
    }

    @Nullable String onlineLink() {
        return onlineLink;
    }

    @Nullable Integer bookYear() {
        return bookYear;
    }

    Status status() {
        return status;
    }

    @Nullable LocalDate cancelledOn() {
        return cancelledOn;
    }

    @Nullable String cancelledBecause() {
        return cancelledBecause;
    }
}
