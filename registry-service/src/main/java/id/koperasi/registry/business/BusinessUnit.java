package id.koperasi.registry.business;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A business unit of a cooperative. */
@Entity
@Immutable
public class BusinessUnit {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private UnitFunction function;

    private String name;
    private String kbli;
    private LocalDate openedOn;

    protected BusinessUnit() {} // Hibernate

    BusinessUnit(UUID id, CooperativeProfile cooperative, OpenUnit command) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.function = command.function();
        this.name = command.name();
        this.kbli = command.kbli();
        this.openedOn = command.openedOn();
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
}
