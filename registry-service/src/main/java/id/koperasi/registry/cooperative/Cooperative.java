package id.koperasi.registry.cooperative;

import id.koperasi.registry.region.Village;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A village cooperative, from the call of the village meeting on. */
@Entity
public class Cooperative {

    @Id
    private UUID id;

    @Version
    private long version;

    private String villageCode;
    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate proposedOn;

    protected Cooperative() {} // Hibernate

    private Cooperative(UUID id, Village village, Kind kind, LocalDate proposedOn) {
        this.id = id;
        this.villageCode = village.code();
        this.kind = kind;
        this.name = kind.nameIn(village);
        this.proposedOn = proposedOn;
    }

    static Cooperative proposed(UUID id, Village village, LocalDate today) {
        return new Cooperative(id, village, Kind.of(village), today);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String villageCode() {
        return villageCode;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }
}
