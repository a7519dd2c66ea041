package id.koperasi.registry.meeting;

import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.decision.Decision;
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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the members as its minutes tell. One to which too few came is on record too: a second call
 * needs it. What was told wrongly is told anew.
 */
@Entity
@DynamicUpdate
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
    private @Nullable UUID paperId;
    private int members;
    private int present;
    private boolean quorate;
    private @Nullable UUID secondCallOf;

    @Enumerated(EnumType.STRING)
    private MembersSource membersSource;

    private @Nullable UUID attendancePaperId;
    private @Nullable String attendanceEvidence;
    private @Nullable Integer bookYear;
    private String[] agenda;

    @ElementCollection
    @OrderColumn(name = "line")
    @CollectionTable(name = "meeting_resolution", joinColumns = @JoinColumn(name = "meeting_id"))
    private List<Resolution> resolutions;

    protected Meeting() {} // Hibernate

    Meeting(UUID id, CooperativeProfile cooperative, HoldMeeting command, Outcome outcome) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.kind = command.convened().kind();
        this.calledOn = command.convened().calledOn();
        this.heldOn = command.convened().heldOn();
        this.minutesNumber = command.minutesNumber();
        this.paperId = command.proof().paperId();
        this.members = outcome.electorate().members();
        this.membersSource = outcome.electorate().source();
        this.bookYear = outcome.bookYear();
        this.attendancePaperId = command.proof().attendancePaperId();
        this.attendanceEvidence = command.proof().attendanceEvidence();
        this.present = command.present();
        this.quorate = outcome.quorate();
        this.secondCallOf = command.convened().secondCallOf();
        this.agenda = written(command.convened().agenda());
        this.resolutions = new ArrayList<>(outcome.resolutions());
    }

    /** When they met, how many came and what they voted on, as it is told now. */
    void tell(Convened convened, int came, Outcome outcome) {
        calledOn = convened.calledOn();
        heldOn = convened.heldOn();
        agenda = written(convened.agenda());
        members = outcome.electorate().members();
        membersSource = outcome.electorate().source();
        present = came;
        quorate = outcome.quorate();
        resolutions = new ArrayList<>(outcome.resolutions());
    }

    /** Whether it says so already, however many zeros the percentages end in. */
    boolean says(Convened convened, int came, List<Resolution> told) {
        return convened().equals(convened)
                && present == came
                && exact(resolutions).equals(exact(told));
    }

    /** How the members were called together. */
    Convened convened() {
        return new Convened(kind, calledOn, heldOn, secondCallOf, Decision.read(agenda));
    }

    private static String[] written(Set<Decision> decisions) {
        return decisions.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static List<ResolutionView> exact(List<Resolution> resolutions) {
        return resolutions.stream().map(ResolutionView::exact).toList();
    }

    /**
     * What came of it.
     *
     * @param electorate who could vote
     * @param bookYear whose accounts an annual meeting heard
     * @param quorate whether enough came
     * @param resolutions what they voted on
     */
    record Outcome(Electorate electorate, @Nullable Integer bookYear, boolean quorate, List<Resolution> resolutions) {}

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

    @Nullable UUID paperId() {
        return paperId;
    }

    int members() {
        return members;
    }

    int present() {
        return present;
    }

    MembersSource membersSource() {
        return membersSource;
    }

    @Nullable UUID attendancePaperId() {
        return attendancePaperId;
    }

    @Nullable String attendanceEvidence() {
        return attendanceEvidence;
    }

    @Nullable Integer bookYear() {
        return bookYear;
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
