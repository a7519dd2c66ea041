package id.koperasi.training.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A cooperative as far as this service knows it: from the registry's events alone, which {@code HearingOfCooperatives} writes. */
@Entity
@Immutable
public class KnownCooperative {

    @Id
    private UUID id;

    private String villageCode;
    private String name;
    private @Nullable LocalDate formedOn;

    private @Nullable LocalDate suspendedOn;
    private @Nullable LocalDate endedOn;

    protected KnownCooperative() {} // Hibernate

    UUID id() {
        return id;
    }

    String villageCode() {
        return villageCode;
    }

    String name() {
        return name;
    }

    @Nullable LocalDate formedOn() {
        return formedOn;
    }

    @Nullable LocalDate suspendedOn() {
        return suspendedOn;
    }

    /** The first day without it. */
    @Nullable LocalDate endedOn() {
        return endedOn;
    }
}
