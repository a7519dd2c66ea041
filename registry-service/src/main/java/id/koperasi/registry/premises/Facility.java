package id.koperasi.registry.premises;

import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of land or a building that a cooperative uses, as the last survey found it. */
@Entity
public class Facility {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID cooperativeId;
    private String villageCode;

    @Embedded
    private FacilityDescription description;

    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    protected Facility() {} // Hibernate

    Facility(UUID id, CooperativeProfile cooperative, FacilityDescription description) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.description = description;
    }

    void describe(FacilityDescription found) {
        description = found;
    }

    /** Its last day has come, or is told anew; none when it is in use after all. */
    void end(@Nullable FacilityEnd end) {
        endedOn = end == null ? null : end.endedOn();
        endReason = end == null ? null : end.reason();
    }

    @Nullable FacilityEnd ended() {
        return endedOn == null || endReason == null ? null : new FacilityEnd(endedOn, endReason);
    }

    UUID id() {
        return id;
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

    FacilityDescription description() {
        return description;
    }
}
