package id.koperasi.training.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A cooperative as far as this service knows it: from the registry's events alone. */
@Entity
public class KnownCooperative {

    @Id
    private UUID id;

    private String villageCode;
    private String name;

    protected KnownCooperative() {} // Hibernate

    KnownCooperative(UUID id, String villageCode, String name) {
        this.id = id;
        this.villageCode = villageCode;
        this.name = name;
    }

    UUID id() {
        return id;
    }

    String villageCode() {
        return villageCode;
    }

    String name() {
        return name;
    }
}
