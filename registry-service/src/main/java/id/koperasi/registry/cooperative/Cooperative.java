package id.koperasi.registry.cooperative;

import id.koperasi.registry.region.Village;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @Enumerated(EnumType.STRING)
    private Status status = Status.PROPOSED;

    @Enumerated(EnumType.STRING)
    private Route route = Route.NEW;

    private LocalDate proposedOn;
    private @Nullable LocalDate formedOn;

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

    CooperativeProfile profile() {
        return new CooperativeProfile(
                id, name, kind, villageCode, Village.zoneOf(villageCode), status, route, formedOn);
    }

    LocalDate proposedOn() {
        return proposedOn;
    }
}
