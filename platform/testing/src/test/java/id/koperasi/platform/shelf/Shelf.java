package id.koperasi.platform.shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class Shelf {

    @Id
    private UUID id;

    private UUID tenant;
    private String region;
    private String label;

    protected Shelf() {} // Hibernate

    Shelf(UUID id, UUID tenant, String region, String label) {
        this.id = id;
        this.tenant = tenant;
        this.region = region;
        this.label = label;
    }

    UUID id() {
        return id;
    }

    UUID tenant() {
        return tenant;
    }

    String region() {
        return region;
    }

    String label() {
        return label;
    }
}
