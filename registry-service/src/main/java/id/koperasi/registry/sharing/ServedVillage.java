package id.koperasi.registry.sharing;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A small village shares the cooperative of another from a day on. */
@Entity
@DynamicUpdate
@IdClass(ServedVillage.Key.class)
public class ServedVillage {

    /** A village may share one, leave, and share another later. */
    public record Key(String villageCode, LocalDate servedFrom) implements Serializable {}

    @Id
    private String villageCode;

    @Id
    private LocalDate servedFrom;

    private UUID cooperativeId;
    private @Nullable LocalDate servedUntil;
    private int population;
    private String evidence;

    protected ServedVillage() {} // Hibernate

    ServedVillage(CooperativeProfile cooperative, ServeVillage command) {
        this.villageCode = command.villageCode();
        this.servedFrom = command.servedFrom();
        this.cooperativeId = cooperative.id();
        this.population = command.population();
        this.evidence = command.evidence();
    }

    /** It is on its own from a day on. */
    void leaves(LocalDate day) {
        servedUntil = day;
    }

    String villageCode() {
        return villageCode;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    LocalDate servedFrom() {
        return servedFrom;
    }

    @Nullable LocalDate servedUntil() {
        return servedUntil;
    }

    int population() {
        return population;
    }

    String evidence() {
        return evidence;
    }
}
