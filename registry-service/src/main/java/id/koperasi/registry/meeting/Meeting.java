package id.koperasi.registry.meeting;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A meeting of the members as its minutes tell. One to which too few came is on record too: a second call needs it. */
@Entity
@Immutable
public class Meeting {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    private LocalDate calledOn;
    private LocalDate heldOn;
    private String minutesNumber;
    private int members;
    private int present;
    private boolean quorate;
    private @Nullable UUID secondCallOf;

    @ElementCollection
    @OrderColumn(name = "line")
    @CollectionTable(name = "meeting_resolution", joinColumns = @JoinColumn(name = "meeting_id"))
    private List<Resolution> resolutions;

    protected Meeting() {} // Hibernate

    Meeting(
            UUID id,
            CooperativeProfile cooperative,
            HoldMeeting command,
            boolean quorate,
            List<Resolution> resolutions) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.kind = command.kind();
        this.calledOn = command.calledOn();
        this.heldOn = command.heldOn();
        this.minutesNumber = command.minutesNumber();
        this.members = command.members();
        this.present = command.present();
        this.quorate = quorate;
        this.secondCallOf = command.secondCallOf();
        this.resolutions = new ArrayList<>(resolutions);
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

    MeetingKind kind() {
        return kind;
    }

    LocalDate calledOn() {
        return calledOn;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String minutesNumber() {
        return minutesNumber;
    }

    int members() {
        return members;
    }

    int present() {
        return present;
    }

    boolean quorate() {
        return quorate;
    }

    @Nullable UUID secondCallOf() {
        return secondCallOf;
    }

    List<Resolution> resolutions() {
        return List.copyOf(resolutions);
    }
}
