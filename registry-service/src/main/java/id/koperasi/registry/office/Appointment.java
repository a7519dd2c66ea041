package id.koperasi.registry.office;

import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody holds an office for a term. What of it was written down wrongly is told anew. */
@Entity
@Table(name = "officer_appointment")
@DynamicUpdate
public class Appointment {

    /** The office that nobody is elected to. */
    static final String MANAGER = "manager";

    @Id
    @Column(name = "appointment_id")
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;
    private String person;
    private String name;
    private String office;
    private LocalDate termFrom;
    private LocalDate termUntil;
    private @Nullable LocalDate endedOn;
    private @Nullable UUID meetingId;
    private @Nullable String letterNumber;
    private @Nullable UUID continues;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    private @Nullable String endEvidence;

    protected Appointment() {} // Hibernate

    Appointment(UUID id, CooperativeProfile cooperative, Holder holder, Term term, Basis basis) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.person = holder.person().value();
        this.name = holder.name();
        this.office = holder.office();
        this.termFrom = term.from();
        this.termUntil = term.until();
        this.meetingId = basis.meetingId();
        this.letterNumber = basis.letterNumber();
        this.continues = basis.continues();
    }

    /** Who holds what; the name is public by deed. */
    record Holder(PersonReference person, String name, String office) {}

    /** From the first to the last day. */
    record Term(LocalDate from, LocalDate until) {

        static Term ofYears(LocalDate from, int years) {
            return new Term(from, from.plusYears(years).minusDays(1));
        }
    }

    /**
     * What an appointment rests on.
     *
     * @param meetingId the meeting that elected or approved
     * @param letterNumber the decree that made somebody village head
     * @param continues the appointment of the same person that this one continues: under another number, or ended by mistake
     */
    record Basis(
            @Nullable UUID meetingId,
            @Nullable String letterNumber,
            @Nullable UUID continues) {

        static Basis meeting(UUID meetingId) {
            return new Basis(meetingId, null, null);
        }

        static Basis letter(String letterNumber) {
            return new Basis(null, letterNumber, null);
        }
    }

    boolean heldOn(LocalDate day) {
        return !day.isBefore(termFrom) && !day.isAfter(termUntil) && (endedOn == null || day.isBefore(endedOn));
    }

    /** Whether he is still there on a day, or comes after it. */
    boolean notOverOn(LocalDate day) {
        return !day.isAfter(termUntil) && (endedOn == null || day.isBefore(endedOn));
    }

    /** The last day on which something became different: it began, or it was ended. */
    LocalDate changedOn() {
        return endedOn == null ? termFrom : endedOn;
    }

    /** It ends before its term is over. */
    void end(LocalDate firstDayWithout, EndReason reason, String evidence) {
        endedOn = firstDayWithout;
        endReason = reason;
        endEvidence = evidence;
    }

    /** From when until when he was in office, and by which decree, is another than was on record. */
    void lasts(TermOfOffice told) {
        termFrom = told.termFrom();
        termUntil = told.termUntil();
        endedOn = told.endedOn();
        letterNumber = told.letterNumber();
    }

    /** The person is another than was on record. */
    void belongsTo(PersonReference other) {
        person = other.value();
    }

    /** He is called otherwise than was on record. */
    void callHim(String otherwise) {
        name = otherwise;
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

    PersonReference person() {
        return new PersonReference(person);
    }

    String name() {
        return name;
    }

    String office() {
        return office;
    }

    LocalDate termFrom() {
        return termFrom;
    }

    LocalDate termUntil() {
        return termUntil;
    }

    @Nullable LocalDate endedOn() {
        return endedOn;
    }

    @Nullable UUID meetingId() {
        return meetingId;
    }

    @Nullable String letterNumber() {
        return letterNumber;
    }

    @Nullable UUID continues() {
        return continues;
    }

    @Nullable EndReason endReason() {
        return endReason;
    }

    @Nullable String endEvidence() {
        return endEvidence;
    }
}
