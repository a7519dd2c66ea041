package id.koperasi.training.session;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.training.region.Region;
import id.koperasi.training.session.SessionRejection.DatesInWrongOrder;
import id.koperasi.training.session.SessionRejection.HeldBeforeItsEnd;
import id.koperasi.training.session.SessionRejection.LessonOutsideSession;
import id.koperasi.training.session.SessionRejection.LessonTwice;
import id.koperasi.training.session.SessionRejection.SessionWasHeld;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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
        this.place = plan.place();
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.seats = plan.seats();
        this.lessons = lessons;
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

    /** Closes the session: nobody is invited, seated or marked as present after that. */
    public void hold(LocalDate day, int howManyLongEnough) {
        mustNotBeHeld();
        if (day.isBefore(endsOn)) {
            throw new RejectedException(new HeldBeforeItsEnd(endsOn));
        }
        heldOn = day;
        participants = howManyLongEnough;
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

    String place() {
        return place;
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
