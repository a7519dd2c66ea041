package id.koperasi.registry.annual;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.annual.ReportRejection.ReportSettled;
import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The report of one annual meeting. What was rejected is mended and reported again; what was verified stays. */
@Entity
public class AnnualReport {

    @Id
    private UUID meetingId;

    @Version
    private long version;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFTED;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private @Nullable Integer meetingSequence;
    private @Nullable Integer planYear;
    private @Nullable Integer budgetYear;
    private int stage;
    private @Nullable UUID paperId;
    private String position;
    private String result;
    private String plannedPosition;
    private String plannedResult;
    private Instant draftedAt;
    private Instant changedAt;
    private Instant writtenAt;
    private @Nullable LocalDate reportedOn;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reason;

    protected AnnualReport() {} // Hibernate

    AnnualReport(UUID meetingId, CooperativeProfile cooperative, ReportContent content, SumsAsText sums, Instant now) {
        this.meetingId = meetingId;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.draftedAt = now;
        fill(content, sums, now);
    }

    /** How far it has come ({@code status_rat}). */
    enum Status {
        DRAFTED,
        REPORTED,
        VERIFIED,
        REJECTED
    }

    void write(ReportContent content, SumsAsText sums, Instant now) {
        mustBeOpen();
        fill(content, sums, now);
    }

    /** The board may write, sign and report it. */
    void mustBeOpen() {
        if (!open()) {
            throw new RejectedException(new ReportSettled(status));
        }
    }

    boolean open() {
        return status != Status.REPORTED && status != Status.VERIFIED;
    }

    private void fill(ReportContent content, SumsAsText sums, Instant now) {
        sector = content.sector();
        meetingSequence = content.meetingSequence();
        planYear = content.planYear();
        budgetYear = content.budgetYear();
        stage = content.stage();
        paperId = content.paperId();
        position = sums.write(content.financialPosition());
        result = sums.write(content.operatingResult());
        plannedPosition = sums.write(content.plannedPosition());
        plannedResult = sums.write(content.plannedResult());
        changedAt = now;
        writtenAt = now;
    }

    void report(LocalDate day, Instant now) {
        mustBeOpen();
        status = Status.REPORTED;
        reportedOn = day;
        decidedOn = null;
        reason = null;
        changedAt = now;
    }

    void decide(boolean verified, LocalDate day, @Nullable String because, Instant now) {
        if (status != Status.REPORTED) {
            throw new RejectedException(new ReportSettled(status));
        }
        status = verified ? Status.VERIFIED : Status.REJECTED;
        decidedOn = day;
        reason = because;
        changedAt = now;
    }

    ReportContent content(SumsAsText sums) {
        return new ReportContent(
                sector,
                meetingSequence,
                planYear,
                budgetYear,
                stage,
                paperId,
                sums.read(position),
                sums.read(result),
                sums.read(plannedPosition),
                sums.read(plannedResult));
    }

    UUID meetingId() {
        return meetingId;
    }

    long version() {
        return version;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    Status status() {
        return status;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** When its content was written last: what was signed before does not count any more. */
    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable LocalDate reportedOn() {
        return reportedOn;
    }

    @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable String reason() {
        return reason;
    }
}
