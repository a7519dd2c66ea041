package id.koperasi.ledger.duesrun;

import id.koperasi.platform.money.Rupiah;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deduction of dues for a month, or the posting of employers' lists, and how far it has come. */
@Entity
@Table(name = "dues_run")
public class DuesRun {

    /** In front of all cooperatives. */
    private static final UUID BEGIN = new UUID(0, 0);

    @Id
    private UUID id;

    @Version
    private int version;

    /** A step that began before the cooperative moved does not take it back. */
    @Column(updatable = false)
    private String regionCode;

    @Nullable private UUID cooperativeId;

    @Enumerated(EnumType.STRING)
    private RunKind kind;

    @Nullable private UUID payrollListId;

    private LocalDate month;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    private String requestedBy;
    private Instant requestedAt;

    @Nullable private Instant finishedAt;

    @Nullable private Instant leasedUntil;

    private int failures;
    private int cooperatives;
    private int cooperativesDone;
    private UUID atCooperative;
    /** The last member number that is done, or the last row of a list. */
    private long atMember;

    private long posted;
    private long postedBefore;
    private long refused;
    private long postedSen;

    protected DuesRun() {} // Hibernate

    /**
     * A run that waits for its turn.
     *
     * @param id which
     * @param scope of whom
     * @param month which month's dues, or wages
     * @param requestedBy the token's subject
     * @param now when
     */
    DuesRun(UUID id, RunScope scope, YearMonth month, String requestedBy, Instant now) {
        this.id = id;
        this.regionCode = scope.regionCode();
        this.cooperativeId = scope.cooperativeId();
        this.kind = scope.kind();
        this.payrollListId = scope.payrollListId();
        this.month = month.atDay(1);
        this.status = RunStatus.RUNNING;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
        this.cooperatives = scope.cooperatives();
        this.atCooperative = BEGIN;
    }

    /** Somebody works on it until then; nobody does while that is null. */
    void taken(@Nullable Instant until) {
        leasedUntil = until;
    }

    /** Some members of a cooperative were seen. */
    void moved(UUID cooperative, long lastMember, RunCounts counts, @Nullable Instant until) {
        atCooperative = cooperative;
        atMember = lastMember;
        failures = 0;
        posted += counts.posted();
        postedBefore += counts.postedBefore();
        refused += counts.refused();
        postedSen = Math.addExact(postedSen, counts.amount().sen());
        leasedUntil = until;
    }

    /** A step failed; how many have since the last that did not. */
    int failed() {
        return ++failures;
    }

    /** The members of a cooperative were all seen. */
    void leftBehind(UUID cooperative) {
        atCooperative = cooperative;
        atMember = Long.MAX_VALUE;
        failures = 0;
        cooperativesDone++;
    }

    void finished(Instant now) {
        status = RunStatus.DONE;
        finishedAt = now;
        cooperatives = cooperativesDone;
        leasedUntil = null;
    }

    /** Whether it could be stopped. */
    boolean pause() {
        boolean running = status == RunStatus.RUNNING;
        status = running ? RunStatus.PAUSED : status;
        return running;
    }

    /** Whether it could go on. */
    boolean resume() {
        boolean paused = status == RunStatus.PAUSED;
        status = paused ? RunStatus.RUNNING : status;
        return paused;
    }

    UUID id() {
        return id;
    }

    String regionCode() {
        return regionCode;
    }

    @Nullable UUID cooperativeId() {
        return cooperativeId;
    }

    RunKind kind() {
        return kind;
    }

    /** How often the step at hand has failed. */
    int failures() {
        return failures;
    }

    /** The one employer's list that it posts; null of a run of dues, or of the lists of many. */
    @Nullable UUID payrollListId() {
        return payrollListId;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    RunStatus status() {
        return status;
    }

    /** Whether somebody works on it, or did until a moment ago. */
    boolean isAtWork() {
        return leasedUntil != null;
    }

    /** The token's subject. */
    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }

    int cooperatives() {
        return cooperatives;
    }

    int cooperativesDone() {
        return cooperativesDone;
    }

    UUID atCooperative() {
        return atCooperative;
    }

    long atMember() {
        return atMember;
    }

    long posted() {
        return posted;
    }

    long postedBefore() {
        return postedBefore;
    }

    long refused() {
        return refused;
    }

    Rupiah amount() {
        return Rupiah.ofSen(postedSen);
    }
}
