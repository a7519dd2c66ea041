package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.registry.KnownCooperative;
import id.koperasi.platform.money.Rupiah;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A cooperative's application to a programme. Its row is locked by whoever takes it a step further. */
@Entity
public class Application {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID cooperativeId;

    @Column(updatable = false)
    private String villageCode;

    @Column(updatable = false)
    private String programmeCode;

    @Column(updatable = false)
    private @Nullable UUID topsUp;

    private int programmeVersion;

    @Column(name = "amount_sen", updatable = false)
    private Rupiah amount;

    @Column(updatable = false)
    private int tenorMonths;

    @Column(updatable = false)
    private int graceMonths;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(updatable = false)
    private LocalDate createdOn;

    private LocalDate latestOn;

    @ElementCollection(fetch = FetchType.LAZY)
    @OrderColumn(name = "line")
    @CollectionTable(name = "application_budget", joinColumns = @JoinColumn(name = "application_id"))
    private List<BudgetLine> budget;

    protected Application() {} // Hibernate

    private Application(
            UUID id,
            KnownCooperative cooperative,
            ProgrammeVersion version,
            LoanTerms terms,
            @Nullable UUID topsUp,
            LocalDate createdOn) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.programmeCode = version.programmeCode();
        this.programmeVersion = version.version();
        this.topsUp = topsUp;
        this.amount = terms.amount();
        this.tenorMonths = terms.tenorMonths();
        this.graceMonths = terms.graceMonths();
        this.status = Status.DRAFT;
        this.createdOn = createdOn;
        this.latestOn = createdOn;
        this.budget = terms.budget();
    }

    static Application draft(
            UUID id,
            KnownCooperative cooperative,
            ProgrammeVersion version,
            LoanTerms terms,
            @Nullable UUID topsUp,
            LocalDate createdOn) {
        terms.mustFit(version);
        return new Application(id, cooperative, version, terms, topsUp, createdOn);
    }

    /** From here on it is judged by the terms of this version, whatever begins later. */
    void submitUnder(ProgrammeVersion version, LocalDate day) {
        advance(Status.SUBMITTED, day);
        terms().mustFit(version);
        programmeVersion = version.version();
    }

    /** Takes the step, or refuses with the state it is in. */
    public void advance(Status next, LocalDate day) {
        if (!status.allows(next)) {
            throw new RejectedException(new WrongState(status));
        }
        status = next;
        if (day.isAfter(latestOn)) {
            latestOn = day;
        }
    }

    /** Refuses with the state it is in unless that is one of these. */
    public void mustBe(Status... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new RejectedException(new WrongState(status));
        }
    }

    /** What all of it is for: CAPITAL, OPERATING or BOTH. */
    String purpose() {
        Set<BudgetKind> kinds = budget.stream().map(BudgetLine::kind).collect(Collectors.toSet());
        return kinds.size() > 1 ? "BOTH" : kinds.iterator().next().name();
    }

    public LoanTerms terms() {
        return new LoanTerms(amount, tenorMonths, graceMonths, budget);
    }

    Optional<BudgetLine> line(String purpose) {
        return budget.stream().filter(line -> line.purpose().equals(purpose)).findFirst();
    }

    public UUID id() {
        return id;
    }

    public UUID cooperativeId() {
        return cooperativeId;
    }

    public String villageCode() {
        return villageCode;
    }

    public String programmeCode() {
        return programmeCode;
    }

    /** The running loan that it adds to, when it does. */
    public @Nullable UUID topsUp() {
        return topsUp;
    }

    public int programmeVersion() {
        return programmeVersion;
    }

    public Rupiah amount() {
        return amount;
    }

    public int tenorMonths() {
        return tenorMonths;
    }

    public int graceMonths() {
        return graceMonths;
    }

    public Status status() {
        return status;
    }

    public LocalDate createdOn() {
        return createdOn;
    }

    /** The day of its latest step; the next cannot lie before it. */
    public LocalDate latestOn() {
        return latestOn;
    }

    public List<BudgetLine> budget() {
        return List.copyOf(budget);
    }
}
