package id.koperasi.registry.business;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A business unit of a cooperative, open or closed, with who works there by the last report. */
@Entity
public class BusinessUnit {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private UnitFunction function;

    @Enumerated(EnumType.STRING)
    private ValueChain chain;

    private String name;
    private String kbli;
    private LocalDate openedOn;
    private boolean active;
    private LocalDate changedOn;
    private int workers;
    private int localWorkers;
    private int womenWorkers;
    private @Nullable LocalDate workersOn;
    private @Nullable UUID facilityId;

    protected BusinessUnit() {} // Hibernate

    BusinessUnit(UUID id, CooperativeProfile cooperative, OpenUnit command) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.function = command.function();
        this.name = command.name();
        this.kbli = command.kbli();
        this.openedOn = command.openedOn();
        this.chain = command.chain();
        this.active = true;
        this.changedOn = command.openedOn();
        this.facilityId = command.facilityId();
    }

    /** It closes, or opens again, from a day on. */
    void change(boolean nowActive, LocalDate day) {
        active = nowActive;
        changedOn = day;
    }

    /** It was told wrongly from the start; one that never closed is as it is since it opened. */
    void tell(UnitFacts facts, boolean everChanged) {
        openedOn = facts.openedOn();
        function = facts.function();
        chain = facts.chain();
        kbli = facts.kbli();
        if (!everChanged) {
            changedOn = openedOn;
        }
    }

    /** It works in this facility now, or in none that is known. */
    void place(@Nullable UUID facility) {
        facilityId = facility;
    }

    /** Who works there, as reported for a day. */
    void staff(WorkforceReport report) {
        workers = report.workers();
        localWorkers = report.local();
        womenWorkers = report.women();
        workersOn = report.reportedOn();
    }

    public UUID id() {
        return id;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    public UnitFunction function() {
        return function;
    }

    public String name() {
        return name;
    }

    public String kbli() {
        return kbli;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public ValueChain chain() {
        return chain;
    }

    public boolean active() {
        return active;
    }

    /** Since when it is open or closed as it is now. */
    LocalDate changedOn() {
        return changedOn;
    }

    int workers() {
        return workers;
    }

    int localWorkers() {
        return localWorkers;
    }

    int womenWorkers() {
        return womenWorkers;
    }

    /** The facility it works in, as far as somebody told. */
    @Nullable UUID facilityId() {
        return facilityId;
    }

    /** The day of the last report on who works there. */
    @Nullable LocalDate workersOn() {
        return workersOn;
    }
}
