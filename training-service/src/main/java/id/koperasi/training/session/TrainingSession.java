package id.koperasi.training.session;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.training.region.Region;
import id.koperasi.training.session.ScheduleSession.Budget;
import id.koperasi.training.session.SessionRejection.CostWithoutLine;
import id.koperasi.training.session.SessionRejection.CostsNothing;
import id.koperasi.training.session.SessionRejection.DatesInWrongOrder;
import id.koperasi.training.session.SessionRejection.HeldBeforeItsEnd;
import id.koperasi.training.session.SessionRejection.LessonOutsideSession;
import id.koperasi.training.session.SessionRejection.LessonTwice;
import id.koperasi.training.session.SessionRejection.SessionNotOpen;
import id.koperasi.training.session.SessionRejection.SessionWasHeld;
import id.koperasi.training.session.SessionRejection.StepOutOfOrder;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/** A training session (Bimtek). Its seats are counted by the database alone, in the same row. */
@Entity
@DynamicInsert
@DynamicUpdate
public class TrainingSession {

    @Id
    private UUID id;

    private String title;
    private String curriculumCode;
    private int curriculumVersion;
    private String regionCode;
    private String place;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private int seats;

    @Enumerated(EnumType.STRING)
    private SessionMode mode;

    @Enumerated(EnumType.STRING)
    private SessionStatus status;

    private @Nullable String organiser;
    private String[] partners;
    private @Nullable UUID budgetLineId;
    private @Nullable Long costSen;
    private @Nullable Long spentSen;
    private @Nullable String approvedBy;
    private @Nullable LocalDate cancelledOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CancelReason cancelReason;

    private @Nullable LocalDate heldOn;
    private @Nullable Integer participants;

    @Column(insertable = false, updatable = false)
    private int taken;

    @Column(insertable = false, updatable = false)
    private int waiting;

    @BatchSize(size = 100)
    @ElementCollection
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    @CollectionTable(name = "lesson", joinColumns = @JoinColumn(name = "session_id"))
    private List<Lesson> lessons;

    protected TrainingSession() {} // Hibernate

    private TrainingSession(UUID id, ScheduleSession plan, int curriculumVersion, List<Lesson> lessons) {
        this.id = id;
        this.title = plan.title();
        this.curriculumCode = plan.curriculumCode();
        this.curriculumVersion = curriculumVersion;
        this.regionCode = plan.region().code();
        this.place = plan.where().place();
        this.mode = plan.where().mode();
        this.organiser = plan.organiser();
        this.partners = plan.partners().toArray(String[]::new);
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.seats = plan.seats();
        this.lessons = lessons;
        Budget budget = plan.budget();
        this.status = budget == null ? SessionStatus.OPEN : SessionStatus.PLANNED;
        this.budgetLineId = budget == null ? null : budget.line();
        this.costSen = budget == null ? null : budget.cost().sen();
    }

    static TrainingSession scheduled(UUID id, ScheduleSession plan, int curriculumVersion, List<Lesson> lessons) {
        if (plan.endsOn().isBefore(plan.startsOn())) {
            throw new RejectedException(new DatesInWrongOrder(plan.startsOn(), plan.endsOn()));
        }
        var titles = new HashSet<String>();
        for (int i = 0; i < lessons.size(); i++) {
            if (!titles.add(lessons.get(i).title())) {
                throw new RejectedException(new LessonTwice(lessons.get(i).title()));
            }
            LocalDate day = lessons.get(i).taughtOn();
            if (day.isBefore(plan.startsOn()) || day.isAfter(plan.endsOn())) {
                throw new RejectedException(new LessonOutsideSession(i + 1, day));
            }
        }
        return new TrainingSession(id, plan, curriculumVersion, lessons);
    }

    /** The place of the lesson of this title, from 1. */
    public OptionalInt numberOf(String lesson) {
        return IntStream.range(0, lessons.size())
                .filter(i -> lessons.get(i).title().equals(lesson))
                .map(i -> i + 1)
                .findFirst();
    }

    /** Refuses whatever must come before the end of the session. */
    public void mustNotBeHeld() {
        if (heldOn != null) {
            throw new RejectedException(new SessionWasHeld(heldOn));
        }
    }

    /** Refuses whatever needs an open session. */
    public void mustBeOpen() {
        mustNotBeHeld();
        if (status != SessionStatus.OPEN) {
            throw new RejectedException(new SessionNotOpen(status));
        }
    }

    /** Refuses whatever needs a session that takes place or was held and not closed. */
    public void mustTakePlace() {
        if (status != SessionStatus.HELD) {
            mustBeOpen();
        }
    }

    /** Refuses whatever must be arranged before the session begins. */
    public void mustBeAhead() {
        mustNotBeHeld();
        if (status == SessionStatus.CANCELLED) {
            throw new RejectedException(new SessionNotOpen(status));
        }
    }

    /** The money is set aside. */
    void approve(String by) {
        mustBe(SessionStatus.PLANNED);
        status = SessionStatus.APPROVED;
        approvedBy = by;
    }

    void open() {
        mustBe(SessionStatus.APPROVED);
        status = SessionStatus.OPEN;
    }

    /** Ends a session that was not held. */
    void cancel(LocalDate day, CancelReason why) {
        if (heldOn != null || status == SessionStatus.CANCELLED) {
            throw new RejectedException(new StepOutOfOrder(status));
        }
        status = SessionStatus.CANCELLED;
        cancelledOn = day;
        cancelReason = why;
    }

    /** What the session has cost is settled; nothing where no budget pays it. */
    void close(@Nullable Rupiah spent) {
        mustBe(SessionStatus.HELD);
        if ((spent == null) != (budgetLineId == null)) {
            throw new RejectedException(spent == null ? new CostWithoutLine() : new CostsNothing());
        }
        status = SessionStatus.CLOSED;
        spentSen = spent == null ? null : spent.sen();
    }

    private void mustBe(SessionStatus before) {
        if (status != before) {
            throw new RejectedException(new StepOutOfOrder(status));
        }
    }

    /** Whether money is set aside for it that was not settled. */
    Optional<Budget> committed() {
        boolean waits = status == SessionStatus.PLANNED || status == SessionStatus.CLOSED;
        return waits ? Optional.empty() : budget();
    }

    /** What pays it. */
    Optional<Budget> budget() {
        return budgetLineId == null || costSen == null
                ? Optional.empty()
                : Optional.of(new Budget(budgetLineId, Rupiah.ofSen(costSen)));
    }

    /** Closes the session: nobody is invited, seated or marked as present after that. */
    public void hold(LocalDate day, int howManyLongEnough) {
        mustBeOpen();
        if (day.isBefore(endsOn)) {
            throw new RejectedException(new HeldBeforeItsEnd(endsOn));
        }
        status = SessionStatus.HELD;
        heldOn = day;
        participants = howManyLongEnough;
    }

    /** How many were there long enough after all; false when that is no news. */
    public boolean recount(int howManyLongEnough) {
        boolean news = participants == null || participants != howManyLongEnough;
        participants = howManyLongEnough;
        return news;
    }

    public UUID id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String curriculumCode() {
        return curriculumCode;
    }

    public int curriculumVersion() {
        return curriculumVersion;
    }

    public Region region() {
        return new Region(regionCode);
    }

    public String place() {
        return place;
    }

    SessionMode mode() {
        return mode;
    }

    public SessionStatus status() {
        return status;
    }

    public @Nullable String organiser() {
        return organiser;
    }

    List<String> partners() {
        return List.of(partners);
    }

    /** Who set its money aside, as his token names him. */
    @Nullable String approvedBy() {
        return approvedBy;
    }

    @Nullable LocalDate cancelledOn() {
        return cancelledOn;
    }

    @Nullable CancelReason cancelReason() {
        return cancelReason;
    }

    @Nullable Rupiah spent() {
        return spentSen == null ? null : Rupiah.ofSen(spentSen);
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    int seats() {
        return seats;
    }

    int taken() {
        return taken;
    }

    int waiting() {
        return waiting;
    }

    public @Nullable LocalDate heldOn() {
        return heldOn;
    }

    @Nullable Integer participants() {
        return participants;
    }

    public List<Lesson> lessons() {
        return List.copyOf(lessons);
    }
}
