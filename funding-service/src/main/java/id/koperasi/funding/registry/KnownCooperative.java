package id.koperasi.funding.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A cooperative as far as this service knows it: from the registry's events alone. */
@Entity
@Immutable
public class KnownCooperative {

    @Id
    private UUID id;

    private String villageCode;
    private String name;
    private String kind;

    protected KnownCooperative() {} // Hibernate

    public UUID id() {
        return id;
    }

    /** The official code of its village. */
    public String villageCode() {
        return villageCode;
    }

    public String name() {
        return name;
    }

    /** KDMP in a desa, KKMP in a kelurahan. */
    public String kind() {
        return kind;
    }
}
